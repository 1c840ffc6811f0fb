import type { Browser } from 'playwright-core';
import { findingsInBothThemes, launchBrowser } from './support/browser';
import { openAs } from './support/person';
import type { Person } from './support/person';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { stories } from './support/stories';
import type { Step } from './support/stories';

/** What Jira has not: stories to follow, a clock to move, a log of all calls, faults, the mails that were not sent. */
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

const LONG = 300_000;

async function fromSandboxMenu({ page }: Person, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Sandbox, not Jira/ }).press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

/** Starts a story on the start page, and does at each step what it says; the bar leads from step to step. */
async function follow(title: string, steps: readonly Step[]): Promise<void> {
  const newcomer = await openAs(browser, sandbox, 'noor-aziz');
  const { page } = newcomer;
  await newcomer.open('/');
  const story = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) });
  await story.getByRole('button', { name: /^Start as/ }).press('Enter');
  const bar = page.getByRole('region', { name: title });
  for (const [at, step] of steps.entries()) {
    await bar.getByText(`${String(at + 1)} of ${String(steps.length)}`).waitFor();
    await step(newcomer, sandbox);
    await bar.getByRole('button', { name: at + 1 < steps.length ? /^Next: as/ : 'Done' }).press('Enter');
  }
  await bar.waitFor({ state: 'detached' });
  // What somebody may not see does not exist for them: the browser prints that, nothing is wrong.
  expect(newcomer.problems.filter((problem) => !problem.includes('status of 404'))).toEqual([]);
  await newcomer.context.close();
}

test(
  'The start page tells these stories',
  async () => {
    const { page, open, context } = await openAs(browser, sandbox, 'noor-aziz');
    await open('/');
    const told = page.getByRole('region', { name: 'Start here' }).getByRole('heading', { level: 3 });
    await told.first().waitFor();
    expect(await told.allInnerTexts()).toEqual(Object.keys(stories));
    expect(await findingsInBothThemes(page)).toEqual([]);
    await context.close();
  },
  LONG,
);

test.each(Object.entries(stories))('Each step of a story is true: %s', follow, LONG);

test(
  'The log has every call of a run, filtered and as bars',
  async () => {
    const person = await openAs(browser, sandbox, 'ines-okafor');
    const { page } = person;
    await person.open('/browse/REL-158');
    await person.frame('Release plan').getByRole('button', { name: 'Show history' }).waitFor();
    await fromSandboxMenu(person, /^Log/);
    await page.getByLabel('Kind').selectOption('Function');
    await page.getByLabel('Person').selectOption('Ines Okafor');
    await page.getByRole('searchbox', { name: 'Work item' }).fill('REL-158');
    const calls = page.getByRole('region', { name: /calls?, the newest first$/ });
    await calls.getByRole('button', { name: 'resolver release-panels' }).first().press('Enter');
    const details = page.getByRole('complementary', { name: /^Function call/ });
    await details.getByText('The run of the function').waitFor();
    await details
      .getByRole('button', { name: /^SQL: SELECT/ })
      .first()
      .waitFor();
    await details
      .getByRole('button', { name: /^REST: GET \/rest\/api\/3\/issue/ })
      .first()
      .press('Enter');
    await page
      .getByRole('complementary', { name: /^REST call/ })
      .getByText('read:jira-work')
      .waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: /^REST call/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Clear filter' }).press('Enter');
    await calls.getByText('Bridge').first().waitFor();
    expect(person.problems).toEqual([]);
  },
  LONG,
);

test(
  'A fault is told on every page until it is switched off; the app says that it failed',
  async () => {
    const person = await openAs(browser, sandbox, 'ines-okafor');
    const { page } = person;
    await person.open('/faults');
    await page.getByLabel('What is struck').selectOption('Forge SQL');
    await page.getByLabel('What happens').selectOption('Refused');
    await page.getByRole('button', { name: 'Switch on' }).press('Enter');
    const banner = page.getByRole('status').filter({ hasText: 'A fault is switched on' });
    await banner.waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await person.open('/browse/REL-158');
    await banner.waitFor();
    await person
      .frame('Release plan')
      .getByText(/reference/i)
      .first()
      .waitFor();
    await banner.getByRole('link', { name: 'Faults' }).press('Enter');
    await page.getByRole('button', { name: /^Switch off/ }).press('Enter');
    await banner.waitFor({ state: 'detached' });
    await person.open('/browse/REL-158');
    await person.frame('Release plan').getByRole('button', { name: 'Show history' }).waitFor();
  },
  LONG,
);

test(
  'An administrator sees what the app may, and the mails that Jira would have sent',
  async () => {
    const person = await openAs(browser, sandbox, 'noor-aziz');
    const { page } = person;
    await person.open('/settings');
    await page
      .getByRole('navigation', { name: 'Settings' })
      .getByRole('link', { name: 'Connected apps' })
      .press('Enter');
    await page.getByText('manage:jira-project').waitFor();
    await page.getByText('jira:issuePanel: release-plan').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);

    const mail = { subject: 'The window opens', textBody: 'At 20:00.', to: { assignee: true } };
    expect((await sandbox.jira('noor-aziz', 'POST', '/rest/api/3/issue/REL-158/notify', mail)).status).toBe(204);
    await fromSandboxMenu(person, /^Outbox/);
    const sent = page.getByRole('list', { name: 'Notifications' }).getByRole('listitem');
    await sent.getByRole('heading', { name: 'The window opens' }).waitFor();
    expect(await sent.getByRole('definition').first().innerText()).toContain('Ines Okafor');
    expect(await findingsInBothThemes(page)).toEqual([]);
    expect(person.problems).toEqual([]);
  },
  LONG,
);
