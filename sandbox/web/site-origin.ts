import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { Frames } from './frames';
import type { JiraRequest, JiraResponse } from '../parts';
import { guardSite } from './guard';
import { hostRoutes } from './host-routes';
import { forwardToJira } from './jira-requests';
import { atMost } from './json-body';
import { FOR_EVER, isHashed, keepHashedFiles } from './kept-files';
import { answerError, refuse } from './refusal';
import { sessionActor } from './session';
import { webTriggerRoutes } from './web-trigger-routes';
import { siteRoutes, type SiteParts } from './site-routes';

const REST_BODY_BYTES = 5 * 1024 * 1024;

type Options = SiteParts & { readonly siteUrl: string; readonly appOrigin: string; readonly siteFiles: string };

/** The origin of the site: pages, Jira's REST as the session's person, and the host behind the frames. */
export function siteOrigin({ siteUrl, appOrigin, siteFiles, ...parts }: Options): Hono {
  const { forge, jira, clock } = parts;
  const frames = new Frames(forge, jira, siteUrl);
  const site = new Hono();
  site.onError(answerError);
  site.use(guardSite(siteUrl));
  site.use('/assets/*', keepHashedFiles());
  site.use(compress());
  site.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', "frame-ancestors 'none'");
  });

  site.route(
    '/__host',
    hostRoutes(forge, jira, frames, appOrigin, () => clock.now()),
  );
  site.route('/__site', siteRoutes(parts, frames));
  site.all('/rest/*', atMost(REST_BODY_BYTES), async (c) =>
    forwardToJira(c, await sessionActor(c, jira), (request) => handleLogged(request)),
  );
  site.route('/', webTriggerRoutes(forge));
  site.all('/__*', (c) => refuse(501, `not modelled: ${c.req.method} ${c.req.path}`));
  pages(site, siteFiles);
  return site;

  /** Calls of browsers cost no points: the hourly limit is of apps. */
  async function handleLogged(request: JiraRequest): Promise<JiraResponse> {
    const started = performance.now();
    const answer = await jira.handle(request);
    forge.siteLog.add({
      kind: 'jira',
      what: `${request.method} ${request.path}`,
      outcome: String(answer.status),
      ms: performance.now() - started,
      points: 0,
      accountId: request.actor.kind === 'user' ? request.actor.accountId : undefined,
    });
    return answer;
  }
}

/** The built pages. Every path without a file is one of the pages' own routes; what looks like a file must be one. */
function pages(site: Hono, files: string): void {
  if (!existsSync(join(files, 'index.html')))
    throw new Error(`The pages of the site are not built: ${files} has no index.html`);
  site.use(async (c, next) => {
    await next();
    // What has no hash in its name may be another file after the next build.
    c.header('cache-control', c.res.ok && isHashed(c.req.path) ? FOR_EVER : 'no-store');
  });
  site.get('*', serveStatic({ root: files }));
  site.get('*', async (c, next) =>
    /\.[a-z0-9]+$/i.test(c.req.path) && !/^\/browse\/|\/apps\//.test(c.req.path)
      ? refuse(404, `No file ${c.req.path}`)
      : next(),
  );
  site.get('*', serveStatic({ root: files, path: 'index.html' }));
  site.all('*', (c) => refuse(501, `not modelled: ${c.req.method} ${c.req.path}`));
}
