import type { Clock, Facts, Journal } from '../../app/ports/ports';
import type { Releases } from '../../app/ports/releases';
import type { People } from '../../app/ports/people';
import type { Upkeep } from '../../app/ports/upkeep';
import type { Imports } from '../../app/ports/imports';
import { openDatabase } from './open-database';
import { sqlFacts } from './sql-facts';
import { sqlImports } from './sql-imports';
import { sqlPeople } from './sql-people';
import { sqlReleases } from './sql-releases';
import { sqlUpkeep } from './sql-upkeep';
import { sqlJournal } from './sql-journal';
import type { Notice } from './sql-journal';

/** Journal, facts, staged imports and upkeep of the installation, over one database. Opening costs no statement. */
export function openStore(
  clock: Clock,
  notice: Notice,
): {
  readonly journal: Journal;
  readonly facts: Facts;
  readonly releases: Releases;
  readonly imports: Imports;
  readonly upkeep: Upkeep;
  readonly people: People;
} {
  const database = openDatabase();
  return {
    journal: sqlJournal(database, notice),
    facts: sqlFacts(database, clock),
    releases: sqlReleases(database, clock),
    imports: sqlImports(database),
    upkeep: sqlUpkeep(database),
    people: sqlPeople(database),
  };
}
