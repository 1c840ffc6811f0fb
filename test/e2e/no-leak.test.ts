import type { Browser } from 'playwright-core';
import { growth } from '../soak/growth';
import { read } from '../soak/reading';
import { startDay, type WorkingDay } from '../soak/working-day';
import { launchBrowser } from './support/browser';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

let sandbox: Sandbox;
let browser: Browser;
let day: WorkingDay;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launchBrowser();
  day = await startDay(browser, sandbox);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

/** `npm run soak` does the same for half an hour. */
test('People and schedules at work leave nothing behind', async () => {
  const warm = 2;
  for (let loop = 1; loop <= warm; loop++) await day.loop(loop);
  const first = await read(sandbox.url, day.pages);
  for (let loop = warm + 1; loop <= warm + 2; loop++) await day.loop(loop);
  expect(growth(first, await read(sandbox.url, day.pages))).toEqual([]);
  expect(await day.problems()).toEqual([]);
}, 600_000);
