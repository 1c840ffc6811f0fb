import { scopesFor } from '../../../sandbox/forge/scopes';
import { restRoutes } from '../../../sandbox/jira/routes';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

/** Bodies that are right for somebody who sees the work item, by route without its base; the others need none. */
const adf = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }] };
const BODIES: Readonly<Record<string, unknown>> = {
  'PUT /issue/:issueIdOrKey': { fields: { summary: 'Changed' } },
  'POST /issue/:issueIdOrKey/transitions': { transition: { id: '11' } },
  'POST /issue/:issueIdOrKey/comment': { body: adf },
  'PUT /issue/:issueIdOrKey/comment/:id': { body: adf },
  'POST /issue/:issueIdOrKey/notify': { subject: 'Soon', to: { users: [{ accountId: 'carl' }] } },
  'PUT /issue/:issueIdOrKey/properties/:propertyKey': { stage: 'ready' },
  'POST /request/:issueIdOrKey/approval/:approvalId': { decision: 'approve' },
};
const VALUES: Readonly<Record<string, string>> = { id: '10001', propertyKey: 'slipway', approvalId: '1' };

const ofWorkItem = restRoutes.filter(({ path }) => path.includes('/:issueIdOrKey'));
const asked = (path: string, issueKey: string) =>
  path
    .replace(':issueIdOrKey', issueKey)
    .replaceAll(/:(\w+)/g, (_, name: string) => VALUES[name] ?? `no value for ${name}`);

/** Carl sees REL and CHG; LAB-1 is there, LAB-99 is not. */
it.each(ofWorkItem.map(({ method, path }) => [method, path] as const))(
  '%s %s answers the same 404 for a work item that is not visible and for one that is not there',
  async (method, path) => {
    const body = BODIES[`${method} ${path.replace(/^\/rest\/(api\/3|servicedeskapi)/, '')}`];
    const ask = (issueKey: string) =>
      running.jira.handle({
        method,
        path: asked(path, issueKey),
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
        actor: { kind: 'user', accountId: 'carl' },
      });
    const [invisible, missing] = [await ask('LAB-1'), await ask('LAB-99')];
    expect(invisible.status).toBe(404);
    expect({ status: missing.status, body: missing.body }).toEqual({ status: 404, body: invisible.body });
    expect(invisible.body).not.toMatch(/LAB-1|Secret/);
  },
);

it('has scopes for every route that is served, so that an app which was granted them can call it', () => {
  const removed = ['/search', '/search/id', '/expression/eval'].map((end) => `/rest/api/3${end}`);
  const unknown = restRoutes
    .filter(({ path }) => !removed.includes(path))
    .filter(({ method, path }) => scopesFor(method, path.replaceAll(/:(\w+)/g, 'x')) === undefined)
    .map(({ method, path }) => `${method} ${path}`);
  expect(unknown).toEqual([]);
});
