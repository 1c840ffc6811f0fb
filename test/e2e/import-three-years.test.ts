import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator } from 'playwright-core';
import { axeFindings, launchBrowser } from './support/browser';
import { press } from './support/forms';
import { openAs } from './support/person';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { threeYears } from './support/three-years';

const releases = 30_000;
const csv = threeYears(releases);

let sandbox: Sandbox;
let browser: Browser;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

const choose = (frame: FrameLocator, name: string, text: string | Buffer) =>
  frame.getByLabel(/Drop a CSV file|Choose another file/).setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
const imports = (frame: FrameLocator) => frame.getByRole('region', { name: 'Imports', exact: true });
const long = { timeout: 60_000 };

test('Import three years of history: seen before, imported as one, exported, undone', async () => {
  const noor = await openAs(browser, sandbox, 'noor-aziz');
  await noor.open('/settings/apps/settings');
  const frame = noor.frame('Slipway');

  await choose(frame, 'three-years.csv', csv);
  await frame.getByText('30,000 releases can be imported').waitFor(long);
  const totals = frame.getByRole('region', { name: /by month and outcome/ }).last();
  const sum = (await totals.getByRole('row', { name: /^All/ }).getByRole('cell').allInnerTexts()).map((text) =>
    Number(text.replaceAll(',', '')),
  );
  expect(sum.at(-1)).toBe(releases);
  expect(sum.slice(0, -1).reduce((all, each) => all + each, 0)).toBe(releases);
  await frame.getByLabel('Project key').fill('REL');
  await press(frame.getByRole('button', { name: 'Import 30,000 releases' }));
  await frame.getByText('30,000 releases imported').waitFor(long);
  const entry = imports(frame).getByRole('listitem').filter({ hasText: 'three-years.csv' });
  await entry.getByText('In the reports').waitFor(long);

  await choose(frame, 'three-years.csv', csv);
  await frame.getByText('This file was imported before').waitFor(long);

  const [download] = await Promise.all([
    noor.page.waitForEvent('download', long),
    press(frame.getByRole('button', { name: 'Export as CSV' })),
  ]);
  const exported = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(exported).toHaveLength(1 + 46 + releases);
  expect(new Set(exported)).toEqual(new Set([...csv.trim().split('\n'), ...exported.slice(0, 47)]));

  await entry.getByRole('button', { name: 'Undo the import of three-years.csv' }).press('Enter');
  await entry.getByRole('button', { name: 'Undo' }).press('Enter');
  await entry.getByText('Say why, so that others understand it later.').waitFor();
  await entry.getByLabel('Why is it undone?').fill('Wrong project.');
  await entry.getByRole('button', { name: 'Undo' }).press('Enter');
  await entry.getByText('Wrong project.').waitFor(long);
  // The file that was chosen before is read again: nothing of it is here any more.
  await frame.getByRole('button', { name: 'Import 30,000 releases' }).waitFor(long);
  await sandbox.idle();

  expect(await axeFindings(noor.page)).toEqual([]);
  expect(noor.problems).toEqual([]);
}, 180_000);

test('A file with mistakes is shown line by line and can be corrected, but not imported in part; undone, it may come again', async () => {
  const noor = await openAs(browser, sandbox, 'noor-aziz', { colorScheme: 'dark', width: 400 });
  await noor.open('/settings/apps/settings');
  const frame = noor.frame('Slipway');
  const file = (...lines: string[]) =>
    ['Release;Ended;Client;Product;Kind;Result;Owner', ...lines.map((line) => `${line};Zoë`)].join('\r\n');
  await choose(
    frame,
    'mixed.csv',
    Buffer.from(
      file(
        'A-1;31.01.2025;Castellan Bank;Web Shop;Minor;Successful',
        'A-2;32.01.2025;Castellan Bank;Web Shop;Minor;Successful',
        'A-3;01.02.2025;Castellan plc;Web Shop;Patch;Rolled back',
        'REL-101;02.02.2025;Orla Retail;Web Shop;Patch;Failed',
      ),
      'latin1',
    ),
  );
  await frame.getByText('1 of 4 lines can be imported').waitFor(long);
  await frame.getByText('Not UTF-8: read as Windows-1252.').waitFor();
  await frame.getByText('Not imported: Owner.').waitFor();
  await frame.getByText('actualEnd "32.01.2025" is not a day written as dd.MM.yyyy.').waitFor();
  await frame.getByText(/REL-101 was imported before, with .* on 2026-11-02\./).waitFor();
  await frame.getByRole('button', { name: 'Show line 3 of the file' }).press('Enter');
  await frame.getByText('A-2;32.01.2025;Castellan Bank;Web Shop;Minor;Successful;Zoë').waitFor();
  expect(await frame.getByRole('button', { name: /^Import \d/ }).isDisabled()).toBe(true);
  expect(await axeFindings(noor.page)).toEqual([]);

  await frame.getByLabel('Customer "Castellan plc"').selectOption({ label: 'Castellan Bank' });
  await frame.getByText('2 of 4 lines can be imported').waitFor(long);

  await choose(frame, 'mended.csv', file('A-1;31.01.2025;Castellan Bank;Web Shop;Minor;Successful'));
  await frame.getByText('1 release can be imported').waitFor(long);
  await frame.getByLabel('Project key').fill('NOPE');
  await press(frame.getByRole('button', { name: 'Import 1 release' }));
  await frame.getByText('There is no project NOPE that you may browse.').waitFor(long);
  await frame.getByLabel('Project key').fill('REL');
  await press(frame.getByRole('button', { name: 'Import 1 release' }));
  await frame.getByText('1 release imported').waitFor(long);

  const entry = imports(frame).getByRole('listitem').filter({ hasText: 'mended.csv' });
  await entry.getByRole('button', { name: 'Undo the import of mended.csv' }).press('Enter');
  await entry.getByLabel('Why is it undone?').fill('A trial.');
  await entry.getByRole('button', { name: 'Undo' }).press('Enter');
  await entry.getByRole('form').waitFor({ state: 'detached', ...long });
  await entry.getByText('A trial.').waitFor();
  await choose(frame, 'mended.csv', file('A-1;31.01.2025;Castellan Bank;Web Shop;Minor;Successful'));
  await frame.getByLabel('Project key').fill('REL');
  await press(frame.getByRole('button', { name: 'Import 1 release' }));
  await frame.getByText('1 release imported').waitFor(long);
  expect(await axeFindings(noor.page)).toEqual([]);

  const wide = await Promise.all(
    noor.page.frames().map((each) => each.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)),
  );
  expect(Math.max(...wide)).toBe(0);
  expect(noor.problems).toEqual([]);
  expect(await sandbox.cspReports()).toEqual([]);
}, 180_000);
