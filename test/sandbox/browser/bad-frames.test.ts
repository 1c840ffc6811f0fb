import type * as Bridge from '@forge/bridge';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser';
import { openBrowserSite, type BrowserSite } from './browser-site';
import { call } from './fakes';

declare const app: { sdk: typeof Bridge };
declare const __bridge: { callBridge(command: string, payload?: unknown): Promise<unknown> };

const ISSUE = { kind: 'issue', issueKey: 'REL-1' };

let browser: Browser;
let site: BrowserSite;
let problems: string[];
beforeAll(async () => {
  browser = await launchBrowser();
  site = await openBrowserSite(browser, { scopes: [] });
  site.page.on('pageerror', (error) => problems.push(error.message));
}, 60_000);
beforeEach(() => {
  problems = [];
});
afterEach(() => expect(problems).toEqual([]));
afterAll(async () => {
  await site.stop();
  await browser.close();
});

const destroy = (handle: Awaited<ReturnType<BrowserSite['mount']>>['handle']) =>
  handle.evaluate((mounted) => (mounted as { destroy(): void }).destroy());

it('is refused, by name, every command that the sandbox does not model', async () => {
  const { frame, handle } = await site.mount('panel', ISSUE);
  const commands = [
    ...['open', 'fetchRemote', 'publishRealtimeChannel', 'subscribeRealtimeChannel', 'openRovo', 'isRovoEnabled'],
    ...['requestTeamworkGraph', 'initFeatureFlags', 'getCookieConsentPreferences', 'emitFrontendCustomMetric'],
    ...['fetchUserRecommendations', 'getFrameDispatch', 'trackObjectStoreAction', '__permission__egressGet'],
    ...['getUiModificationsInternalAPI', 'getCustomFieldInternalAPI', 'getWidgetEditApi', 'constructor', '__proto__'],
  ];
  const answers = await frame.evaluate(
    (names) => Promise.all(names.map((name) => __bridge.callBridge(name).catch((error: Error) => error.message))),
    commands,
  );
  expect(answers).toEqual(commands.map((name) => `not modelled: ${name}`));
  await expect(
    frame.evaluate(() => __bridge.callBridge('invoke', { invokeType: 'ui-remote-fetch', path: '/' })),
  ).rejects.toThrow('not modelled');
  for (const target of ['userProfile', 'spaceView'])
    await expect(frame.evaluate((to) => __bridge.callBridge('getUrl', { target: to }), target)).rejects.toThrow(
      `not modelled: navigation target ${target}`,
    );
  await destroy(handle);
});

it('may call 500 times with the SDK; the page answers all of them and goes on', async () => {
  const { frame, handle } = await site.mount('panel', ISSUE);
  const outcomes = await frame.evaluate(async () => {
    const calls = Array.from({ length: 1_000 }, () => app.sdk.invoke('read'));
    return (await Promise.allSettled(calls)).map((one) => (one.status === 'fulfilled' ? 'ok' : String(one.reason)));
  });
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(500);
  expect(new Set(outcomes.slice(500))).toEqual(new Set([expect.stringContaining('500req/25s')]));
  expect(await frame.evaluate(() => __bridge.callBridge('getFrameId'))).toMatch(/^[0-9a-f-]{36}$/);
  await destroy(handle);
});

it('is told that it sends too much', async () => {
  const { frame, handle } = await site.mount('panel', ISSUE);
  await expect(
    frame.evaluate(() => __bridge.callBridge('invoke', { functionKey: 'read', payload: 'x'.repeat(6_000_000) })),
  ).rejects.toThrow('A body may have');
  await expect(frame.evaluate(() => app.sdk.invoke('read', { a: 1 }))).resolves.toEqual({ echo: { a: 1 } });
  await destroy(handle);
});

it('breaks nothing with garbage, and another document can not pose as it', async () => {
  const { frame, handle } = await site.mount('panel', ISSUE);
  await frame.evaluate(() => {
    for (const garbage of [null, 'hello', { sandboxBridge: 'hello' }, { sandboxBridge: 1 }])
      window.parent.postMessage(garbage, '*');
    document.body.append(document.createElement('iframe'));
  });
  // A document inside the app's is not the app: its greeting must not take over the connection.
  const [nested] = frame.childFrames();
  if (nested === undefined) throw new Error('The frame has no frame in it');
  await nested.evaluate(() => {
    const { port2 } = new MessageChannel();
    window.top?.postMessage({ sandboxBridge: 'hello' }, '*', [port2]);
  });
  expect(await frame.evaluate(() => app.sdk.invoke('read'))).toEqual({ echo: null });
  await destroy(handle);
});

it('leaves nothing behind: neither frames, nor listeners, nor what the host kept', async () => {
  const open = async () => ((await call(site.sandbox, 'GET', '/__host/frames')).body as { open: number }).open;
  const none = async () => {
    while ((await open()) > 0);
  };
  await none();
  await site.page.evaluate(() => {
    const count = { listeners: 0 };
    const [add, remove] = [window.addEventListener.bind(window), window.removeEventListener.bind(window)];
    Object.assign(window, {
      count,
      addEventListener: (...args: Parameters<typeof add>) => {
        count.listeners += 1;
        add(...args);
      },
      removeEventListener: (...args: Parameters<typeof remove>) => {
        count.listeners -= 1;
        remove(...args);
      },
    });
  });
  const listeners = () =>
    site.page.evaluate(() => (window as unknown as { count: { listeners: number } }).count.listeners);
  const once = async () => {
    const { frame, handle } = await site.mount('panel', ISSUE);
    await frame.evaluate(async () => void (await app.sdk.events.on('saved', () => undefined)));
    await destroy(handle);
    await handle.dispose();
  };
  // The library that follows heights listens once for the whole page.
  await once();
  const before = await listeners();
  for (let times = 0; times < 5; times += 1) await once();
  expect(await listeners()).toBe(before);
  expect(await site.page.locator('iframe').count()).toBe(0);
  await none();
});
