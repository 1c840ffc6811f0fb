import { buildAll } from './builds.mjs';
import { ensurePackages } from './packages.mjs';
import { endAll, endWhenTold, runNode } from './processes.mjs';
import { ensureDatabase } from './programs.mjs';
import { Hint, tellFailure } from './progress.mjs';

/** `npm run bench`: one JSON line per figure; progress goes to stderr, so that the lines can be piped. */
endWhenTold();
await main().catch(async (error) => {
  tellFailure(error);
  await endAll();
});

async function main() {
  const tell = (line) => console.error(line);
  await ensurePackages(tell);
  await ensureDatabase(tell);
  await buildAll(tell);
  const print = (line) => (line.startsWith('{') ? console.log(line) : tell(line));
  const { code } = await runNode(['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)], { onLine: print });
  if (code !== 0) throw new Hint('A figure broke its budget or could not be measured.');
}
