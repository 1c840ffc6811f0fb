/**
 * What the register of releases and the calendar ask for. `release_seen` is no projection of the journal: it mirrors what
 * Jira last showed of a work item, so that releases can be found by their status.
 */
export const createRegister = [
  `ALTER TABLE release_fact ADD COLUMN IF NOT EXISTS name VARCHAR(255) NOT NULL DEFAULT ''`,
  'ALTER TABLE release_fact ADD COLUMN IF NOT EXISTS gate VARCHAR(8) NULL',
  'ALTER TABLE release_fact ADD COLUMN IF NOT EXISTS gate_result VARCHAR(8) NULL',
  'ALTER TABLE release_fact ADD COLUMN IF NOT EXISTS gate_at CHAR(24) NULL',
  'ALTER TABLE release_fact ADD COLUMN IF NOT EXISTS gate_reasons INT NOT NULL DEFAULT 0',
  `CREATE TABLE IF NOT EXISTS wave_fact (
    release_id VARCHAR(190) NOT NULL,
    wave_id VARCHAR(64) NOT NULL,
    project_id VARCHAR(64) NOT NULL,
    number INT NOT NULL,
    customer VARCHAR(64) NOT NULL,
    environment VARCHAR(16) NOT NULL,
    site VARCHAR(255) NOT NULL,
    planned_start CHAR(24) NULL,
    planned_end CHAR(24) NULL,
    kept_policy VARCHAR(16) NULL,
    source_seq INT NOT NULL,
    PRIMARY KEY (release_id, wave_id),
    KEY planned (planned_end, planned_start, project_id)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS release_seen (
    release_id VARCHAR(190) NOT NULL,
    issue_key VARCHAR(64) NOT NULL,
    summary VARCHAR(255) NOT NULL,
    status_id VARCHAR(64) NOT NULL,
    seen_at CHAR(24) NOT NULL,
    PRIMARY KEY (release_id)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
];

/** Releases that were planned before these tables: the hourly job makes their facts again. */
export const dueForRegister =
  "UPDATE snapshot SET facts_due = at WHERE facts_due IS NULL AND (stream_id LIKE 'release:%' OR stream_id LIKE 'plan:%')";
