import type { UpkeepReport } from '../../contract/admin-calls';
import type { Answer } from '../../contract/wire';
import { forecast } from '../../domain/upkeep/forecast';
import type { Deps } from '../deps';
import { coverageStream, readStreams } from '../streams';

/** How the installation is doing, as far as that costs little to know; verifying the journal is a call of its own. */
export async function getUpkeep({
  journal,
  facts,
  upkeep,
  clock,
}: Pick<Deps, 'journal' | 'facts' | 'upkeep' | 'clock'>): Promise<Answer<UpkeepReport>> {
  const [schemaVersion, lagging, runs, { bytes, since }, { coverage }] = await Promise.all([
    journal.schemaVersion(),
    facts.lagging(1_000),
    upkeep.runs(),
    upkeep.storage(),
    readStreams(journal, { coverage: coverageStream }),
  ]);
  const now = clock.now();
  return {
    ok: true,
    value: {
      schemaVersion,
      lagging: lagging.length,
      runs: runs.map((run) => ({ ...run, late: Date.parse(now) - Date.parse(run.at) > lateMs })),
      storage: forecast(bytes, since, now),
      coverage: coverage.doc,
    },
  };
}

/** An hourly job that did not run for three hours has missed two turns. */
const lateMs = 3 * 3_600_000;
