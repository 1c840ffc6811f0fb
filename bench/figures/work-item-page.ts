import type { Page } from 'playwright-core';
import { launchBrowser } from '../../test/e2e/support/browser';
import { openAs } from '../../test/e2e/support/person';
import { startSandbox } from '../../test/e2e/support/sandbox';
import type { Figure } from '../figure';

const runs = 9;
const warmUp = 3;

/** From the address to a page of the site on which one can work; the frames of apps come after it. */
export const figures: readonly Figure[] = [
  {
    name: 'work item page of the sandbox usable, warm, median',
    unit: 'ms',
    budget: 1000,
    measure: async () => {
      const sandbox = await startSandbox();
      const browser = await launchBrowser();
      try {
        const { page } = await openAs(browser, sandbox, 'ines-okafor');
        const times: number[] = [];
        for (let run = 0; run < warmUp + runs; run += 1)
          times.push(await usableAfter(page, `${sandbox.url}/browse/REL-158`));
        return times.slice(warmUp).sort((one, other) => one - other)[Math.floor(runs / 2)] ?? NaN;
      } finally {
        await browser.close();
        await sandbox.stop();
      }
    },
  },
];

async function usableAfter(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Ready to deploy - Change status' }).waitFor();
  await page.getByRole('button', { name: 'Add a comment…' }).waitFor();
  return performance.now() - start;
}
