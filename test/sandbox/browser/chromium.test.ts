import type * as Bridge from '@forge/bridge';
import type * as JiraBridge from '@forge/jira-bridge';
import type { Frame } from '../../../sandbox/forge/bridge/frame-options';
import type { AppLocation } from '../../../sandbox/forge/bridge/page-history';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser';
import { openBrowserSite, type BrowserSite } from './browser-site';
import { call } from './fakes';

/** What `custom-ui/app.ts` puts into its window. */
type App = {
  sdk: typeof Bridge & Pick<typeof JiraBridge, 'workflowRules' | 'ViewIssueModal'>;
  notes: unknown[];
  subscription?: { unsubscribe(): unknown };
};
declare const app: App;
type PageWindow = {
  asked: { what: string; detail: never }[];
  moves: Set<(to: AppLocation) => void>;
  inner?: Frame;
};

const ISSUE = { kind: 'issue', issueKey: 'REL-1' };
const GADGET = { kind: 'gadget', dashboardId: '1', itemId: '11', edit: false };
const RULE = { kind: 'rule', workflowId: 'w1', transitionId: '21', ruleId: null, mode: 'create' };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('an app with the real SDK in a real browser', () => {
  let site: BrowserSite;
  beforeEach(async () => {
    site = await openBrowserSite(browser, { scopes: [] });
  });
  afterEach(() => site.stop());

  it('reads its context, calls its resolver and asks Jira', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    const context = await frame.evaluate(() => app.sdk.view.getContext());
    expect(context).toMatchObject({
      accountId: 'anna',
      moduleKey: 'panel',
      extension: { issue: { key: 'REL-1' } },
      theme: { colorMode: 'light' },
    });
    expect(await frame.evaluate(() => app.sdk.invoke('read', { a: [1] }))).toEqual({ echo: { a: [1] } });
    expect(
      await frame.evaluate(async () => (await (await app.sdk.requestJira('/rest/api/3/myself')).json()) as unknown),
    ).toEqual({
      displayName: 'Anna',
    });
  });

  it('hears of a failed call by its message', async () => {
    site.sandbox.forge.answer = () => ({ ok: false, errorType: 'FUNCTION_ERR', message: 'boom' });
    const { frame } = await site.mount('panel', ISSUE);
    await expect(frame.evaluate(() => app.sdk.invoke('read'))).rejects.toThrow('boom');
  });

  it('can not pass functions to its resolver', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    await expect(frame.evaluate(() => app.sdk.invoke('read', { callback: () => 1 }))).rejects.toThrow('functions');
  });

  it('passes functions both ways: events arrive until it unsubscribes', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    const { frame: other } = await site.mount('chart', GADGET);
    const emit = (event: string, payload: unknown) =>
      other.evaluate(([name, what]) => app.sdk.events.emit(name, what as object), [event, payload] as const);
    await frame.evaluate(async () => {
      const { events } = app.sdk;
      app.subscription = await events.on('saved', (payload) => app.notes.push(payload));
      await events.on('done', () => app.notes.push('done'));
    });
    await emit('saved', { plan: 1 });
    await frame.waitForFunction(() => app.notes.length === 1);
    await frame.evaluate(() => app.subscription?.unsubscribe());
    await emit('saved', { plan: 2 });
    await emit('done', null);
    await frame.waitForFunction(() => app.notes.includes('done'));
    expect(await frame.evaluate(() => app.notes)).toEqual([{ plan: 1 }, 'done']);
  });

  it('gets the theme when it asks, follows it, and keeps its state', async () => {
    const { frame, handle } = await site.mount('panel', ISSUE);
    await frame.evaluate(async () => {
      app.notes.push('kept');
      await app.sdk.view.theme.enable();
    });
    expect(await frame.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('light');
    await handle.evaluate((mounted) => (mounted as Frame).setTheme('dark'));
    await frame.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'dark');
    await frame.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--ds-text') !== '');
    expect(await frame.evaluate(async () => [app.notes, (await app.sdk.view.getContext()).theme?.colorMode])).toEqual([
      ['kept'],
      'dark',
    ]);
  });

  it('shows flags whose actions run in the app', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    await frame.evaluate(async () => {
      const flag = app.sdk.showFlag({
        id: 'saved',
        title: 'Saved',
        type: 'success',
        actions: [{ text: 'Undo', onClick: () => app.notes.push('undone') }],
        isAutoDismiss: true,
      });
      await flag.close();
    });
    expect(await site.asked('flag')).toMatchObject({
      id: 'saved',
      title: 'Saved',
      type: 'success',
      isAutoDismiss: true,
      actions: [{ text: 'Undo' }],
    });
    expect(await site.asked('closeFlag')).toBe('saved');
    await site.page.evaluate(() => {
      const flag = (globalThis as unknown as PageWindow).asked.find(({ what }) => what === 'flag')
        ?.detail as unknown as { actions: { onClick(): void }[] };
      flag.actions[0]?.onClick();
    });
    await frame.waitForFunction(() => app.notes.includes('undone'));
  });

  it('submits a gadget from its edit view only', async () => {
    const panel = await site.mount('panel', ISSUE);
    await expect(panel.frame.evaluate(() => app.sdk.view.submit({ months: 3 }))).rejects.toThrow('not submittable');
    await expect(panel.frame.evaluate(() => app.sdk.view.close())).rejects.toThrow('not closable');
    const editor = await site.mount('chart', { ...GADGET, edit: true });
    await editor.frame.evaluate(() => app.sdk.view.submit({ months: 6 }));
    expect(await site.asked('submit')).toEqual({ months: 6 });
    expect(site.sandbox.jira.configured).toEqual([{ months: 6 }]);
  });

  it('has the work item read again, and shows another', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    await frame.evaluate(() => app.sdk.view.refresh());
    await site.asked('refresh');
    await frame.evaluate(() => new app.sdk.ViewIssueModal({ context: { issueKey: 'CHG-2' } }).open());
    expect(await site.asked('openIssue')).toBe('CHG-2');
    const gadget = await site.mount('chart', GADGET);
    await expect(gadget.frame.evaluate(() => app.sdk.view.refresh())).rejects.toThrow('not refreshable');
  });

  it('starts afresh where its module leaves the refresh to the page', async () => {
    const { frame, handle } = await site.mount('panel', ISSUE);
    const gone = site.page.waitForEvent('framedetached');
    const shown = site.page.waitForEvent('frameattached');
    await handle.evaluate((mounted) => (mounted as Frame).refresh());
    await gone;
    const next = await shown;
    await next.waitForFunction(() => 'app' in globalThis);
    expect(await next.evaluate(() => app.notes)).toEqual([]);
    expect(frame.isDetached()).toBe(true);
    await handle.evaluate((mounted) => (mounted as Frame).destroy());
    expect(await site.page.locator('iframe').count()).toBe(0);
  });

  it('opens a modal in its own context and gets what the modal is closed with', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    await frame.evaluate(() =>
      new app.sdk.Modal({
        size: 'large',
        title: 'Plan',
        context: { step: 2 },
        onClose: (payload) => app.notes.push({ closed: payload }),
      }).open(),
    );
    expect(await site.asked('modal')).toMatchObject({ title: 'Plan', width: '800px', closeOnEscape: true });
    const before = new Set(site.page.frames());
    const shown = site.page.waitForEvent('frameattached');
    await site.page.evaluate(() => {
      const page = globalThis as unknown as PageWindow;
      const modal = page.asked.find(({ what }) => what === 'modal')?.detail as unknown as {
        mount(element: HTMLElement, closed: () => void): Frame;
      };
      page.inner = modal.mount(document.body, () => page.inner?.destroy());
    });
    await shown;
    const inner = site.page.frames().find((one) => !before.has(one));
    if (inner === undefined) throw new Error('The modal has no frame');
    await inner.waitForFunction(() => 'app' in globalThis);
    expect(await inner.evaluate(() => app.sdk.view.getContext())).toMatchObject({
      extension: { issue: { key: 'REL-1' }, modal: { step: 2 } },
    });
    await inner.evaluate(() => app.sdk.view.onClose(async () => void app.notes.push('is told before it goes')));
    await site.page.evaluate(() => {
      const page = globalThis as unknown as PageWindow;
      (page.inner as unknown as { dismissed(): void }).dismissed();
    });
    await inner.waitForFunction(() => app.notes.includes('is told before it goes'));
    const gone = site.page.waitForEvent('framedetached');
    // Closing takes the frame away: the browser must have answered this call before.
    await inner.evaluate(() => void setTimeout(() => void app.sdk.view.close({ saved: true })));
    await gone;
    await frame.waitForFunction(() => app.notes.length > 0);
    expect(await frame.evaluate(() => app.notes)).toEqual([{ closed: { saved: true } }]);
  });

  it('hears that its modal was dismissed', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    await frame.evaluate(() =>
      new app.sdk.Modal({ onClose: (payload) => app.notes.push(payload ?? 'dismissed') }).open(),
    );
    await site.asked('modal');
    await site.page.evaluate(() => {
      const page = globalThis as unknown as PageWindow;
      const modal = page.asked.find(({ what }) => what === 'modal')?.detail as unknown as { dismiss(): void };
      modal.dismiss();
    });
    await frame.waitForFunction(() => app.notes.includes('dismissed'));
  });

  it('configures a workflow rule with the callback that it registered last', async () => {
    const { frame, handle } = await site.mount('gate', RULE);
    await expect(handle.evaluate((mounted) => (mounted as Frame).callConfigure())).rejects.toThrow(
      'how it is configured',
    );
    await frame.evaluate(async () => {
      for (const configuration of ['first', 'second', 'last'])
        await app.sdk.workflowRules.onConfigure(() => Promise.resolve(configuration));
    });
    expect(await handle.evaluate((mounted) => (mounted as Frame).callConfigure())).toBe('last');
    // The type of the SDK knows no veto, its documentation does.
    await frame.evaluate(() => app.sdk.workflowRules.onConfigure((() => undefined) as unknown as () => string));
    expect(await handle.evaluate((mounted) => (mounted as Frame).callConfigure())).toBeUndefined();
  });

  it('can configure nothing where no rule is edited', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    await expect(frame.evaluate(() => app.sdk.workflowRules.onConfigure(() => Promise.resolve('x')))).rejects.toThrow(
      'Unable to add',
    );
  });

  it('navigates by target or address, but not to code', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    expect(
      await frame.evaluate(async () => (await app.sdk.router.getUrl({ target: 'issue', issueKey: 'REL-2' }))?.href),
    ).toBe(`${site.sandbox.siteUrl}/browse/REL-2`);
    await expect(frame.evaluate(() => app.sdk.router.navigate('javascript:alert(1)'))).rejects.toThrow(
      'can not navigate',
    );
    await frame.evaluate(() => app.sdk.router.open('/browse/REL-3'));
    expect(await site.asked('navigate')).toEqual({ url: `${site.sandbox.siteUrl}/browse/REL-3`, newTab: true });
  });

  it('hears the refresh of its gadget where its module is not refreshed by the page', async () => {
    const { frame, handle } = await site.mount('chart', GADGET);
    await frame.evaluate(
      async () => void (await app.sdk.events.on('JIRA_DASHBOARD_GADGET_REFRESH', (payload) => app.notes.push(payload))),
    );
    await handle.evaluate((mounted) => (mounted as Frame).refresh());
    await frame.waitForFunction(() => app.notes.length > 0);
    expect(await frame.evaluate(() => app.notes)).toMatchObject([{ gadgetId: '11' }]);
  });

  it('has a history on a page of its own, bound to the page, and none in a panel', async () => {
    const { frame, handle } = await site.mount('admin', { kind: 'admin' });
    const places = await frame.evaluate(async () => {
      const history = await app.sdk.view.createHistory();
      history.listen(({ pathname }, action) => app.notes.push([action, pathname]));
      const first = history.createHref(history.location);
      history.push('7?tab=done', { from: 'list' });
      return [first, history.createHref(history.location), history.location.state];
    });
    expect(places).toEqual(['/policies?of=7', '/7?tab=done', { from: 'list' }]);
    expect(await site.asked('go')).toEqual({
      action: 'PUSH',
      to: { pathname: '/7', search: '?tab=done', hash: '', state: { from: 'list' } },
    });
    const listening = () => site.page.evaluate(() => (globalThis as unknown as PageWindow).moves.size);
    await site.page.evaluate(() => {
      for (const hear of (globalThis as unknown as PageWindow).moves) hear({ pathname: '/8', search: '', hash: '' });
    });
    await frame.waitForFunction(() => app.notes.length === 2);
    expect(await frame.evaluate(() => app.notes)).toEqual([
      ['PUSH', '/7'],
      ['POP', '/8'],
    ]);
    expect(await listening()).toBe(1);
    await handle.evaluate((mounted) => (mounted as Frame).destroy());
    expect(await listening()).toBe(0);

    const panel = await site.mount('panel', ISSUE);
    await expect(panel.frame.evaluate(() => app.sdk.view.createHistory())).rejects.toThrow('pages only');
  });

  it('lives in the time of the site', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    const [shown, called, isDate, given] = await frame.evaluate(
      () => [Date.now(), new Date().getTime(), new Date() instanceof Date, new Date(0).toISOString()] as const,
    );
    const ahead = 3_600_000;
    expect(Math.abs(shown - Date.now() - ahead)).toBeLessThan(ahead / 2);
    expect(Math.abs(called - Date.now() - ahead)).toBeLessThan(ahead / 2);
    expect([isDate, given]).toEqual([true, '1970-01-01T00:00:00.000Z']);
  });

  it('is as high as its content', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    await frame.evaluate(() => {
      const block = document.createElement('div');
      block.style.height = '700px';
      document.body.append(block);
    });
    await site.page.waitForFunction(() => (document.querySelector('iframe')?.offsetHeight ?? 0) >= 700);
  });

  it('is told loudly what the sandbox does not model', async () => {
    const { frame } = await site.mount('panel', ISSUE);
    await expect(frame.evaluate(() => app.sdk.rovo.open({ type: 'default' }))).rejects.toThrow();
    expect((await call(site.sandbox, 'GET', '/__host/unmodelled')).body).toContainEqual(
      expect.objectContaining({ moduleKey: 'panel' }),
    );
  });

  it('reaches neither the cookie nor the routes of the site', async () => {
    await call(site.sandbox, 'POST', '/__site/session', { accountId: 'anna' });
    const { frame } = await site.mount('panel', ISSUE);
    expect(await frame.evaluate(() => document.cookie)).toBe('');
    await expect(
      frame.evaluate(
        (url) =>
          fetch(`${url}/__site/session`, { method: 'POST', credentials: 'include', body: '{"accountId":"ben"}' }),
        site.sandbox.siteUrl,
      ),
    ).rejects.toThrow('Failed to fetch');
  });
});

describe('the content security policy of a frame', () => {
  it.each([
    ['blocks and reports an inline style that the manifest does not permit', { scopes: [] }, ['style-src-attr']],
    [
      'lets an inline style be where the manifest permits it',
      { scopes: [], content: { styles: ['unsafe-inline'] } },
      [],
    ],
  ])('%s', async (_what, permissions, violated) => {
    const site = await openBrowserSite(browser, permissions);
    try {
      const { frame } = await site.mount('panel', ISSUE);
      const height = await frame.evaluate(() => getComputedStyle(document.querySelector('#root') as Element).height);
      expect(height === '40px').toBe(violated.length === 0);
      // A script that is always blocked: what it reports comes in any case.
      await frame.evaluate(
        () =>
          void document.head.append(
            Object.assign(document.createElement('script'), { src: 'https://blocked.invalid/x.js' }),
          ),
      );
      const expected = [...violated, 'script-src-elem'];
      expect((await reportedWith(site, expected)).sort()).toEqual(expected.sort());
    } finally {
      await site.stop();
    }
  });
});

/** What was reported once all of these were: each report is a request of its own. */
async function reportedWith({ sandbox }: BrowserSite, directives: readonly string[]): Promise<string[]> {
  for (;;) {
    const reports = (await call(sandbox, 'GET', '/__host/csp-reports')).body as readonly Record<string, string>[];
    const reported = reports.map((report) => report['effective-directive'] ?? '');
    if (directives.every((directive) => reported.includes(directive))) return reported;
  }
}
