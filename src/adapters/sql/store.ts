import type { Clock, Facts, Journal } from '../../app/ports';
import type { Imports } from '../../app/ports-of-imports';
import { openDatabase } from './open-database';
import { sqlFacts } from './sql-facts';
import { sqlImports } from './sql-imports';
import { sqlJournal } from './sql-journal';
import type { Notice } from './sql-journal';

/** Journal, facts and staged imports of the installation, over one database. Opening costs no statement. */
export function openStore(
  clock: Clock,
  notice: Notice,
): { readonly journal: Journal; readonly facts: Facts; readonly imports: Imports } {
  const database = openDatabase();
  return { journal: sqlJournal(database, notice), facts: sqlFacts(database, clock), imports: sqlImports(database) };
}
