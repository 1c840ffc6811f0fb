/** When each job of the schedules ran last, and how it went. Only for the health page: nothing is decided by it. */
export const createJobRun = [
  `CREATE TABLE IF NOT EXISTS job_run (
    job VARCHAR(64) NOT NULL,
    at CHAR(24) NOT NULL,
    reference VARCHAR(64) NULL,
    PRIMARY KEY (job)
  ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
];
