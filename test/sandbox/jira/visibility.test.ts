import type { Actor } from '../../../sandbox/parts';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const app: Actor = { kind: 'app', appId: 'app-1' };
const nobody: Actor = { kind: 'anonymous' };
const link = { type: { name: 'Delivery' }, inwardIssue: { key: 'REL-2' }, outwardIssue: { key: 'CHG-1' } };

describe('who may do what in a project', () => {
  it.each<[who: string | Actor, browse: number, edit: number, comment: number, property: number]>([
    ['rita', 200, 204, 201, 201],
    ['vera', 200, 400, 201, 403],
    ['carl', 200, 400, 201, 403],
    ['ada', 200, 400, 400, 403],
    ['otto', 404, 404, 404, 404],
    [app, 404, 404, 404, 404],
    [nobody, 404, 401, 401, 401],
  ])('%j', async (who, browse, edit, comment, property) => {
    const ask = running.as(who);
    const body = { type: 'doc', version: 1, content: [] };
    const key = `k${JSON.stringify(who).replace(/\W/g, '')}`;
    const codes = [
      await ask('GET', '/issue/REL-1'),
      await ask('PUT', '/issue/REL-1', { fields: { summary: `By ${key}` } }),
      await ask('POST', '/issue/REL-1/comment', { body }),
      await ask('PUT', `/issue/REL-1/properties/${key}`, 1),
    ].map((reply) => reply.status);
    expect(codes).toEqual([browse, edit, comment, property]);
  });

  it('gives an app what the scheme grants to apps, under its own account', async () => {
    const asApp = running.as(app);
    expect((await asApp('PUT', '/issue/LAB-1', { fields: { summary: 'Seen by the app' } })).status).toBe(204);
    expect((await asApp('GET', '/myself')).body).toMatchObject({ accountType: 'app', displayName: 'Test app' });
    expect((await asApp('GET', '/workflows/search')).status).toBe(401);
  });

  it('does not know a person that the site file does not have', async () => {
    expect((await running.as('stranger')('GET', '/myself')).status).toBe(401);
  });
});

describe('what is not visible', () => {
  it('is refused exactly as what does not exist', async () => {
    const otto = running.as('otto');
    const answers = await Promise.all(
      ['REL-1', 'REL-99', '10001', 'no key'].map((name) => otto('GET', `/issue/${encodeURIComponent(name)}`)),
    );
    const body = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };
    expect(answers).toEqual(answers.map(() => ({ status: 404, body })));
  });

  it.each([
    '/project/LAB',
    '/project/NONE',
    '/project/rel',
    '/issue/LAB-1/transitions',
    '/issue/LAB-1/changelog',
    '/issue/LAB-1/comment',
    '/issue/LAB-1/properties/x',
    '/issueLink/10002',
  ])('GET %s is 404 for Carl', async (path) => {
    expect((await running.as('carl')('GET', path)).status).toBe(404);
  });

  it('is absent from bulkfetch, in ascending order of the rest', async () => {
    const { body } = await running.as('vera')('POST', '/issue/bulkfetch', {
      issueIdsOrKeys: ['LAB-1', 'rel-2', '10001', 'REL-99'],
    });
    expect((body.issues as { key: string }[]).map((issue) => issue.key)).toEqual(['REL-1', 'REL-2']);
    expect(body.issueErrors).toEqual([]);
  });

  it('is absent from the links of what is visible', async () => {
    const linked = async (person: string) => {
      const { body } = await running.as(person)('GET', '/issue/REL-1?fields=issuelinks');
      return (body.fields as { issuelinks: { outwardIssue: { key: string } }[] }).issuelinks.map(
        (one) => one.outwardIssue.key,
      );
    };
    expect(await linked('rita')).toEqual(['CHG-1', 'LAB-1']);
    expect(await linked('vera')).toEqual([]);
  });

  it('is absent from the project list', async () => {
    const keys = async (person: string) =>
      ((await running.as(person)('GET', '/project/search')).body.values as { key: string }[]).map(
        (project) => project.key,
      );
    expect(await keys('rita')).toEqual(['CHG', 'LAB', 'REL']);
    expect(await keys('vera')).toEqual(['REL']);
    expect(await keys('otto')).toEqual([]);
  });
});

describe('links', () => {
  it('shows each end the other one in its own direction, under one id', async () => {
    const linksOf = async (key: string) => {
      const { body } = await running.as('rita')('GET', `/issue/${key}?fields=issuelinks`);
      return (body.fields as { issuelinks: Record<string, unknown>[] }).issuelinks[0];
    };
    expect(await linksOf('REL-1')).toMatchObject({
      id: '10001',
      type: { outward: 'delivers' },
      outwardIssue: { key: 'CHG-1' },
    });
    expect(await linksOf('CHG-1')).toMatchObject({
      id: '10001',
      type: { outward: 'delivers' },
      inwardIssue: { key: 'REL-1' },
    });
  });

  it('needs Link issues where the link points to: Carl may link a release to his change, Rita may not', async () => {
    expect((await running.as('rita')('POST', '/issueLink', link)).status).toBe(404);
    expect(await running.as('carl')('POST', '/issueLink', link)).toEqual({ status: 201, body: {} });
    expect((await running.as('carl')('POST', '/issueLink', link)).status).toBe(201);
    const { body } = await running.as('rita')('GET', '/issue/REL-2?fields=issuelinks');
    expect((body.fields as { issuelinks: unknown[] }).issuelinks).toHaveLength(1);
  });

  it('writes the link into the history of both ends', async () => {
    const { body } = await running.as('rita')('POST', '/changelog/bulkfetch', {
      issueIdsOrKeys: ['REL-2', 'CHG-1'],
      fieldIds: ['issuelinks'],
    });
    expect(body.issueChangeLogs).toMatchObject([
      {
        issueId: '10002',
        changeHistories: [
          { author: { accountId: 'carl' }, items: [{ field: 'Link', toString: 'This work item delivers CHG-1' }] },
        ],
      },
      { issueId: '10004', changeHistories: [{ items: [{ toString: 'This work item is delivered by REL-2' }] }] },
    ]);
  });

  it('may be removed by who may link in either project, and by nobody else', async () => {
    const { body } = await running.as('rita')('GET', '/issue/REL-2?fields=issuelinks');
    const id = (body.fields as { issuelinks: { id: string }[] }).issuelinks[0]?.id ?? '';
    expect((await running.as('vera')('DELETE', `/issueLink/${id}`)).status).toBe(404);
    expect((await running.as('rita')('DELETE', `/issueLink/${id}`)).status).toBe(204);
    expect((await running.as('rita')('GET', `/issueLink/${id}`)).status).toBe(404);
  });
});

describe('permissions', () => {
  it('answers exactly the keys asked for, in the project of the work item', async () => {
    const { body } = await running.as('vera')(
      'GET',
      '/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES&issueKey=REL-1',
    );
    const held = Object.entries(body.permissions as Record<string, { havePermission: boolean }>).map(([key, one]) => [
      key,
      one.havePermission,
    ]);
    expect(held).toEqual([
      ['BROWSE_PROJECTS', true],
      ['EDIT_ISSUES', false],
    ]);
  });

  it.each([
    ['/mypermissions', 400],
    ['/mypermissions?permissions=NO_SUCH', 400],
    ['/mypermissions?permissions=EDIT_ISSUES&issueKey=LAB-1', 404],
  ])('GET %s is %i for Vera', async (path, code) => {
    expect((await running.as('vera')('GET', path)).status).toBe(code);
  });

  it('lists only what is granted and passes over ids that nobody knows', async () => {
    const asked = {
      projectPermissions: [
        { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projects: [10000, 10002, 99], issues: [10001, 10005, 99] },
      ],
    };
    expect((await running.as('vera')('POST', '/permissions/check', asked)).body).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', projects: [10000], issues: [10001] },
        { permission: 'EDIT_ISSUES', projects: [], issues: [] },
      ],
    });
  });

  it('answers for another person only to an administrator', async () => {
    const asked = { accountId: 'rita', projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10000] }] };
    expect((await running.as('vera')('POST', '/permissions/check', asked)).status).toBe(403);
    expect((await running.as('ada')('POST', '/permissions/check', asked)).body.projectPermissions).toEqual([
      { permission: 'EDIT_ISSUES', projects: [10000], issues: [] },
    ]);
  });

  it('shows the holders of a role only to who administers, as 404', async () => {
    expect((await running.as('rita')('GET', '/project/REL/role/1002')).status).toBe(404);
    const { body } = await running.as('ada')('GET', '/project/REL/role/1002');
    expect(body).toMatchObject({
      id: 1002,
      actors: [
        { type: 'atlassian-user-role-actor', actorUser: { accountId: 'vera' } },
        { type: 'atlassian-group-role-actor', actorGroup: { groupId: 'g-1', name: 'changers' } },
      ],
    });
  });

  it('tells everybody which roles they hold, also through a group', async () => {
    const { body } = await running.as('carl')('GET', '/project/REL/roledetails?currentMember=true');
    expect((body as unknown as { name: string }[]).map((role) => role.name)).toEqual(['Readers']);
  });
});
