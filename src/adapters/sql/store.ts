import type { Clock, Facts, Journal } from '../../app/ports';
import { openDatabase } from './open-database';
import { sqlFacts } from './sql-facts';
import { sqlJournal } from './sql-journal';
import type { Notice } from './sql-journal';

/** Journal and facts of the installation, over one database. Opening costs no statement. */
export function openStore(clock: Clock, notice: Notice): { readonly journal: Journal; readonly facts: Facts } {
  const database = openDatabase();
  return { journal: sqlJournal(database, notice), facts: sqlFacts(database, clock) };
}
