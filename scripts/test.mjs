import { ensurePackages } from './packages.mjs';
import { endAll, endWhenTold } from './processes.mjs';
import { Hint, step, tellFailure } from './progress.mjs';
import { runStages } from './stage-run.mjs';
import { stages } from './stages.mjs';

/**
 * `npm test`: everything. `npm test -- --only unit,ports` runs some stages; what else stands behind `--` goes to jest
 * (`npm test -- --only e2e -t "a gadget"`).
 */
endWhenTold();
await main().catch(async (error) => {
  tellFailure(error);
  console.log('\n0 passed, 1 failed, 0 skipped');
  await endAll();
});

async function main() {
  const { selected, jestArgs } = readArguments(process.argv.slice(2));
  await step('packages', ensurePackages);
  if (!(await runStages(selected, jestArgs))) process.exitCode = 1;
}

function readArguments(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { selected: stages, jestArgs: args };

  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Hint(`No stage "${unknown.join('", "')}". Stages: ${stages.map((stage) => stage.name).join(', ')}`);
  }
  return { selected: stages.filter((stage) => names.includes(stage.name)), jestArgs: args.toSpliced(at, 2) };
}
