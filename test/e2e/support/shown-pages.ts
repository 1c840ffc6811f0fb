import type { BrowserContext, Frame } from 'playwright-core';

/** What `browser-environment.cjs` asks when a test fails. */
type Global = { shownPages?: () => Promise<string> };

const MOST_PER_FRAME = 2_000;
const sources: (() => readonly BrowserContext[])[] = [];

/** The pages of these windows are written beside the failure of a test: on a CI machine there is no other trace. */
export function tellOnFailure(windows: () => readonly BrowserContext[]): void {
  sources.push(windows);
  (globalThis as Global).shownPages = shownPages;
}

async function shownPages(): Promise<string> {
  const frames = sources
    .flatMap((windows) => windows())
    .flatMap((window) => window.pages())
    .flatMap((page) => page.frames());
  return (await Promise.all(frames.map(shownIn))).join('\n\n');
}

async function shownIn(frame: Frame): Promise<string> {
  const what = await frame
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: unknown) => `can not be read: ${String(error)}`);
  return `${frame.url()}\n${what.slice(0, MOST_PER_FRAME)}`;
}
