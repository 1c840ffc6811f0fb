import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Sandbox } from './sandbox';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, or the one that CHROMIUM names. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error('No Chromium was found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.');
  return chromium.launch({ executablePath, headless: true, args: flags });
}

export type Person = { readonly page: Page; readonly context: BrowserContext; readonly problems: readonly string[] };

/** A browser of one person; what the page complains about is collected. */
export async function openAs(
  browser: Browser,
  sandbox: Sandbox,
  accountId: string,
  options: { readonly colorScheme?: 'light' | 'dark'; readonly width?: number } = {},
): Promise<Person> {
  const context = await browser.newContext({
    colorScheme: options.colorScheme ?? 'light',
    viewport: { width: options.width ?? 1280, height: 1000 },
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  });
  await context.addCookies([{ name: 'sandbox-person', value: accountId, url: sandbox.url }]);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  return { page, context, problems };
}

/** The frame of an app's panel or gadget, by the title that Jira shows over it. */
export const frameOf = (page: Page, title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);

const axeSource = readFileSync(join(resolve(__dirname, '../../..'), 'node_modules/axe-core/axe.min.js'), 'utf8');

type AxeWindow = {
  axe: {
    run: (
      context: unknown,
      options: unknown,
    ) => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
  };
};

/** What axe finds in the page and in every frame of it; WCAG 2.2 A and AA and its best practices. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(axeSource);
    const violations = await frame.evaluate(
      async () => (await (window as unknown as AxeWindow).axe.run(document, { iframes: false })).violations,
    );
    for (const { id, help, nodes } of violations)
      found.push(`${frame.url()} ${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }
  return found;
}
