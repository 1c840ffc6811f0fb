import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type Next } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { HostedApp, SiteClock, Translations } from '../parts';
import { INJECTED, injectBridge } from './app-document';
import { contentPolicy } from './content-policy';
import { CSP_REPORTS, guardFiles } from './guard';
import type { InjectedFiles } from './injected-files';
import { FOR_EVER, isHashed, keepHashedFiles } from './kept-files';
import { answerError, refuse } from './refusal';

type Options = {
  readonly apps: readonly HostedApp[];
  readonly clock: SiteClock;
  readonly siteUrl: string;
  readonly appOrigin: string;
  readonly injected: InjectedFiles;
};

/** The origin of the apps' files: `/<app>/<resource key>/…`. Another site than the pages, as on the platform. */
export function appOriginFiles({ apps, clock, siteUrl, appOrigin, injected }: Options): Hono {
  const files = new Hono();
  files.onError(answerError);
  files.use(guardFiles(appOrigin));
  files.use(keepHashedFiles());
  files.use(compress());
  files.use(etag());
  files.use(async (c, next) => {
    await next();
    c.header('cache-control', c.res.ok && isHashed(c.req.path) ? FOR_EVER : 'no-cache');
    c.header('x-content-type-options', 'nosniff');
  });
  files.get(INJECTED.bridge, (c) => c.body(injected.bridge, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  files.get(INJECTED.resizer, (c) =>
    c.body(injected.resizer, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  files.get(INJECTED.themes, (c) => c.body(injected.themes, 200, { 'content-type': 'text/css; charset=utf-8' }));

  for (const app of apps) {
    for (const [key, folder] of Object.entries(app.resources)) {
      if (!existsSync(folder))
        throw new Error(`${app.name}: the resource "${key}" has no folder ${folder}. Build the app's front end first.`);
      const base = `/${app.appId}/${key}`;
      serveTranslations(files, base, app.translations);
      const rewriteRequestPath = (path: string) => path.slice(base.length);
      files.get(`${base}/*`, (c, next) => document(c, next, app, folder, base));
      files.get(`${base}/*`, serveStatic({ root: folder, rewriteRequestPath, index: 'index.html' }));
    }
  }
  files.get('*', (c) => refuse(404, `No app on this site has the file ${c.req.path}`));
  files.all('*', (c) => refuse(501, `not modelled: ${c.req.method} on the origin of the apps' files`));
  return files;

  /** A document gets the bridge and its policy. Paths come normalised by the URL parser; what is encoded is refused. */
  async function document(
    c: Context,
    next: Next,
    app: HostedApp,
    folder: string,
    base: string,
  ): Promise<Response | void> {
    const path = c.req.path.slice(base.length);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!file.endsWith('.html') || /%|\\|\.\./.test(file)) return next();
    const html = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (html === undefined) return next();
    const policy = contentPolicy(html, app.manifest['permissions'], siteUrl, siteUrl + CSP_REPORTS);
    return c.html(injectBridge(html, siteUrl, clock.offsetMs()), 200, { 'content-security-policy': policy });
  }
}

/** Where the SDK looks for an app's languages, beside the documents of each resource (@forge/bridge out/i18n/index.js). */
function serveTranslations(files: Hono, base: string, translations: Translations | undefined): void {
  if (translations === undefined) return;
  const { config, texts } = translations;
  files.get(`${base}/__LOCALES__/i18n-info.json`, (c) => c.json({ config, translations: {} }));
  for (const [locale, text] of Object.entries(texts))
    files.get(`${base}/__LOCALES__/${locale}.json`, (c) => c.json(text));
}
