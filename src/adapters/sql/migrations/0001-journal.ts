/**
 * The journal is the only truth; a snapshot is what its rows of one stream amount to.
 * `facts_due`: time of the first act that the fact tables do not hold yet, so that lag is asked of an index.
 */
export const createJournal = [
  `CREATE TABLE IF NOT EXISTS journal (
    stream_id VARCHAR(190) NOT NULL,
    seq INT NOT NULL,
    at CHAR(24) NOT NULL,
    actor VARCHAR(128) NOT NULL,
    act VARCHAR(64) NOT NULL,
    v INT NOT NULL,
    cmd VARCHAR(100) NOT NULL,
    claim VARCHAR(190) NULL,
    body MEDIUMTEXT NULL,
    body_hash CHAR(64) NOT NULL,
    prev_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL,
    PRIMARY KEY (stream_id, seq),
    UNIQUE KEY cmd (cmd),
    UNIQUE KEY claim (claim)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS snapshot (
    stream_id VARCHAR(190) NOT NULL,
    seq INT NOT NULL,
    at CHAR(24) NOT NULL,
    hash CHAR(64) NOT NULL,
    v INT NOT NULL,
    doc MEDIUMTEXT NOT NULL,
    facts_due CHAR(24) NULL,
    PRIMARY KEY (stream_id),
    KEY facts_due (facts_due)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
];
