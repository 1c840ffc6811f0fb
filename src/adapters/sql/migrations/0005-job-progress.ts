/** How far each job has got. Losing a row makes its job look at everything again, which does no harm. */
export const createJobProgress = [
  `CREATE TABLE IF NOT EXISTS job_progress (
    job VARCHAR(64) NOT NULL,
    until CHAR(24) NOT NULL,
    PRIMARY KEY (job)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
];
