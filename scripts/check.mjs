import { ensurePackages } from './packages.mjs';
import { endAll, endWhenTold } from './processes.mjs';
import { step, tellFailure } from './progress.mjs';
import { runStages } from './stage-run.mjs';
import { stages } from './stages.mjs';

/** `npm run check`: what needs neither a database nor a browser, in less than a minute. */
endWhenTold();
await main().catch(async (error) => {
  tellFailure(error);
  await endAll();
});

async function main() {
  await step('packages', ensurePackages);
  if (!(await runStages(stages.filter((stage) => stage.fast)))) process.exitCode = 1;
}
