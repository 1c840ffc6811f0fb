import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launchKeepingBrowser } from './browser';
import type { Sandbox } from './sandbox';

/** A person at their own browser, acting as a user would: by what is written on the buttons. */
export type Person = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page and its frames, so far. */
  readonly problems: readonly string[];
  open(path: string): Promise<void>;
  /** The frame of an app's panel or gadget, by its title. */
  frame(title: string): FrameLocator;
  /** Jump of the site clock by the words on its button. */
  jumpTo(label: RegExp): Promise<void>;
  transition(name: string): Promise<void>;
  /** The words with which the workflow refused. */
  refusal(): Promise<string>;
};

export type Look = { readonly colorScheme?: 'light' | 'dark'; readonly width?: number };

export async function openAs(browser: Browser, sandbox: Sandbox, accountId: string, look: Look = {}): Promise<Person> {
  return sit(await browser.newContext(settingsOf(look)), sandbox, accountId);
}

/** The same in a browser that keeps drafts of frames, also for the person's next tab. */
export async function openKeeping(
  sandbox: Sandbox,
  accountId: string,
): Promise<Person & { nextTab(): Promise<Person>; close(): Promise<void> }> {
  const { context, close } = await launchKeepingBrowser(settingsOf({}));
  const nextTab = () => sit(context, sandbox, accountId);
  return { ...(await nextTab()), nextTab, close };
}

const settingsOf = ({ colorScheme = 'light', width = 1280 }: Look) => ({
  colorScheme,
  // Spinners and sliding dialogs show nothing, and take a core of a machine that has two.
  reducedMotion: 'reduce' as const,
  viewport: { width, height: 1000 },
  timezoneId: 'Europe/Berlin',
  locale: 'en-GB',
});

async function sit(context: BrowserContext, sandbox: Sandbox, accountId: string): Promise<Person> {
  // A limit for what never comes: a busy machine takes half a minute for a page with two frames.
  context.setDefaultTimeout(90_000);
  await context.addCookies([{ name: 'sandbox-person', value: accountId, url: sandbox.url }]);
  const page = await context.newPage();
  return { page, context, problems: problemsOf(page), ...actionsOn(page, sandbox) };
}

function problemsOf(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // A refused transition is an HTTP 400 on the page's own request; the browser prints it, nothing is wrong.
    if (message.type() === 'error' && !message.text().includes('status of 400')) problems.push(message.text());
  });
  return problems;
}

function actionsOn(page: Page, sandbox: Sandbox): Omit<Person, 'page' | 'context' | 'problems'> {
  return {
    async open(path) {
      await page.goto(sandbox.url + path);
    },
    frame: (title) => page.frameLocator(`iframe[title="${title}"]`),
    async jumpTo(label) {
      await page.getByRole('button', { name: /^Site clock/ }).press('Enter');
      await page.getByRole('dialog', { name: 'Site clock' }).getByRole('button', { name: label }).press('Enter');
      await page.getByRole('dialog', { name: 'Site clock' }).waitFor({ state: 'detached' });
    },
    async transition(name) {
      await page.getByRole('button', { name: /Change status$/ }).press('Enter');
      await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).press('Enter');
    },
    async refusal() {
      const dialog = page.getByRole('dialog', { name: /refused by the workflow/ });
      const words = await dialog.innerText();
      await dialog.getByRole('button', { name: 'Close' }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      return words;
    },
  };
}
