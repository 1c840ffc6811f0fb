import { Hono } from 'hono';
import { z } from 'zod';
import type { DatabaseServer, FunctionHost, JiraSite, SiteClock } from '../parts';
import { appConsent } from './app-consent';
import { callResolver } from './bridge-commands';
import { surfaceSchema } from './frame-surface';
import type { Frames } from './frames';
import { readPage } from './jira-page';
import { forwardToJira } from './jira-requests';
import { atMost, jsonBody } from './json-body';
import { observabilityRoutes } from './observability-routes';
import { refuse } from './refusal';
import { actAs, sessionActor, sessionPerson } from './session';

const BODY_BYTES = 1024 * 1024;
const SITE_FILE_BYTES = 64 * 1024 * 1024;

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const clockRequest = z.union([z.strictObject({ at: instant }), z.strictObject({ advanceMs: z.int() })]);
const actRequest = z.strictObject({
  as: z.string(),
  module: z.string(),
  surface: surfaceSchema,
  call: z.string(),
  payload: z.unknown().optional(),
  at: instant.optional(),
});
export type SiteParts = {
  readonly forge: FunctionHost;
  readonly jira: JiraSite;
  readonly clock: SiteClock;
  readonly database: DatabaseServer;
};

/** `/__site`: the sandbox itself: who acts, what time it is, what is loaded, what goes wrong. */
export function siteRoutes({ forge, jira, clock, database }: SiteParts, frames: Frames): Hono {
  const routes = new Hono();
  routes.post('/load', atMost(SITE_FILE_BYTES), async (c) => {
    if (!(await jira.isEmpty())) refuse(409, 'The site is not empty: a site file is loaded once');
    const file = await jsonBody(c, z.record(z.string(), z.unknown()));
    await jira
      .load(file)
      .catch((error: unknown) => refuse(400, error instanceof Error ? error.message : String(error)));
    return c.body(null, 204);
  });
  routes.use(atMost(BODY_BYTES));

  routes.get('/session', async (c) => {
    const person = await sessionPerson(c, jira);
    const { jumps } = await readPage<{ readonly jumps: readonly unknown[] }>(jira, person.accountId, 'clock-jumps');
    return c.json({
      person,
      people: await jira.people(),
      clock: { ...clockNow(), jumps },
      site: { name: (await jira.name()) ?? '' },
    });
  });
  routes.post('/session', async (c) => {
    const { accountId } = await jsonBody(c, z.strictObject({ accountId: z.string() }));
    if ((await jira.person(accountId)) === undefined) refuse(404, `Nobody here has the account ${accountId}`);
    actAs(c, accountId);
    return c.body(null, 204);
  });

  routes.post('/clock', async (c) => {
    const request = await jsonBody(c, clockRequest);
    await clock.set('at' in request ? request.at : new Date(clock.now().getTime() + request.advanceMs));
    return c.json(clockNow());
  });

  routes.post('/act', async (c) => {
    const { as, module, surface, call, payload, at } = await jsonBody(c, actRequest);
    const person = (await jira.person(as)) ?? refuse(404, `Nobody here has the account ${as}`);
    if (at !== undefined) await clock.set(at);
    const answer = await callResolver(forge, await frames.frameFor(person, module, surface, 'light'), call, payload);
    return c.json(answer.ok ? { ok: true, body: answer.result } : answer);
  });

  routes.route('/', observabilityRoutes(forge));
  routes.post('/idle', async (c) => {
    await forge.idle();
    return c.body(null, 204);
  });
  routes.get('/invocations', (c) => c.json(forge.log));
  routes.get('/apps', (c) => c.json(forge.apps().map(appConsent)));
  routes.get('/health', (c) => c.json({ ready: true, databasePid: database.pid(), functionPids: forge.pids() }));
  routes.all('/jira/*', async (c) =>
    forwardToJira(c, await sessionActor(c, jira), (request) => jira.handlePage(request)),
  );
  return routes;

  function clockNow() {
    return { now: clock.now().toISOString(), offsetMs: clock.offsetMs() };
  }
}
