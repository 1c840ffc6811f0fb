import type { Jira } from '../../src/app/ports/ports';
import { approvalsType } from '../../src/domain/settings/jira-site';
import type { Ids } from './jira-site';

export type JiraUnderTest = {
  /** Jira as this person sees it; `app`: as the app itself. */
  readonly as: (who: 'rita' | 'carl' | 'vera' | 'otto' | 'ada' | 'app') => Jira;
  readonly ids: Ids;
  /** What Jira's clock shows. */
  readonly now: () => string;
  /** Id of a field of the type `sd-approvals`. */
  readonly approvalsField: string;
  /** What Rita does in Jira itself. */
  readonly summarize: (key: string, summary: string) => Promise<void>;
  /** A step of approval that she is asked for; `answers`: and approves. */
  readonly askRita: (key: string, step: { readonly name: string; readonly answers: boolean }) => Promise<void>;
};

/** What the app relies on in Jira, on the small site of the sandbox's tests. Every test gets a fresh site. */
export function jiraSuite(open: () => Promise<JiraUnderTest>): void {
  it('reads a work item by id or key, with its links from its own side', async () => {
    const { as, ids, now } = await open();
    const byKey = await as('rita').issue('REL-1');
    expect(byKey).toEqual({
      answeredAt: new Date(Math.floor(Date.parse(now()) / 1_000) * 1_000).toISOString(),
      id: ids['REL-1'],
      key: 'REL-1',
      summary: 'Autumn release',
      typeId: '1',
      statusId: '10',
      statusName: 'To do',
      projectId: '10000',
      projectKey: 'REL',
      subtaskOf: null,
      links: expect.arrayContaining([
        { typeId: '100', side: 'outward', issueId: ids['CHG-1'], issueKey: 'CHG-1' },
        { typeId: '100', side: 'outward', issueId: ids['LAB-1'], issueKey: 'LAB-1' },
      ]),
    });
    expect(await as('rita').issue(ids['REL-1'] ?? '')).toEqual(byKey);
    expect(await as('carl').issue('CHG-1')).toMatchObject({ links: [{ side: 'inward', issueKey: 'REL-1' }] });
  });

  it('leaves out links to what the person may not see', async () => {
    const { as } = await open();
    expect((await as('carl').issue('REL-1'))?.links.map(({ issueKey }) => issueKey)).toEqual(['CHG-1']);
    expect((await as('vera').issue('REL-1'))?.links).toEqual([]);
  });

  it('knows nothing of a work item that is missing or not visible', async () => {
    const { as, ids } = await open();
    expect(await as('otto').issue('REL-1')).toBeUndefined();
    expect(await as('carl').issue(ids['LAB-1'] ?? '')).toBeUndefined();
    expect(await as('rita').issue('REL-999')).toBeUndefined();
  });

  it('reads many work items by id or key; what is not visible or missing is absent', async () => {
    const { as, ids } = await open();
    const all = ['REL-1', 'CHG-1', 'LAB-1'].map((key) => ids[key] ?? '');
    const keys = async (who: 'rita' | 'carl' | 'otto') =>
      (await as(who).issues([...all, '99999999'])).map(({ key }) => key).sort();
    expect(await keys('rita')).toEqual(['CHG-1', 'LAB-1', 'REL-1']);
    expect(await keys('carl')).toEqual(['CHG-1', 'REL-1']);
    expect(await keys('otto')).toEqual([]);
    expect(await as('rita').issues([])).toEqual([]);
    expect((await as('carl').issues(['REL-1', 'LAB-1'])).map(({ key }) => key)).toEqual(['REL-1']);
    const [change] = await as('rita').issues([ids['CHG-1'] ?? '']);
    expect(change).toMatchObject({ summary: 'New database', typeId: '2', statusId: '10', statusName: 'To do' });
  });

  it('reads approvals of Jira Service Management where their field is named, and none anywhere else', async () => {
    const { as, ids, approvalsField, askRita } = await open();
    const id = ids['LAB-1'] ?? '';
    const approvals = async (field: string) => (await as('rita').issues([id], field))[0]?.approvals;
    expect(await approvals(approvalsField)).toEqual([]);
    await askRita('LAB-1', { name: 'CAB', answers: true });
    const cab = {
      name: 'CAB',
      decision: 'approved',
      by: ['rita'],
      at: expect.stringMatching(/Z$/),
      askedAt: expect.stringMatching(/Z$/),
    };
    expect(await approvals(approvalsField)).toEqual([cab]);
    await askRita('LAB-1', { name: 'Owner', answers: false });
    expect(await approvals(approvalsField)).toMatchObject([cab, { name: 'Owner', decision: 'pending', at: null }]);
    expect(await approvals('customfield_99999')).toEqual([]);
    expect((await as('rita').issues([id]))[0]).not.toHaveProperty('approvals');
    expect(await as('carl').issues([id], approvalsField)).toEqual([]);
  });

  it('lists the fields with what they hold, those that Jira comes with without', async () => {
    const { as, approvalsField } = await open();
    const fields = await as('rita').fields();
    expect(fields).toContainEqual({ id: approvalsField, name: 'Approvals', type: approvalsType });
    expect(fields).toContainEqual({ id: 'summary', name: 'Summary' });
  });

  it('tells the edits of these fields, of those work items that are visible, oldest first', async () => {
    const { as, ids, summarize } = await open();
    const [release = '', hidden = ''] = ['REL-2', 'LAB-1'].map((key) => ids[key]);
    const edits = async (who: 'carl' | 'otto', ...fieldIds: readonly string[]) =>
      as(who).edits([release, hidden, '99999999'], fieldIds);
    await summarize('REL-2', 'Frost release');
    await summarize('REL-2', 'Thaw release');
    const said = (text: string) => ({ id: null, text });
    const edit = { fieldId: 'summary', field: 'summary', by: 'rita', at: expect.stringMatching(/Z$/) };
    const found = await edits('carl', 'summary');
    expect(found.get(release)).toMatchObject([
      { ...edit, from: said('Winter release'), to: said('Frost release') },
      { ...edit, from: said('Frost release'), to: said('Thaw release') },
    ]);
    expect(found.get(hidden) ?? []).toEqual([]);
    expect((await edits('carl', 'description')).get(release) ?? []).toEqual([]);
    expect((await edits('otto', 'summary')).get(release) ?? []).toEqual([]);
    expect((await edits('carl')).get(release) ?? []).toEqual([]);
    expect(await as('carl').edits([], ['summary'])).toEqual(new Map());
    await as('rita').transition(ids['REL-1'] ?? '', '11');
    const moves = (await as('rita').edits([ids['REL-1'] ?? ''], ['status'])).get(ids['REL-1'] ?? '');
    expect(moves?.at(-1)).toMatchObject({
      ...{ fieldId: 'status', by: 'rita' },
      ...{ from: { id: '10', text: 'To do' }, to: { id: '20', text: 'Ready' } },
    });
  });

  it('keeps what searches find a work item by, whatever was there, and nothing where there is no work item', async () => {
    const { as, ids } = await open();
    const id = ids['REL-1'] ?? '';
    await as('rita').writeMirror(id, { stage: 'READY', number: 'R-1' });
    await as('rita').writeMirror(id, { stage: 'DEPLOYING' });
    expect(await as('rita').mirrored([id, '99999999'])).toEqual([
      { id, key: 'REL-1', summary: 'Autumn release', typeId: '1', statusId: '10', mirror: { stage: 'DEPLOYING' } },
    ]);
    await as('rita').writeMirror('99999999', {});
    expect(await as('rita').mirrored([])).toEqual([]);
  });

  it('reads as the app what the app was granted', async () => {
    const { as } = await open();
    expect(await as('app').issue('LAB-1')).toMatchObject({ key: 'LAB-1' });
    expect(await as('app').issue('REL-1')).toBeUndefined();
  });

  it('names the statuses', async () => {
    const { as } = await open();
    expect(await as('rita').statuses()).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: '20', name: 'Ready' })]),
    );
  });

  it('tells which project roles a person holds, none where they see nothing', async () => {
    const { as } = await open();
    expect(await as('rita').myProjectRoles('REL')).toEqual(['Makers']);
    expect(await as('vera').myProjectRoles('REL')).toEqual(['Readers']);
    expect(await as('otto').myProjectRoles('REL')).toEqual([]);
  });

  it('finds a project by id or key, if the person may browse it', async () => {
    const { as } = await open();
    expect(await as('rita').project('REL')).toMatchObject({ id: '10000', key: 'REL', name: 'Releases' });
    expect(await as('rita').project('10000')).toMatchObject({ key: 'REL' });
    expect(await as('otto').project('REL')).toBeUndefined();
    expect(await as('rita').project('NOPE')).toBeUndefined();
  });

  it('says which of these projects the person may browse', async () => {
    const { as } = await open();
    const all = ['10000', '10001', '10002', '77777'];
    expect([...(await as('rita').browsableProjects(all))].sort()).toEqual(['10000', '10001', '10002']);
    expect(await as('vera').browsableProjects(all)).toEqual(['10000']);
    expect(await as('otto').browsableProjects(all)).toEqual([]);
    expect(await as('rita').browsableProjects([])).toEqual([]);
  });

  it('tells which groups the person is in', async () => {
    const { as } = await open();
    expect(await as('carl').myGroups()).toEqual(['g-1']);
    expect(await as('rita').myGroups()).toEqual([]);
  });

  it('reads work types and link types', async () => {
    const { as } = await open();
    expect(await as('rita').issueTypes()).toContainEqual({ id: '1', name: 'Release', subtask: false });
    expect(await as('rita').linkTypes()).toContainEqual({
      id: '100',
      name: 'Delivery',
      inward: 'is delivered by',
      outward: 'delivers',
    });
  });

  it('reads roles, work types and statuses of a project, if the person may browse it', async () => {
    const { as } = await open();
    const layout = await as('rita').projectLayout('10000');
    expect(layout).toMatchObject({ id: '10000', key: 'REL', name: 'Releases' });
    expect(layout?.roles).toContain('Makers');
    expect(layout?.types.find(({ id }) => id === '1')?.statusIds).toEqual(expect.arrayContaining(['10', '20', '30']));
    expect(await as('otto').projectLayout('10000')).toBeUndefined();
  });

  it('tells an administrator of the project who is in one of its roles', async () => {
    const { as } = await open();
    expect(await as('ada').roleMembers('10000', 'Makers')).toEqual({ people: ['rita'], groups: [] });
    expect(await as('ada').roleMembers('10000', 'Readers')).toEqual({
      people: ['vera'],
      groups: [{ id: 'g-1', name: 'changers' }],
    });
    expect(await as('ada').roleMembers('10000', 'No such role')).toBeUndefined();
    expect(await as('rita').roleMembers('10000', 'Makers')).toBeUndefined();
  });

  it('says who administers Jira', async () => {
    const { as } = await open();
    expect(await as('ada').administersJira()).toBe(true);
    expect(await as('rita').administersJira()).toBe(false);
  });

  it('pins a panel for an administrator, tells where it is pinned, and takes it off again', async () => {
    const { as } = await open();
    const pinnedIn = () => as('ada').pinnedProjects('change', ['10000', '10001', '77777']);
    const pin = async (pinned: boolean) => {
      const started = await as('ada').pinPanel('change', ['10001'], pinned);
      expect(started.ok && (await as('ada').task(started.task))).toEqual({ over: true, percent: 100 });
    };
    await pin(true);
    await pin(true);
    expect(await pinnedIn()).toEqual(['10001']);
    await pin(false);
    expect(await pinnedIn()).toEqual([]);
    expect(await as('ada').pinnedProjects('change', [])).toEqual([]);
    expect(await as('rita').pinPanel('change', ['10001'], true)).toEqual({ ok: false, message: expect.any(String) });
    await expect(as('rita').pinnedProjects('change', ['10001'])).rejects.toThrow('403');
    expect(await as('ada').task('999999')).toBeUndefined();
  });

  it('reads the active workflows with our rules, and tells them to administrators only', async () => {
    const { as } = await open();
    const [workflow] = await as('ada').workflows();
    expect(workflow?.statusIds).toEqual(['10', '20', '30']);
    expect(workflow?.transitions).toContainEqual({
      name: 'Make ready',
      kind: 'DIRECTED',
      fromStatusIds: ['10'],
      toStatusId: '20',
      gates: [],
    });
    expect(workflow?.transitions.filter(({ gates }) => gates.length > 0)).toEqual([
      expect.objectContaining({ toStatusId: '30', gates: [{ gate: 'deployment-gate', on: true }] }),
    ]);
    await expect(as('rita').workflows()).rejects.toThrow();
  });

  it('lists the transitions that are open to the person and makes one', async () => {
    const { as, ids } = await open();
    const id = ids['REL-1'] ?? '';
    const open11 = (await as('rita').transitions(id)).find((transition) => transition.id === '11');
    expect(open11).toEqual({ id: '11', name: 'Make ready', toStatusId: '20', toStatusName: 'Ready' });
    expect(await as('otto').transitions(id)).toEqual([]);
    expect(await as('rita').transition(id, '11')).toEqual({ ok: true });
    expect(await as('rita').issue(id)).toMatchObject({ statusId: '20', statusName: 'Ready' });
  });

  it('makes a sub-task and lists it, and tells why not', async () => {
    const { as, ids } = await open();
    const parent = { id: ids['REL-1'] ?? '', projectId: '10000' };
    const rita = as('rita');
    expect(await rita.creatableTypes('10000')).toContainEqual({ id: '3', name: 'Wave', subtask: true });
    expect(await as('otto').creatableTypes('10000')).toEqual([]);
    const made = await rita.createSubtask(parent, { typeId: '3', summary: 'Wave 1' });
    if (!made.ok) throw new Error(made.message);
    const listed = { id: made.id, key: made.key, summary: 'Wave 1', typeId: '3' };
    expect(await rita.subtasks(parent.id)).toContainEqual(listed);
    expect(await rita.issue(made.id)).toMatchObject({ subtaskOf: { id: parent.id, key: 'REL-1' } });
    expect(await as('otto').subtasks(parent.id)).toEqual([]);
    const refusal = { ok: false, message: expect.stringMatching(/./) };
    expect(await rita.createSubtask(parent, { typeId: '1', summary: 'No sub-task' })).toEqual(refusal);
    expect(await as('otto').createSubtask(parent, { typeId: '3', summary: 'Hidden' })).toEqual(refusal);
  });

  it('tells every status that a work item was in, of those that are visible', async () => {
    const { as, ids } = await open();
    const all = ['REL-1', 'LAB-1'].map((key) => ids[key] ?? '');
    const before = (await as('carl').statusHistories(all))[0]?.changes.length ?? 0;
    await as('rita').transition(ids['REL-1'] ?? '', '11');
    const histories = await as('carl').statusHistories([...all, '99999999']);
    expect(histories).toMatchObject([
      { id: ids['REL-1'], key: 'REL-1', typeId: '1', projectId: '10000', statusId: '20' },
    ]);
    const changes = histories[0]?.changes ?? [];
    expect(changes).toHaveLength(before + 1);
    expect(changes.at(-1)).toMatchObject({ by: 'rita', fromStatusId: '10', toStatusId: '20', id: expect.any(String) });
    expect(changes.at(-1)?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await as('carl').statusHistories([])).toEqual([]);
  });

  it('finds by project, type, status and age what is visible, and what is elsewhere', async () => {
    const { as, ids } = await open();
    const found = async (jql: string) => (await as('carl').searchIds(jql)).ids;
    const releases = 'project in (10000) AND issuetype in (1)';
    expect(new Set(await found(releases))).toEqual(new Set([ids['REL-1'], ids['REL-2']]));
    expect(await found(`${releases} AND status in (20)`)).toEqual([ids['REL-2']]);
    const elsewhere = await found(`NOT (${releases}) AND updated >= -1000000m`);
    expect(elsewhere).toContain(ids['CHG-1']);
    expect(elsewhere).not.toContain(ids['REL-1']);
    await as('rita').transition(ids['REL-1'] ?? '', '11');
    const { found: dated, next } = await as('carl').search(`${releases} AND updated >= -1000000m`);
    expect(dated).toContainEqual({ id: ids['REL-1'], updated: expect.stringMatching(/Z$/) });
    expect(dated.map(({ updated }) => updated)).toEqual(dated.map(({ updated }) => updated).sort());
    expect(next).toBeNull();
  });

  it('sends a mail to those who may see the work item, and is content where nobody is left', async () => {
    const { as, ids } = await open();
    const mail = { subject: 'Look', text: 'Moved.' };
    await as('carl').notify(ids['REL-1'] ?? '', { ...mail, to: ['rita', 'otto'] });
    await as('carl').notify(ids['REL-1'] ?? '', { ...mail, to: ['otto'] });
    await as('carl').notify(ids['REL-1'] ?? '', { ...mail, to: [] });
    await as('carl').notify('99999999', { ...mail, to: ['rita'] });
  });

  it('gives words for a transition that is not possible', async () => {
    const { as, ids } = await open();
    expect(await as('rita').transition(ids['REL-1'] ?? '', '999')).toEqual({ ok: false, message: expect.any(String) });
    expect(await as('otto').transition(ids['REL-1'] ?? '', '11')).toEqual({ ok: false, message: expect.any(String) });
    expect(await as('rita').issue('REL-1')).toMatchObject({ statusId: '10' });
  });
}
