import { jiraOver } from '../../src/adapters/jira/jira';
import type { RequestJira } from '../../src/adapters/jira/request';
import type { Jira } from '../../src/app/ports/ports';
import type { Actor } from '../../sandbox/parts';
import { runJira } from '../sandbox/jira/running-jira';
import type { RunningJira } from '../sandbox/jira/running-jira';
import { smallSite } from '../sandbox/jira/small-site';
import { jiraSuite } from './jira.suite';

/** The modules of the sandbox's small site that stand for ours. */
const standIns: { readonly [moduleKey: string]: string } = { change: 'change-panel', 'deployment-gate': 'first-gate' };
const moduleId = (moduleKey: string) =>
  `ari:cloud:ecosystem::extension/app-1/env-1/static/${standIns[moduleKey] ?? moduleKey}`;

/** Rita may ask for an approval: only work items of a service project have any. */
const site = {
  ...smallSite,
  permissionSchemes: smallSite.permissionSchemes.map((scheme) =>
    scheme.name === 'Laboratory'
      ? { ...scheme, grants: { ...scheme.grants, EDIT_ISSUES: [{ projectRole: 'Makers' }] } }
      : scheme,
  ),
};

describe('Jira over REST', () => {
  let running: RunningJira;
  let approvalsField = '';
  beforeAll(async () => {
    running = await runJira(site);
    const field = { name: 'Approvals', type: 'sd-approvals' };
    approvalsField = String((await running.page('ada')('POST', '/custom-fields', field)).body['id']);
  }, 120_000);
  afterAll(() => running.stop());

  const request =
    (actor: Actor): RequestJira =>
    async (to, init = {}) => {
      const { method = 'GET', headers = {}, body } = init;
      const answer = await running.jira.handle({ method, path: to.value, headers, body, actor });
      return { status: answer.status, headers: new Headers(answer.headers), text: async () => answer.body };
    };

  jiraSuite(async () => {
    // The one test that changes something starts from the same place again: every status leads back to the first.
    await running.as('rita')('POST', '/issue/REL-1/transitions', { transition: { id: '31' } });
    const { body } = await running.as('rita')('POST', '/issue/bulkfetch', {
      issueIdsOrKeys: ['REL-1', 'REL-2', 'CHG-1', 'LAB-1'],
      fields: ['summary'],
    });
    const issues = body['issues'] as readonly { id: string; key: string }[];
    return {
      as: (who) =>
        jiraOver(request(who === 'app' ? { kind: 'app', appId: 'app-1' } : { kind: 'user', accountId: who }), moduleId),
      ids: Object.fromEntries(issues.map(({ key, id }) => [key, id])),
      now: () => running.clock.now().toISOString(),
      approvalsField,
      summarize: async (key, summary) => {
        await running.as('rita')('PUT', `/issue/${key}`, { fields: { summary } });
      },
      askRita: async (key, { name, answers }) => {
        const { body: asked } = await running.page('rita')('POST', `/issues/${key}/approvals`, {
          name,
          approvers: ['rita'],
        });
        if (!answers) return;
        await running.jira.handle({
          method: 'POST',
          path: `/rest/servicedeskapi/request/${key}/approval/${String(asked['id'])}`,
          headers: { 'content-type': 'application/json' },
          body: '{"decision":"approve"}',
          actor: { kind: 'user', accountId: 'rita' },
        });
      },
    };
  });

  it('asks for no properties of a work item: whoever may edit it may write them', async () => {
    const asked: string[] = [];
    const jira = jiraOver(async (to, init) => {
      asked.push(`${to.value} ${init?.body ?? ''}`);
      return { status: 200, text: async () => '{"issues":[],"issueChangeLogs":[]}' };
    }, moduleId);
    await jira.issues(['1'], 'customfield_10003');
    await jira.edits(['1'], ['summary']);
    await jira.issue('1').catch(() => undefined);
    expect(asked).toHaveLength(3);
    expect(asked.filter((call) => /propert/.test(call))).toEqual([]);
  });

  it('asks for 250 work items in pages of 100', async () => {
    const asked: number[] = [];
    const jira = jiraOver(async (_to, init) => {
      asked.push((JSON.parse(init?.body ?? '{}') as { issueIdsOrKeys: string[] }).issueIdsOrKeys.length);
      return { status: 200, text: async () => '{"issues":[]}' };
    }, moduleId);
    await jira.issues(Array.from({ length: 250 }, (_, index) => String(index)));
    expect(asked).toEqual([100, 100, 50]);
  });
});

describe('an answer of Jira that is not the expected one', () => {
  const calls: { readonly [call in keyof Jira]: (jira: Jira) => Promise<unknown> } = {
    issue: (jira) => jira.issue('1'),
    issues: (jira) => jira.issues(['1']),
    mirrored: (jira) => jira.mirrored(['1']),
    writeMirror: (jira) => jira.writeMirror('1', {}),
    edits: (jira) => jira.edits(['1'], ['summary']),
    fields: (jira) => jira.fields(),
    statuses: (jira) => jira.statuses(),
    myProjectRoles: (jira) => jira.myProjectRoles('REL'),
    roleMembers: (jira) => jira.roleMembers('1', 'Makers'),
    browsableProjects: (jira) => jira.browsableProjects(['1']),
    project: (jira) => jira.project('REL'),
    administersJira: (jira) => jira.administersJira(),
    myGroups: (jira) => jira.myGroups(),
    issueTypes: (jira) => jira.issueTypes(),
    linkTypes: (jira) => jira.linkTypes(),
    projectLayout: (jira) => jira.projectLayout('1'),
    pinnedProjects: (jira) => jira.pinnedProjects('change', ['1']),
    pinPanel: (jira) => jira.pinPanel('change', ['1'], true),
    task: (jira) => jira.task('1'),
    workflows: (jira) => jira.workflows(),
    statusHistories: (jira) => jira.statusHistories(['1']),
    search: (jira) => jira.search('project = 1'),
    searchIds: (jira) => jira.searchIds('project = 1'),
    notify: (jira) => jira.notify('1', { subject: 'S', text: 'T', to: ['rita'] }),
    subtasks: (jira) => jira.subtasks('1'),
    creatableTypes: (jira) => jira.creatableTypes('1'),
    createSubtask: (jira) => jira.createSubtask({ id: '1', projectId: '1' }, { typeId: '1', summary: 'S' }),
    transitions: (jira) => jira.transitions('1'),
    transition: (jira) => jira.transition('1', '11'),
  };
  const names = Object.keys(calls) as (keyof Jira)[];
  const answering = (status: number, body: string): Jira =>
    jiraOver(async () => ({ status, text: async () => body }), moduleId);
  const words = JSON.stringify({ errorMessages: ['No.'], errors: {} });

  /** Jira refuses these with 4xx and its reason; being asked to wait is none. */
  const refusesInWords: { readonly [call in keyof Jira]?: unknown } = {
    pinPanel: { ok: false, message: 'No.' },
    createSubtask: { ok: false, message: 'No.' },
    transition: { ok: false, message: 'No.' },
  };

  /** What is documented for a 404: missing and not visible are the same. */
  const notFound: { readonly [call in keyof Jira]?: unknown } = {
    issue: undefined,
    myProjectRoles: [],
    roleMembers: undefined,
    project: undefined,
    projectLayout: undefined,
    task: undefined,
    notify: false,
    writeMirror: undefined,
    subtasks: [],
    creatableTypes: [],
    transitions: [],
    ...refusesInWords,
  };

  it.each(names)('%s with 404', async (name) => {
    const answer = calls[name](answering(404, words));
    if (name in notFound) expect(await answer).toEqual(notFound[name]);
    else await expect(answer).rejects.toThrow('404');
  });

  const faults = names.flatMap((name) => [401, 403, 429, 500, 503].map((status) => ({ name, status })));
  it.each(faults)('$name with $status', async ({ name, status }) => {
    const answer = calls[name](answering(status, words));
    if (name === 'writeMirror' && status === 403) expect(await answer).toBeUndefined();
    else if (name in refusesInWords && status < 429) expect(await answer).toEqual(refusesInWords[name]);
    else await expect(answer).rejects.toThrow(String(status));
  });

  const bodies = ['', '<html>Bad gateway</html>', 'null', '{}', '[]', '[1]', '{"issues":[{"id":1}]}', '{"id":'];
  const garbage = names.flatMap((name) => bodies.map((body) => ({ name, body })));
  it.each(garbage)('$name with 200 and $body is a fault or nothing granted', async ({ name, body }) => {
    const answer = await calls[name](answering(200, body)).catch(() => 'fault');
    const harmless: readonly unknown[] = ['fault', false, [], undefined];
    expect(harmless).toContainEqual(answer);
  });

  it.each(['', '<html>Bad gateway</html>', 'null', '{}', '{"errorMessages":"no list"}'])(
    'a refused transition with the body %p still has words',
    async (body) => {
      expect(await answering(400, body).transition('1', '11')).toEqual({
        ok: false,
        message: expect.stringMatching(/\w+ .*\./),
      });
    },
  );
});
