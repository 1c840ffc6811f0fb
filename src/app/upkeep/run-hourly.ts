import { checkCoverage } from '../detection/check-coverage';
import { cleanImports } from '../history/clean-imports';
import { eraseLeftovers } from '../registers/contacts';
import type { Deps } from '../deps';
import { healFacts } from './project-facts';
import { reconcile } from './reconcile';
import { mirrorDaily } from '../project/see-releases';
import { remindObligations } from '../emergency/remind-obligations';

const jobs = {
  'heal-facts': healFacts,
  'clean-imports': cleanImports,
  'erase-people': eraseLeftovers,
  reconcile,
  mirror: mirrorDaily,
  coverage: checkCoverage,
  'remind-obligations': remindObligations,
} as const satisfies {
  readonly [job: string]: (deps: Deps) => Promise<unknown>;
};

/** Runs every hourly job, whatever became of the one before, and notes for the health page how each went. */
export async function runHourly(deps: Deps): Promise<void> {
  for (const [job, run] of Object.entries(jobs)) {
    const reference = await run(deps).then(
      () => null,
      (fault: unknown) => deps.log.fault(job, fault),
    );
    await deps.upkeep.noteRun({ job, at: deps.clock.now(), reference });
  }
}
