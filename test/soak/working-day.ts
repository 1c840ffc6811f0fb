import type { Browser, Page } from 'playwright-core';
import { onDashboard, onIssue } from '../e2e/support/client';
import { openAs, type Person } from '../e2e/support/person';
import type { Sandbox } from '../e2e/support/sandbox';

const RELEASE = 'REL-151';
const CHANGE = 'CHG-31';
const HOUR_MS = 3_600_000;

/** Two people at their browsers, a third over REST, and the site's schedules, doing the same again and again. */
export type WorkingDay = {
  readonly pages: readonly Page[];
  loop(number: number): Promise<void>;
  /** What went wrong on the way. */
  problems(): Promise<readonly string[]>;
};

export async function startDay(browser: Browser, sandbox: Sandbox): Promise<WorkingDay> {
  const manager = await openAs(browser, sandbox, 'ines-okafor');
  const approver = await openAs(browser, sandbox, 'lucia-ferrant');
  for (const { page } of [manager, approver]) {
    page.setDefaultTimeout(120_000);
    await page.goto(`${sandbox.url}/projects`);
  }
  return {
    pages: [manager.page, approver.page],
    async loop(number) {
      await Promise.all([plan(manager, number), look(approver), callRest(sandbox)]);
      await passAnHour(sandbox);
    },
    async problems() {
      const failed = (await (await fetch(`${sandbox.url}/__site/log?kind=function&failed=true`)).json()) as object[];
      const refused = (await (await fetch(`${sandbox.url}/__host/unmodelled`)).json()) as object[];
      return [
        ...manager.problems,
        ...approver.problems,
        ...[...failed, ...refused].map((each) => JSON.stringify(each)),
      ];
    },
  };
}

/** A release manager changes the plan and looks at the dashboard. */
async function plan({ page, frame }: Person, number: number): Promise<void> {
  await goTo(page, `/browse/${RELEASE}`);
  const panel = frame('Release plan');
  await panel.getByRole('button', { name: 'Edit scope and exclusions' }).click();
  await panel.getByRole('textbox', { name: 'In scope', exact: true }).fill(`Instant payments, round ${number}.`);
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText(`Instant payments, round ${number}.`).waitFor();
  await goTo(page, '/dashboards/10000');
  await frame('Release success and failure (1)').getByText('The numbers as a table').waitFor();
  await rest(page);
}

/** A change manager goes through the change, the list of projects and the log. */
async function look({ page, frame }: Person): Promise<void> {
  await goTo(page, `/browse/${CHANGE}`);
  await frame('Change').getByRole('heading').first().waitFor();
  await goTo(page, '/log');
  await page.getByRole('heading', { level: 1, name: 'Log' }).waitFor();
  await rest(page);
}

async function rest(page: Page): Promise<void> {
  await goTo(page, '/projects');
  await page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor();
}

/** As a link on the page leads there: nothing is loaded anew, so whatever stays behind adds up. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

async function callRest(sandbox: Sandbox): Promise<void> {
  const search = { jql: `project = REL ORDER BY updated DESC`, fields: ['*all'] };
  await expectStatus(200, sandbox.jira('lucia-ferrant', 'POST', '/rest/api/3/search/jql', search));
  await expectStatus(200, sandbox.jira('lucia-ferrant', 'GET', `/rest/api/3/issue/${CHANGE}?expand=changelog`));
  // The gate judges and refuses: the change is not authorized, and its window is not open.
  const start = await sandbox.jira('priya-nair', 'GET', '/rest/api/3/issue/REL-158/transitions');
  const { transitions } = start.body as { readonly transitions: readonly { readonly id: string; name: string }[] };
  const id = transitions.find(({ name }) => name === 'Start deployment')?.id ?? '';
  const move = sandbox.jira('priya-nair', 'POST', '/rest/api/3/issue/REL-158/transitions', { transition: { id } });
  await expectStatus(400, move);
  await sandbox.answer('marta-quist', 'release-success', onDashboard('10001'), 'getReleaseSuccess');
  await sandbox.act('ines-okafor', 'deployment-plan', onIssue(RELEASE), 'getReadiness');
}

async function expectStatus(status: number, answer: Promise<{ readonly status: number; readonly body: unknown }>) {
  const { status: got, body } = await answer;
  if (got !== status) throw new Error(`The site answered ${got} instead of ${status}: ${JSON.stringify(body)}`);
}

async function passAnHour(sandbox: Sandbox): Promise<void> {
  const session = (await (await fetch(`${sandbox.url}/__site/session`)).json()) as { readonly clock: { now: string } };
  await sandbox.setClock(new Date(Date.parse(session.clock.now) + HOUR_MS).toISOString());
  await sandbox.idle();
}
