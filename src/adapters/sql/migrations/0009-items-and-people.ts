/**
 * Which units and configuration items a release changes: two releases of one item get in each other's way. And people
 * outside Jira: the only place where their names stand, so that they can be erased.
 */
export const createItemsAndPeople = [
  `CREATE TABLE IF NOT EXISTS person (
    id VARCHAR(64) NOT NULL,
    name VARCHAR(255) NOT NULL,
    contact VARCHAR(255) NOT NULL,
    erased_at CHAR(24) NULL,
    PRIMARY KEY (id)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS release_item (
    release_id VARCHAR(190) NOT NULL,
    item VARCHAR(190) NOT NULL,
    source_seq INT NOT NULL,
    PRIMARY KEY (release_id, item)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
];

/** Packages that were composed before: the hourly job makes their facts. */
export const dueForItems = "UPDATE snapshot SET facts_due = at WHERE facts_due IS NULL AND stream_id LIKE 'package:%'";
