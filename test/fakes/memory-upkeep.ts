import type { JobRun, Upkeep } from '../../src/app/ports/upkeep';
import type { MemoryJournal } from './memory-journal';

/** Bytes are those of the journal's rows as JSON: enough to grow. */
export function memoryUpkeep({ table }: Pick<MemoryJournal, 'table'>): Upkeep {
  const runs = new Map<string, JobRun>();
  const until = new Map<string, string>();
  return {
    noteRun: async (run) => void runs.set(run.job, run),
    runs: async () => [...runs.values()].sort((a, b) => (a.job < b.job ? -1 : 1)),
    doneUntil: async (job) => until.get(job) ?? null,
    noteDoneUntil: async (job, at) => void until.set(job, [at, until.get(job) ?? ''].sort()[1] ?? at),
    storage: async () => ({
      bytes: JSON.stringify(table).length,
      since: table.map(({ at }) => at).sort()[0] ?? null,
    }),
  };
}
