import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { tellOnFailure } from './shown-pages';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: installedBrowser(), headless: true, args: flags });
  tellOnFailure(() => browser.contexts());
  return browser;
}

/** Debian's Chromium, or the one that CHROMIUM_PATH names. */
function installedBrowser(): string {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = [process.env['CHROMIUM_PATH'] ?? '', ...known].find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      'No Chromium was found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    );
  }
  return found;
}

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
    await paintBehind(frame);
    await settle(frame);
    await frame.evaluate(axe.source);
    const violations = await frame.evaluate(
      async () => (await (window as unknown as AxeWindow).axe.run(document, { iframes: false })).violations,
    );
    for (const { id, help, nodes } of violations)
      found.push(`${frame.url()} ${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }
  return found;
}

/** What axe finds in what is on the screen now, in the light and in the dark; the page stays dark. */
export async function findingsInBothThemes(page: Page): Promise<readonly string[]> {
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-color-mode="dark"]').waitFor();
  return [...light, ...(await axeFindings(page))];
}

/** Resolves when no frame of the page has to be scrolled sideways on a screen of this width. */
export async function fitOn(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 1000 });
  for (const frame of page.frames())
    await frame.waitForFunction(
      (most) => window.innerWidth <= most && document.documentElement.scrollWidth <= window.innerWidth,
      width,
    );
}

/** Colours move to those of another theme: axe judges what the person sees in the end. Spinners turn on. */
async function settle(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  });
}

/** A frame is transparent: axe judges its contrasts on the colour that the person sees behind it. */
async function paintBehind(frame: Frame): Promise<void> {
  if (frame.parentFrame() === null) return;
  const behind = await (
    await frame.frameElement()
  ).evaluate((element) => {
    for (let at: Element | null = element as Element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return 'white';
  });
  await frame.evaluate((colour) => {
    document.documentElement.style.backgroundColor = colour;
  }, behind);
}

/**
 * A browser that keeps what frames store, as browsers do by default. Debian's Chromium refuses storage to frames of
 * other sites unless its profile says otherwise; a person who blocks it loses drafts with the closed tab.
 */
export async function launchKeepingBrowser(look: object): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'slipway-profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installedBrowser(),
    args: flags,
    ...look,
  });
  tellOnFailure(() => [context]);
  return {
    context,
    async close() {
      await context.close();
      // The browser's last processes may still be writing when it says that it is closed.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
