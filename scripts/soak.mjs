import { buildAll } from './builds.mjs';
import { ensurePackages } from './packages.mjs';
import { endAll, endWhenTold, runNode } from './processes.mjs';
import { ensureChromium, ensureDatabase } from './programs.mjs';
import { Hint, tellFailure } from './progress.mjs';

/** `npm run soak [-- --minutes N]`: people and schedules at work for half an hour; one JSON line per reading. */
endWhenTold();
await main().catch(async (error) => {
  tellFailure(error);
  await endAll();
});

async function main() {
  const tell = (line) => console.error(line);
  await ensurePackages(tell);
  await ensureDatabase(tell);
  const env = { CHROMIUM_PATH: await ensureChromium(tell) };
  await buildAll(tell);
  const print = (line) => (line.startsWith('{') ? console.log(line) : tell(line));
  const args = ['--import', 'tsx', 'test/soak/run.ts', ...process.argv.slice(2)];
  const { code } = await runNode(args, { env, onLine: print });
  if (code !== 0) throw new Hint('Something grew beyond its bound, or went wrong on the way.');
}
