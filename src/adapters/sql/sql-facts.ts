import type { Clock, Facts } from '../../app/ports/ports';
import type { ReleaseFact, WaveFact } from '../../domain/measurement/facts';
import { limited, marks } from './database';
import type { Database, Param } from './database';
import { outcomesFrom, outcomesStatement } from './release-outcomes';
import { text } from './rows';

/** Rows of one statement: with the longest ids well below the platform's 1 MiB a request. */
const rowsPerStatement = 400;

export function sqlFacts(database: Database, clock: Clock): Facts {
  async function upsert(table: string, columns: readonly string[], rows: readonly (readonly Param[])[]): Promise<void> {
    for (let from = 0; from < rows.length; from += rowsPerStatement) {
      const part = rows.slice(from, from + rowsPerStatement);
      await database.run(upsertStatement(table, columns, part.length), part.flat());
    }
  }

  /** Rows that an older state of the release left, also those of a state that came late. */
  async function dropOlder(table: string, releases: readonly ReleaseFact[]): Promise<void> {
    for (let from = 0; from < releases.length; from += rowsPerStatement) {
      const ids = releases.slice(from, from + rowsPerStatement).map((release) => release.releaseId);
      await database.run(
        `DELETE o FROM ${table} o JOIN release_fact f ON f.release_id = o.release_id WHERE f.release_id IN (${marks(ids)}) AND o.source_seq < f.source_seq`,
        ids,
      );
    }
  }

  return {
    async apply(heads, { releases }) {
      // Streams only grow and are read in one statement: a later state always has the greater sum.
      const sourceSeq = heads.reduce((sum, { seq }) => sum + seq, 0);
      await upsert(
        'release_fact',
        factColumns,
        releases.map((fact) => [...factParams(fact), sourceSeq]),
      );
      await upsert(
        'release_customer',
        customerColumns,
        releases.flatMap((fact) => fact.customers.map((customer) => [...customerParams(fact, customer), sourceSeq])),
      );
      await upsert(
        'release_service',
        serviceColumns,
        releases.flatMap((fact) => fact.services.map((service) => [fact.releaseId, service, sourceSeq])),
      );
      await upsert(
        'release_item',
        itemColumns,
        releases.flatMap((fact) => fact.items.map((item) => [fact.releaseId, item, sourceSeq])),
      );
      await upsert(
        'wave_fact',
        waveColumns,
        releases.flatMap((fact) => fact.waves.map((wave) => [...waveParams(fact, wave), sourceSeq])),
      );
      await dropOlder('release_customer', releases);
      await dropOlder('release_service', releases);
      await dropOlder('release_item', releases);
      await dropOlder('wave_fact', releases);
      if (heads.length === 0) return;
      await database.run(
        `UPDATE snapshot SET facts_due = NULL WHERE ${heads.map(() => '(stream_id = ? AND seq = ?)').join(' OR ')}`,
        heads.flatMap(({ streamId, seq }) => [streamId, seq]),
      );
    },
    async lagging(limit) {
      const found = await database.rows(
        `SELECT stream_id FROM snapshot WHERE facts_due IS NOT NULL ORDER BY facts_due, stream_id ${limited(limit)}`,
      );
      return found.map((row) => text(row.stream_id));
    },
    async newestOf(services, limit) {
      if (services.length === 0) return [];
      // Jira numbers its work items: the longer and then the greater id is the newer one.
      const found = await database.rows(
        `SELECT DISTINCT s.release_id FROM release_service s JOIN release_fact f ON f.release_id = s.release_id
        WHERE s.service IN (${marks(services)}) AND f.kind = 'live'
        ORDER BY LENGTH(s.release_id) DESC, s.release_id DESC ${limited(limit)}`,
        services,
      );
      return found.map((row) => text(row.release_id));
    },
    async releaseOutcomes(filter, visibleProjects, split) {
      // Taken first: an act that is committed while the statement runs is later than this.
      const now = clock.now();
      const { statement, params } = outcomesStatement(filter, visibleProjects, split);
      return outcomesFrom(await database.rows(statement, params), now);
    },
    async openReleases(after, limit) {
      const found = await database.rows(
        `SELECT release_id FROM release_fact WHERE outcome IS NULL AND kind = 'live' AND release_id > ? ORDER BY release_id ${limited(limit)}`,
        [after],
      );
      return found.map((row) => text(row.release_id));
    },
    async openEmergencies(after, limit) {
      const found = await database.rows(
        `SELECT release_id FROM release_fact WHERE outcome IS NULL AND kind = 'live' AND (type = 'EMERGENCY' OR gate = 'GE') AND release_id > ? ORDER BY release_id ${limited(limit)}`,
        [after],
      );
      return found.map((row) => text(row.release_id));
    },
  };
}

const factColumns = [
  ...['release_id', 'project_id', 'number', 'name', 'kind', 'type', 'ended_on', 'outcome', 'gate_passed_at'],
  ...['gate', 'gate_result', 'gate_at', 'gate_reasons'],
];
const customerColumns = ['release_id', 'customer', 'project_id', 'type', 'ended_on', 'outcome'];
const serviceColumns = ['release_id', 'service'];
const itemColumns = ['release_id', 'item'];
const waveColumns = [
  ...['release_id', 'wave_id', 'project_id', 'number', 'customer', 'environment', 'site'],
  ...['planned_start', 'planned_end', 'kept_policy'],
];

const factParams = (fact: ReleaseFact): readonly Param[] => [
  fact.releaseId,
  fact.projectId,
  fact.number,
  fact.name,
  fact.kind,
  fact.type,
  fact.endedOn,
  fact.outcome,
  fact.gatePassedAt,
  fact.gate?.gate ?? null,
  fact.gate?.result ?? null,
  fact.gate?.at ?? null,
  fact.gate?.reasons ?? 0,
];
const waveParams = (fact: ReleaseFact, wave: WaveFact): readonly Param[] => [
  fact.releaseId,
  wave.waveId,
  fact.projectId,
  wave.number,
  wave.customer,
  wave.environment,
  wave.site,
  wave.plannedStart,
  wave.plannedEnd,
  wave.keptPolicy,
];
const customerParams = (fact: ReleaseFact, customer: string): readonly Param[] => [
  fact.releaseId,
  customer,
  fact.projectId,
  fact.type,
  fact.endedOn,
  fact.outcome,
];

/** Only newer facts replace: `source_seq` is assigned last, for the guards before it compare with the old one. */
function upsertStatement(table: string, columns: readonly string[], rows: number): string {
  const all = [...columns, 'source_seq'];
  const row = `(${marks(all)})`;
  const newer = columns.map(
    (column) => `${column} = IF(VALUES(source_seq) >= source_seq, VALUES(${column}), ${column})`,
  );
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}
    ON DUPLICATE KEY UPDATE ${newer.join(', ')}, source_seq = GREATEST(source_seq, VALUES(source_seq))`;
}
