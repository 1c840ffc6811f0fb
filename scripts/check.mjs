import { ensurePackages } from './packages.mjs';
import { endAll, endWhenTold } from './processes.mjs';
import { step, tellFailure } from './progress.mjs';
import { runStages } from './stage-run.mjs';
import { quickStages } from './stages.mjs';

/** `npm run check`: what needs neither a database nor a browser, in less than a minute once it was run. */
endWhenTold();
await main().catch(async (error) => {
  tellFailure(error);
  await endAll();
});

async function main() {
  await step('packages', ensurePackages);
  if (!(await runStages(quickStages))) process.exitCode = 1;
}
