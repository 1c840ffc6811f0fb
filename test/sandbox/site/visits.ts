import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser';
import { startSite, type RunningSite } from './running-site';

export type Visits = {
  /** Opens a page as this person, in a window of its own. */
  openAs(accountId: string, path: string, look?: Look): Promise<Page>;
  /** What went wrong in the pages that were opened since the last `close`. */
  readonly problems: readonly string[];
  readonly site: RunningSite;
  /** Closes the windows; for `afterEach`. */
  close(): Promise<void>;
  stop(): Promise<void>;
};

type Look = { readonly colorScheme?: 'light' | 'dark'; readonly width?: number };

/** One running site and one browser for all tests of a file. */
export async function startVisits(): Promise<Visits> {
  const [site, browser]: [RunningSite, Browser] = await Promise.all([startSite(), launchBrowser()]);
  const problems: string[] = [];
  const windows: BrowserContext[] = [];
  return {
    site,
    problems,
    async openAs(accountId, path, { colorScheme = 'light', width = 1280 } = {}) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 1000 } });
      windows.push(context);
      await context.addCookies([{ name: 'sandbox-person', value: accountId, url: site.url }]);
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(site.url + path);
      return page;
    },
    async close() {
      problems.length = 0;
      await Promise.all(windows.splice(0).map((context) => context.close()));
    },
    async stop() {
      await browser.close();
      await site.stop();
    },
  };
}
