import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const made = { project: { key: 'REL' }, issuetype: { name: 'Release' }, summary: 'Made' };
const fieldsOf = (body: Record<string, unknown>) => body.fields as Record<string, unknown>;

describe('reading', () => {
  it('writes ids as text and dates in the time zone of who reads', async () => {
    const created = async (person: string) => (await running.as(person)('GET', '/issue/rel-1?fields=created')).body;
    expect(await created('rita')).toMatchObject({
      id: '10001',
      key: 'REL-1',
      fields: { created: '2026-11-23T09:00:00.000+0100' },
    });
    expect(fieldsOf(await created('carl'))).toEqual({ created: '2026-11-23T03:00:00.000-0500' });
  });

  it("tells the site's time with every answer, refusals too", async () => {
    const get = (key: string) =>
      running.jira.handle({
        method: 'GET',
        path: `/rest/api/3/issue/${key}`,
        headers: {},
        body: undefined,
        actor: { kind: 'user', accountId: 'rita' },
      });
    const now = running.clock.now().toUTCString();
    expect([(await get('REL-1')).headers['date'], (await get('REL-999')).headers['date']]).toEqual([now, now]);
  });

  it.each([
    ['fields=summary,status', ['summary', 'status']],
    ['fields=summary&fields=status', ['summary', 'status']],
    ['fields=customfield_10010', []],
  ])('gives with %s exactly those fields', async (query, names) => {
    const { body } = await running.as('rita')('GET', `/issue/REL-1?${query}`);
    expect(Object.keys(fieldsOf(body))).toEqual(names);
  });

  it('leaves comments out of *navigable and what is subtracted out of *all', async () => {
    const names = async (fields: string) =>
      Object.keys(fieldsOf((await running.as('rita')('GET', `/issue/REL-1?fields=${fields}`)).body));
    expect(await names('*all')).toContain('comment');
    expect(await names('*navigable')).not.toContain('comment');
    expect(await names('*all,-comment')).not.toContain('comment');
    expect(await names('-comment')).toContain('summary');
  });

  it('shows sub-tasks on the parent and the parent on the sub-task', async () => {
    const parent = await running.as('rita')('GET', '/issue/REL-1?fields=subtasks');
    expect(fieldsOf(parent.body)).toMatchObject({ subtasks: [{ key: 'REL-3' }] });
    const wave = await running.as('rita')('GET', '/issue/REL-3?fields=parent');
    expect(fieldsOf(wave.body)).toMatchObject({ parent: { key: 'REL-1', fields: { summary: 'Autumn release' } } });
  });

  it('turns the plain description of the site file into a document', async () => {
    const { body } = await running.as('rita')('GET', '/issue/REL-1?fields=description,labels');
    expect(fieldsOf(body)).toMatchObject({
      description: {
        type: 'doc',
        content: [{ content: [{ text: 'One line' }] }, { content: [{ text: 'and another' }] }],
      },
      labels: ['a', 'b'],
    });
  });

  it('gives named properties with the work item, and none that it does not have', async () => {
    const value = { nested: [1, null, { deep: 'ü' }] };
    await running.as('rita')('PUT', '/issue/REL-2/properties/mirror', value);
    const { body } = await running.as('rita')('GET', '/issue/REL-2?fields=summary&properties=mirror,other');
    expect(body.properties).toEqual({ mirror: value });
  });

  it('says 201 for a new property, 200 for one it replaces, also with the same value', async () => {
    const put = (value: unknown) => running.as('rita')('PUT', '/issue/REL-2/properties/twice', value);
    expect([(await put(1)).status, (await put(1)).status, (await put(2)).status]).toEqual([201, 200, 200]);
  });
});

describe('making', () => {
  it('numbers on after the last key of the site file, also for many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => running.as('rita')('POST', '/issue', { fields: made })),
    );
    const numbers = answers.map((answer) => Number(String(answer.body.key).replace('REL-', ''))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 4));
  });

  it('keeps the fields and properties it was given', async () => {
    const { body } = await running.as('rita')('POST', '/issue', {
      fields: { ...made, labels: ['x'], duedate: '2026-12-24', assignee: { accountId: 'rita' } },
      properties: [{ key: 'origin', value: 'import' }],
    });
    const read = await running.as('rita')('GET', `/issue/${String(body.key)}?properties=origin`);
    expect(read.body).toMatchObject({
      properties: { origin: 'import' },
      fields: {
        labels: ['x'],
        duedate: '2026-12-24',
        assignee: { accountId: 'rita' },
        reporter: { accountId: 'rita' },
        status: { id: '10' },
      },
    });
  });

  it.each<[string, object, field: string]>([
    ['rita', { project: made.project, issuetype: made.issuetype }, 'summary'],
    ['rita', { ...made, summary: 'two\nlines' }, 'summary'],
    ['rita', { ...made, project: { key: 'NONE' } }, 'project'],
    ['otto', made, 'project'],
    ['vera', made, 'project'],
    ['rita', { ...made, issuetype: { name: 'Change' } }, 'issuetype'],
    ['rita', { ...made, issuetype: { name: 'Wave' } }, 'parent'],
    ['rita', { ...made, issuetype: { name: 'Wave' }, parent: { key: 'REL-3' } }, 'parent'],
    ['rita', { ...made, issuetype: { name: 'Wave' }, parent: { key: 'CHG-1' } }, 'parent'],
    ['rita', { ...made, assignee: { accountId: 'otto' } }, 'assignee'],
    ['rita', { ...made, reporter: { accountId: 'carl' } }, 'reporter'],
    ['rita', { ...made, description: 'plain text' }, 'description'],
    ['rita', { ...made, labels: ['with space'] }, 'labels'],
    ['rita', { ...made, duedate: '24.12.2026' }, 'duedate'],
    ['rita', { ...made, customfield_10010: 1 }, 'customfield_10010'],
  ])('refuses %s with %j, naming %s', async (person, fields, field) => {
    const { status, body } = await running.as(person)('POST', '/issue', { fields });
    expect([status, Object.keys(body.errors as object)]).toEqual([400, [field]]);
  });
});

describe('changing', () => {
  it('writes one entry of history with what really changed', async () => {
    const rita = running.as('rita');
    const { body: issue } = await rita('POST', '/issue', { fields: { ...made, labels: ['old'] } });
    const path = `/issue/${String(issue.key)}`;
    await rita('PUT', path, {
      fields: { summary: 'Made', assignee: { accountId: 'rita' } },
      update: { labels: [{ add: 'new' }, { remove: 'old' }] },
    });
    expect((await rita('GET', `${path}/changelog`)).body.values).toMatchObject([
      {
        items: [
          { field: 'assignee', from: null, to: 'rita', toString: 'Rita Release' },
          { field: 'labels', fromString: 'old', toString: 'new' },
        ],
      },
    ]);
  });

  it('refuses a field named in both fields and update', async () => {
    const { status } = await running.as('rita')('PUT', '/issue/REL-1', {
      fields: { labels: [] },
      update: { labels: [{ add: 'x' }] },
    });
    expect(status).toBe(400);
  });

  it('shows the newest change first in expand=changelog and the oldest first in /changelog', async () => {
    const rita = running.as('rita');
    for (const summary of ['One', 'Two']) await rita('PUT', '/issue/REL-2', { fields: { summary } });
    const texts = (histories: unknown) =>
      (histories as { items: { toString: unknown }[] }[]).map((entry) => entry.items[0]?.toString);
    const expanded = (await rita('GET', '/issue/REL-2?expand=changelog')).body.changelog as { histories: unknown };
    expect(texts(expanded.histories)).toEqual(['Two', 'One']);
    expect(texts((await rita('GET', '/issue/REL-2/changelog')).body.values)).toEqual(['One', 'Two']);
  });

  it('keeps an emoji in a comment and counts its limit in serialised JSON', async () => {
    const comment = (text: string) =>
      running.as('vera')('POST', '/issue/REL-1/comment', {
        body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
      });
    expect((await comment('Ship it 🚢')).body).toMatchObject({
      body: { content: [{ content: [{ text: 'Ship it 🚢' }] }] },
    });
    expect((await comment('x'.repeat(32_767))).status).toBe(400);
  });

  it('refuses a body that is not JSON, and one that does not say so', async () => {
    const actor = { kind: 'user', accountId: 'rita' } as const;
    const put = (type: string, body: string) =>
      running.jira.handle({
        method: 'PUT',
        path: '/rest/api/3/issue/REL-1',
        headers: { 'content-type': type },
        body,
        actor,
      });
    expect((await put('application/json', '{')).status).toBe(400);
    expect((await put('text/plain', '{}')).status).toBe(415);
  });
});
