/**
 * Rows of imported files, staged by batch. `content` is the exact text that was hashed; `number` and `ended_on` repeat what
 * is asked for. `made_to`, `shown` and `closed` say how far the facts of a batch are.
 */
export const createImports = [
  `CREATE TABLE IF NOT EXISTS import_batch (
    batch VARCHAR(64) NOT NULL,
    staged_at CHAR(24) NOT NULL,
    made_to INT NOT NULL,
    shown INT NOT NULL,
    closed INT NOT NULL,
    PRIMARY KEY (batch),
    KEY staged (staged_at)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  `CREATE TABLE IF NOT EXISTS import_row (
    batch VARCHAR(64) NOT NULL,
    line INT NOT NULL,
    number VARCHAR(64) NOT NULL,
    ended_on CHAR(10) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (batch, line),
    KEY number (number, batch)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
];
