import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { openAs } from './person';
import type { Look, Person } from './person';
import { startSandbox } from './sandbox';
import type { Sandbox } from './sandbox';

export type SharedSite = {
  /** Not before the first test: it is started with them. */
  readonly sandbox: Sandbox;
  /** A person at a browser; the browser itself is started for the first of them. */
  openAs(accountId: string, look?: Look): Promise<Person>;
};

/** One sandbox, and one browser for all people, for every test of the file that calls this. */
export function sharedSite(start: () => Promise<Sandbox> = startSandbox): SharedSite {
  let sandbox: Sandbox | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    sandbox = await start();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.stop();
  }, 60_000);

  const started = () => {
    if (sandbox === undefined) throw new Error('The sandbox is started with the first test.');
    return sandbox;
  };
  return {
    get sandbox() {
      return started();
    },
    async openAs(accountId, look) {
      browser ??= await launchBrowser();
      return openAs(browser, started(), accountId, look);
    },
  };
}
