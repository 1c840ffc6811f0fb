/**
 * M1 groups by month: read in the order of an index over the month, the groups need no sorting and no table of their own
 * (15 → 5 ms at 30,000 releases). Virtual: TiDB adds no stored column to a table that exists; RTRIM: MariaDB indexes no
 * expression that a setting of its padding could change.
 */
export const createMonthOfEnd = [
  'ALTER TABLE release_fact ADD COLUMN IF NOT EXISTS ended_month CHAR(7) AS (LEFT(RTRIM(ended_on), 7)) VIRTUAL',
  'ALTER TABLE release_fact ADD INDEX IF NOT EXISTS ended_month (ended_month, project_id, outcome, kind, type)',
];
