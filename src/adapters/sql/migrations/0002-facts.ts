/**
 * Releases as reports see them. `release_customer` repeats what M1 groups and filters by, so that its index alone answers.
 * `source_seq`: sum of the seqs of the streams that the facts were made of; it only grows.
 */
export const createFacts = [
  `CREATE TABLE IF NOT EXISTS release_fact (
    release_id VARCHAR(190) NOT NULL,
    project_id VARCHAR(64) NOT NULL,
    number VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    type VARCHAR(16) NULL,
    ended_on CHAR(10) NULL,
    outcome VARCHAR(32) NULL,
    gate_passed_at CHAR(24) NULL,
    source_seq INT NOT NULL,
    PRIMARY KEY (release_id),
    KEY ended (ended_on, project_id, outcome, kind, type),
    KEY open (outcome, gate_passed_at, project_id),
    KEY project (project_id)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS release_customer (
    release_id VARCHAR(190) NOT NULL,
    customer VARCHAR(64) NOT NULL,
    project_id VARCHAR(64) NOT NULL,
    type VARCHAR(16) NULL,
    ended_on CHAR(10) NULL,
    outcome VARCHAR(32) NULL,
    source_seq INT NOT NULL,
    PRIMARY KEY (release_id, customer),
    KEY ended (ended_on, project_id, customer, outcome, type)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS release_service (
    release_id VARCHAR(190) NOT NULL,
    service VARCHAR(64) NOT NULL,
    source_seq INT NOT NULL,
    PRIMARY KEY (release_id, service)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
];
