import { Hono } from 'hono';
import { z } from 'zod';
import type { FunctionHost, HostedModule, JiraSite, LogDraft } from '../parts';
import { documentPath, iconUrl, manifestModule } from './app-resources';
import { bridgeCommands } from './bridge-commands';
import { surfaceSchema, themeSchema } from './frame-surface';
import type { Frames, KeptFrame } from './frames';
import { atMost, jsonBody } from './json-body';
import { KeptList } from './kept-list';
import { sessionPerson } from './session';

const BODY_BYTES = 5 * 1024 * 1024;

const frameRequest = z.strictObject({ module: z.string(), surface: surfaceSchema, theme: themeSchema });
const modalRequest = z.strictObject({ resource: z.string().nullable(), modal: z.unknown(), theme: themeSchema });
const commandRequest = z.strictObject({ cmd: z.string(), payload: z.unknown().optional() });

type Unmodelled = { readonly command: string; readonly moduleKey: string; readonly at: string };

/** `/__host`: what pages ask about apps and in the name of their frames. */
export function hostRoutes(
  forge: FunctionHost,
  jira: JiraSite,
  frames: Frames,
  appOrigin: string,
  now: () => Date,
): Hono {
  const commands = bridgeCommands(forge, jira);
  const reports = new KeptList<unknown>(500);
  const unmodelled = new KeptList<Unmodelled>(500);
  const routes = new Hono();
  routes.use(atMost(BODY_BYTES));

  routes.get('/modules', async (c) => {
    const kind = c.req.query('kind');
    const modules = forge.modules().filter((module) => kind === undefined || module.kind === kind);
    const { locale } = await sessionPerson(c, jira);
    return c.json(modules.map((module) => shownModule(module, appOrigin, locale)));
  });

  routes.post('/frames', async (c) => {
    const { module, surface, theme } = await jsonBody(c, frameRequest);
    const frame = await frames.open(await sessionPerson(c, jira), module, surface, theme);
    return c.json(openedFrame(frame, appOrigin, theme));
  });

  routes.get('/frames', (c) => c.json({ open: frames.size }));
  routes.delete('/frames/:id', async (c) => {
    frames.close(c.req.param('id'), await sessionPerson(c, jira));
    return c.body(null, 204);
  });

  routes.post('/frames/:id/modal', async (c) => {
    const { resource, modal, theme } = await jsonBody(c, modalRequest);
    const opener = frames.get(c.req.param('id'), await sessionPerson(c, jira));
    return c.json(openedFrame(frames.openModal(opener, resource, modal, theme), appOrigin, theme));
  });

  routes.post('/frames/:id/bridge', async (c) => {
    const { cmd, payload } = await jsonBody(c, commandRequest);
    const frame = frames.get(c.req.param('id'), await sessionPerson(c, jira));
    const carryOut = commands.get(cmd);
    if (carryOut !== undefined) {
      const started = performance.now();
      const answer = await carryOut(frame, payload);
      forge.siteLog.add({ ...bridgeEntry(frame, cmd, payload, answer.ok), ms: performance.now() - started });
      return c.json(answer);
    }
    forge.siteLog.add({ ...bridgeEntry(frame, cmd, payload, false), outcome: '501', ms: 0 });
    unmodelled.add({ command: cmd, moduleKey: frame.module.key, at: now().toISOString() });
    return c.json({ ok: false, message: `not modelled: ${cmd}` }, 501);
  });

  routes.get('/unmodelled', (c) => c.json(unmodelled.all()));
  routes.get('/csp-reports', (c) => c.json(reports.all()));
  routes.post('/csp-reports', async (c) => {
    const { 'csp-report': report } = await jsonBody(
      c,
      z.looseObject({ 'csp-report': z.record(z.string(), z.unknown()) }),
    );
    reports.add(report);
    return c.body(null, 204);
  });
  return routes;
}

function bridgeEntry(
  { app, module, person, surface }: KeptFrame,
  cmd: string,
  payload: unknown,
  ok: boolean,
): Omit<LogDraft, 'ms'> {
  const { functionKey, restPath } = (payload ?? {}) as { readonly functionKey?: unknown; readonly restPath?: unknown };
  const named = [functionKey, restPath].find((name) => typeof name === 'string') ?? '';
  return {
    kind: 'bridge',
    what: `${cmd} ${String(named)}`.trim(),
    outcome: ok ? 'ok' : 'refused',
    points: 0,
    appId: app.appId,
    moduleKey: module.key,
    accountId: person.accountId,
    issueKey: surface.kind === 'issue' ? surface.issueKey : undefined,
  };
}

/** A module with addresses that a browser can load, in the person's language. */
function shownModule({ titles, ...module }: HostedModule, appOrigin: string, locale: string): HostedModule {
  const url = (icon: string | undefined) => iconUrl(icon, module.appId, appOrigin);
  return {
    ...module,
    title: titles?.[locale] ?? module.title,
    iconUrl: url(module.iconUrl),
    ...(module.subpages === undefined
      ? {}
      : {
          subpages: module.subpages.map(({ titles: words, ...page }) => ({
            ...page,
            title: words?.[locale] ?? page.title,
            iconUrl: url(page.iconUrl),
          })),
        }),
  };
}

/** The other side of `OpenedFrame` in `forge/bridge/host-requests.ts`. */
function openedFrame({ id, app, module, resource, context, isModal }: KeptFrame, appOrigin: string, theme: string) {
  return {
    frameId: id,
    appId: app.appId,
    src: `${appOrigin}${documentPath(app, resource)}?theme=${theme}`,
    context,
    viewportSize: isModal ? undefined : module.viewportSize,
    refreshable: manifestModule(app, module).refreshable !== false,
  };
}
