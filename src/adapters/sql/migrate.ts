import type { Database } from './database';
import { answerOf } from './failure';
import { createFacts } from './migrations/0002-facts';
import { createImports } from './migrations/0003-imports';
import { createJobRun } from './migrations/0004-job-run';
import { createJobProgress } from './migrations/0005-job-progress';
import { createJournal } from './migrations/0001-journal';
import { createItemsAndPeople, dueForItems } from './migrations/0009-items-and-people';
import { createRegister, dueForRegister } from './migrations/0006-register';
import { indexItems } from './migrations/0008-item-used';
import { createMonthOfEnd } from './migrations/0007-month-of-end';

/** Numbered, append only, each statement safe to repeat: two processes may run them at the same time. */
const migrations: readonly Migration[] = [
  { define: createJournal },
  { define: createFacts },
  { define: createImports },
  { define: createJobRun },
  { define: createJobProgress },
  { define: createRegister, then: dueForRegister },
  { define: createMonthOfEnd },
  { define: createItemsAndPeople, then: dueForItems },
  { define: indexItems },
];

type Migration = {
  readonly define: readonly string[];
  /** What follows for rows that are there already. */
  readonly then?: string;
};

/**
 * Brings the tables up to date. Forge's own runner is not used: it needs AUTO_INCREMENT and the database's clock, and
 * creates its table anew on every run, out of 25 definitions a minute.
 */
export async function migrate(database: Pick<Database, 'rows' | 'run' | 'define'>): Promise<void> {
  const present = await versionOf(database);
  if (present >= migrations.length) return;
  await database.define(
    'CREATE TABLE IF NOT EXISTS schema_version (version INT NOT NULL, PRIMARY KEY (version)) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
  );
  for (const [index, { define, then }] of migrations.entries()) {
    const version = index + 1;
    if (version <= present) continue;
    for (const statement of define) await database.define(statement);
    if (then !== undefined) await database.run(then);
    await database.run('INSERT IGNORE INTO schema_version (version) VALUES (?)', [version]);
  }
}

/** 0 while there are no tables. */
export async function versionOf(database: Pick<Database, 'rows'>): Promise<number> {
  try {
    const [row] = await database.rows('SELECT MAX(version) AS version FROM schema_version');
    return Number(row?.version ?? 0);
  } catch (error) {
    if (answerOf(error) === 'no-such-table') return 0;
    throw error;
  }
}
