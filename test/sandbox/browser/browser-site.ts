import { build } from 'esbuild';
import { join } from 'node:path';
import type { Browser, Frame, JSHandle, Page } from 'playwright-core';
import { startFakes, type Sandbox } from './fakes';

type Surface = Readonly<Record<string, unknown>>;
type Asked = { readonly what: string; readonly detail: unknown };

export type BrowserSite = {
  readonly sandbox: Sandbox;
  readonly page: Page;
  /** Mounts a frame as a page does and answers its document and its handle. */
  mount(module: string, surface: Surface): Promise<{ frame: Frame; handle: JSHandle }>;
  /** What the frames asked of the page, in order; each kind once it has come. */
  asked(what: string): Promise<Asked['detail']>;
  stop(): Promise<void>;
};

const DOCUMENT =
  '<!doctype html><html><head><script type="module" src="./app.js"></script></head><body><div id="root" style="height: 40px">App</div></body></html>';

const scripts = { app: bundle('app.ts', 'esm'), page: bundle('page.ts', 'iife') };

/** The fakes with a real browser on them: the page mounts frames by `host.ts`, the app in them uses the real SDK. */
export async function openBrowserSite(browser: Browser, permissions: unknown): Promise<BrowserSite> {
  const [app, host] = await Promise.all([scripts.app, scripts.page]);
  const sandbox = await startFakes(
    { 'ui/index.html': DOCUMENT, 'ui/second.html': DOCUMENT, 'ui/app.js': app },
    permissions,
    {
      'index.html':
        '<!doctype html><title>Site</title><link rel="icon" href="data:,"><body><script src="/page.js"></script></body>',
      'page.js': host,
    },
  );
  // Its own context: no cookie of another test.
  const page = await (await browser.newContext()).newPage();
  await page.goto(sandbox.siteUrl);
  return {
    sandbox,
    page,
    async mount(module, surface) {
      const before = new Set(page.frames());
      const handle = await page.evaluateHandle(
        ([key, place]) => (globalThis as unknown as Harness).mount({ module: key, surface: place, theme: 'light' }),
        [module, surface] as const,
      );
      const frame = page.frames().find((one) => !before.has(one));
      if (frame === undefined) throw new Error(`${module} has no frame`);
      await frame.waitForFunction(() => 'app' in globalThis);
      return { frame, handle };
    },
    async asked(what) {
      const found = await page.waitForFunction(
        (kind) => (globalThis as unknown as Harness).asked.find((one) => one.what === kind),
        what,
      );
      return (await found.evaluate((one) => JSON.parse(JSON.stringify(one)) as Asked)).detail;
    },
    async stop() {
      await page.context().close();
      await sandbox.stop();
    },
  };
}

type Harness = { mount(options: unknown): Promise<unknown>; readonly asked: readonly Asked[] };

async function bundle(file: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'custom-ui', file)],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}
