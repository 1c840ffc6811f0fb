import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findingsInBothThemes, launchBrowser } from '../../e2e/support/browser';
import { startSite, type RunningSite } from './running-site';

export type Visits = {
  /** Opens a page as this person. */
  openAs(accountId: string, path: string, look?: Look): Promise<Page>;
  /** Opens a page and says what is wrong with it: for axe in both themes, on a narrow screen, in the console. */
  lookAt(accountId: string, path: string, title: string): Promise<readonly string[]>;
  /** What a story needs beforehand, asked for as the pages would. */
  request(accountId: string, method: string, path: string, body: object): Promise<void>;
  /** What went wrong in the pages that were opened since the last `close`. */
  readonly problems: readonly string[];
  readonly site: RunningSite;
  /** Closes the pages and forgets what they kept in the browser; for `afterEach`. */
  close(): Promise<void>;
  stop(): Promise<void>;
};

type Look = { readonly colorScheme?: 'light' | 'dark'; readonly width?: number };

/** One running site and one browser for all tests of a file. */
export async function startVisits(): Promise<Visits> {
  const [site, browser]: [RunningSite, Browser] = await Promise.all([startSite(), launchBrowser()]);
  const problems: string[] = [];
  // One window for a person and a look: what the browser has fetched and compiled serves all tests of the file.
  const windows = new Map<string, BrowserContext>();
  const windowOf = async (accountId: string, { colorScheme = 'light', width = 1280 }: Look) => {
    const name = [accountId, colorScheme, width].join();
    const look = { colorScheme, reducedMotion: 'reduce', viewport: { width, height: 1000 } } as const;
    const known = windows.get(name) ?? (await browser.newContext(look));
    windows.set(name, known);
    // A test may have acted as somebody else.
    await known.addCookies([{ name: 'sandbox-person', value: accountId, url: site.url }]);
    return known;
  };
  const visits: Visits = {
    site,
    problems,
    async lookAt(accountId, path, title) {
      const page = await visits.openAs(accountId, path);
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      const found = await findingsInBothThemes(page);
      await page.setViewportSize({ width: 400, height: 1000 });
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      const wide = scrollWidth > clientWidth ? [`${path} is ${scrollWidth} pixels wide on a screen of 400`] : [];
      return [...found, ...wide, ...problems];
    },
    async openAs(accountId, path, look = {}) {
      const page = await (await windowOf(accountId, look)).newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(site.url + path);
      return page;
    },
    async request(accountId, method, path, body) {
      const answer = await fetch(site.url + path, {
        method,
        headers: { cookie: `sandbox-person=${accountId}`, origin: site.url, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    },
    async close() {
      for (const page of [...windows.values()].flatMap((window) => window.pages())) {
        // What the pages keep in the browser is the test's own. A page that was never reached keeps nothing.
        if (page.url().startsWith(site.url)) await page.evaluate(() => localStorage.clear());
        await page.close();
      }
      // A page that is still loading tells what went wrong until it is closed.
      problems.length = 0;
    },
    async stop() {
      await browser.close();
      await site.stop();
    },
  };
  return visits;
}
