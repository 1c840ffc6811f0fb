import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/support/browser';
import { startSandbox } from '../e2e/support/sandbox';
import { growth } from './growth';
import { read, type Reading } from './reading';
import { startDay } from './working-day';

/** Caches and buffers are warm after so many loops; what grows later is looked at. */
const WARM_LOOPS = 5;
const READ_EVERY = 10;

/** Works for `--minutes` (30), prints a JSON line per reading, and ends with 1 when something grew beyond its bound. */
void main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error(`--minutes takes a number, not ${values.minutes}`);
  const sandbox = await startSandbox();
  const browser = await launchBrowser();
  try {
    const day = await startDay(browser, sandbox);
    const end = performance.now() + minutes * 60_000;
    let first: Reading | undefined;
    let last: Reading | undefined;
    for (let loop = 1; loop <= WARM_LOOPS || last === undefined || performance.now() < end; loop++) {
      await day.loop(loop);
      if (loop < WARM_LOOPS || (loop - WARM_LOOPS) % READ_EVERY !== 0) continue;
      last = await read(sandbox.url, day.pages);
      console.log(JSON.stringify({ loop, ...last }));
      if (first === undefined) [first, last] = [last, undefined];
    }
    const found = [...(first && last ? growth(first, last) : []), ...(await day.problems())];
    for (const problem of found) console.error(problem);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await sandbox.stop();
  }
}
