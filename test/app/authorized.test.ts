import { decideChange } from '../../src/app/change/decide-change';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getChange } from '../../src/app/change/get-change';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { modelRegister } from '../../src/app/registers/register-kind';
import { recordCoverage } from '../../src/app/change/record-coverage';
import { saveEntry } from '../../src/app/registers/save-entry';
import { saveRegisterEntry } from '../../src/app/registers/save-register-entry';
import { saveSettings } from '../../src/app/settings/save-settings';
import type { FieldEdit, JiraApproval } from '../../src/domain/gate/approval-of';
import { noCoverage } from '../../src/domain/release/coverage';
import type { CoverageChanges } from '../../src/domain/release/edit-coverage';
import { approvalsType } from '../../src/domain/settings/jira-site';
import type { SettingsDoc } from '../../src/domain/settings/settings';
import { agreed, planned } from './deployable';
import { aSetting, aSite, authorizedStatus, change, settings } from './setting';
import type { Setting } from './setting';

const approvalsField = 'customfield_10003';
const recordingForM: CoverageChanges = {
  customers: { add: ['M'], remove: [] },
  environments: { add: ['LIVE'], remove: [] },
};
const liveForM = { ...noCoverage, customers: { M: true }, environments: { LIVE: true } } as const;

/** REL-1 is planned, agreed and may be deployed but for its change; these settings are saved besides. */
async function release(changes: Partial<SettingsDoc> = {}): Promise<Setting> {
  const fields = [{ id: approvalsField, name: 'Approvals', type: approvalsType }];
  // The app is asked who is in a project role.
  const setting = await aSetting({ ...aSite(), fields, projectAdministrators: ['slipway'], projects: withChanges() });
  const { deps, as, cmd } = setting;
  await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { approvalsField, ...changes } });
  await planned(setting);
  return setting;
}

function withChanges() {
  const { projects } = aSite();
  return [...projects, { id: '2', key: 'CHG', name: 'Changes', visibleTo: ['slipway'] }];
}

/** The newest of what the gate says of the release as it is now. */
async function gate({ deps }: Setting): Promise<string> {
  const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
  const passage = await judgeGate(deps, 'REL-1', asked, '305', new AbortController().signal);
  return passage.pass ? 'passes' : passage.message;
}

const approve = ({ deps, as, cmd }: Setting, more: object = {}) =>
  decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.', ...more });

const cover = ({ deps, as, cmd, journal }: Setting, who: string, changes: CoverageChanges) =>
  recordCoverage(deps, as(who), '31', {
    cmd: cmd(),
    seq: journal.table.filter(({ streamId }) => streamId === 'change:31').length,
    changes: { ...recordingForM, ...changes },
  });

const later = '2026-11-23T10:00:00.000Z';

const inJira = (more: Partial<JiraApproval> = {}): { readonly approvals: readonly JiraApproval[] } => ({
  approvals: [{ name: 'CAB', decision: 'approved', at: later, by: ['lucia'], ...more }],
});

const edited = (more: Partial<FieldEdit> = {}): FieldEdit => ({
  fieldId: 'description',
  field: 'description',
  at: later,
  by: 'theo',
  from: { id: null, text: 'One table.' },
  to: { id: null, text: 'Three tables.' },
  ...more,
});

describe('an approval in the panel', () => {
  it('is for what the plan needs, where nothing else is recorded', async () => {
    const setting = await release();
    await approve(setting);
    const view = await getChange(setting.deps, setting.as('lucia'), '31');
    expect(view).toMatchObject({ ok: true, value: { coverage: { approved: liveForM }, authorized: true } });
    expect(await gate(setting)).toBe('passes');
  });

  it('does not let a wave for another customer or environment pass, nor one after its end', async () => {
    const setting = await release();
    await approve(setting, {
      covers: { ...liveForM, customers: {}, environments: { PILOT: true }, to: '2026-11-23T08:00:00.000Z' },
    });
    const refusal = await gate(setting);
    expect(refusal).toContain('CHG-31 is not authorized any more');
    expect(refusal).toContain('CHG-31 does not cover Meridia Health');
    expect(refusal).toContain('does not cover the environment LIVE');
  });

  it('is stale once what it covers was recorded otherwise, until it is renewed; the panel shows the difference', async () => {
    const setting = await release();
    const { deps, as, cmd } = setting;
    await saveRegisterEntry(deps, as('noor'), { cmd: cmd(), register: 'customers', id: 'O', name: 'Orla Retail' });
    await approve(setting);
    expect(await cover(setting, 'ines', { customers: { add: ['O'], remove: [] } })).toMatchObject({ ok: true });
    expect(await gate(setting)).toMatch(/customers was changed on 23 Nov 2026, \d\d:\d\d UTC/);
    expect(await getChange(setting.deps, setting.as('lucia'), '31')).toMatchObject({
      value: {
        authorized: false,
        edited: [{ what: 'customers', from: 'Meridia Health', to: 'Meridia Health, Orla Retail' }],
      },
    });
    await approve(setting, { decision: 'renew' });
    expect(await gate(setting)).toBe('passes');
  });

  it('is stale after an edit in Jira, and holds again once the edit is taken back', async () => {
    const setting = await release();
    await approve(setting);
    change(setting.site, 'CHG-31', { edits: [edited()] });
    expect(await gate(setting)).toContain("'One table.' is now 'Three tables.'");
    const back = edited({ at: '2026-11-23T11:00:00.000Z', from: edited().to, to: edited().from });
    change(setting.site, 'CHG-31', { edits: [edited(), back] });
    expect(await gate(setting)).toBe('passes');
  });

  it('holds after edits before it, and of fields that do not count here', async () => {
    const setting = await release();
    await approve(setting);
    change(setting.site, 'CHG-31', {
      edits: [edited({ at: '2026-11-01T10:00:00.000Z' }), edited({ fieldId: 'labels', field: 'labels' })],
    });
    expect(await gate(setting)).toBe('passes');
  });

  it('stays one of the authority when its giver leaves it: they were of it when they decided', async () => {
    const setting = await release();
    await approve(setting);
    Object.assign(setting.site, { roles: { ...setting.site.roles, lucia: [] } });
    expect(await gate(setting)).toBe('passes');
  });

  it('refuses who may neither decide nor plan to say what it covers', async () => {
    expect(await cover(await release(), 'theo', {})).toMatchObject({ ok: false, refusal: { code: 'needs-role' } });
  });
});

describe('an approval in Jira', () => {
  const authorized = { statusId: authorizedStatus } as const;

  /** The authority has said in the panel what it is for. */
  async function approvedInJira(more: Partial<JiraApproval> = {}, mapped: Partial<SettingsDoc> = {}): Promise<Setting> {
    const setting = await release(mapped);
    await cover(setting, 'ines', {});
    change(setting.site, 'CHG-31', { ...authorized, ...inJira(more) });
    return setting;
  }

  it('counts by somebody of the authority, project role or people', async () => {
    expect(await gate(await approvedInJira())).toBe('passes');
    const byName = { authorities: { '20': { people: { lucia: true } } } } as const;
    expect(await gate(await approvedInJira({}, byName))).toBe('passes');
  });

  it('does not count by anybody else, who has left the authority, or where that can not be told', async () => {
    expect(await gate(await approvedInJira({ by: ['theo'] }))).toContain('by nobody of its change authority');
    const left = await approvedInJira();
    Object.assign(left.site, { roles: { ...left.site.roles, lucia: [], dana: ['Change authority'] } });
    expect(await gate(left)).toContain('by nobody of its change authority');
    const group = { authorities: { '20': { group: { id: 'g', name: 'Board' } } } } as const;
    expect(await gate(await approvedInJira({}, group))).toContain('can not tell');
  });

  it.each([
    { it: 'pending', approvals: inJira({ decision: 'pending', at: null, by: [] }).approvals },
    { it: 'absent', approvals: [] },
    {
      it: 'one of two',
      approvals: [...inJira().approvals, ...inJira({ decision: 'pending', at: null, by: [] }).approvals],
    },
  ])('does not count while it is $it', async ({ approvals }) => {
    const setting = await approvedInJira();
    change(setting.site, 'CHG-31', { approvals });
    expect(await gate(setting)).toContain("CHG-31 is 'Authorized', not authorized.");
  });

  it('is not read where its field is not mapped, or is of another type', async () => {
    expect(await gate(await approvedInJira({}, { approvalsField: null }))).toContain('not authorized');
    expect(await gate(await approvedInJira({}, { approvalsField: 'customfield_10009' }))).toContain('not authorized');
  });

  it('that was declined refuses, until somebody approves it later', async () => {
    const setting = await approvedInJira({ decision: 'declined' });
    expect(await gate(setting)).toMatch(/CHG-31 was rejected on 23 Nov 2026, \d\d:\d\d UTC: "CAB \(Jira\)\."/);
    setting.clock.set('2026-11-23T12:00:00.000Z');
    await approve(setting, { covers: liveForM });
    expect(await gate(setting)).toBe('passes');
  });

  it('of which nobody said what it covers lets nothing pass, nor one of which an outsider said so afterwards', async () => {
    const setting = await release();
    change(setting.site, 'CHG-31', { ...authorized, ...inJira({ at: '2026-11-20T10:00:00.000Z' }) });
    expect(await gate(setting)).toContain('nobody recorded what it covers');
    await cover(setting, 'ines', {});
    expect(await gate(setting)).toContain('recorded by somebody outside the authority');
    await cover(setting, 'lucia', { to: '2026-12-31T00:00:00.000Z' });
    expect(await gate(setting)).toBe('passes');
  });

  it("is of its own project and type: a change that was moved afterwards is another authority's", async () => {
    const setting = await approvedInJira();
    const moved = edited({ fieldId: 'project', field: 'project', at: '2026-11-23T11:00:00.000Z' });
    change(setting.site, 'CHG-31', { edits: [moved] });
    expect(await gate(setting)).toContain('project was changed');
  });
});

describe('a status', () => {
  const moved = {
    statusId: authorizedStatus,
    changes: [{ id: '1', at: later, by: 'theo', fromStatusId: '301', toStatusId: authorizedStatus }],
  };

  it('proves nothing, unless the settings say so; the verdict then calls it weak', async () => {
    const strict = await release();
    change(strict.site, 'CHG-31', moved);
    expect(await gate(strict)).toContain('A status alone does not count');
    const loose = await release({ statusIsProof: true });
    change(loose.site, 'CHG-31', moved);
    expect(await gate(loose)).toBe('passes');
    expect(await getReadiness(loose.deps, loose.as('ines'), '1')).toMatchObject({
      value: { now: { result: 'PASS', weak: ['CHG-31'] } },
    });
  });

  it('proves nothing where nobody moved the change there, or it was edited since', async () => {
    const setting = await release({ statusIsProof: true });
    change(setting.site, 'CHG-31', { statusId: authorizedStatus });
    expect(await gate(setting)).toContain('A status alone does not count');
    change(setting.site, 'CHG-31', { ...moved, edits: [edited({ at: '2026-11-23T11:00:00.000Z' })] });
    expect(await gate(setting)).toContain('description was changed');
  });
});

describe('what a standard change, a package and a plan need besides', () => {
  it('a model that is authorized in advance, and its steps', async () => {
    const setting = await release({ standardTypes: { '20': true } });
    await approve(setting);
    expect(await gate(setting)).toContain('names no model');
    await register(setting, renewal);
    expect(await cover(setting, 'cleo', { model: 'CERT', followed: renewal.steps })).toMatchObject({ ok: true });
    expect(await gate(setting)).toContain('standard model was changed');
    await approve(setting, { decision: 'renew' });
    expect(await gate(setting)).toBe('passes');
    // The steps are followed after the approval, which stays one of the same.
    const steps = 'Order two, install, check.';
    await register(setting, { ...renewal, steps }, 1);
    expect(await gate(setting)).toContain('The steps of the standard model');
    expect(await getChange(setting.deps, setting.as('lucia'), '31')).toMatchObject({
      value: { authorized: false, edited: [], coverage: { standard: { followed: null, lacks: [expect.anything()] } } },
    });
    // Nobody vouches for steps that were changed under their eyes.
    expect(await cover(setting, 'cleo', { followed: renewal.steps })).toMatchObject({
      refusal: { code: 'other-steps', message: expect.stringContaining('read them again') },
    });
    await cover(setting, 'cleo', { followed: steps });
    expect(await gate(setting)).toBe('passes');
  });

  it('the agreement of the customers to the plan as it is now', async () => {
    const setting = await release();
    await approve(setting);
    const { deps, as, cmd } = setting;
    const site = { waves: { w1: { site: 'South hospital' } } };
    await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq: 2, changes: site });
    expect(await gate(setting)).toContain('Meridia Health has not agreed to plan v2');
    await agreed(setting);
    expect(await gate(setting)).toBe('passes');
  });
});

const renewal = {
  name: 'Certificate renewal',
  authorizedBy: 'lucia',
  from: '2026-01-01',
  until: '2026-12-31',
  steps: 'Order, install, check.',
  types: { '20': true },
} as const;

async function register({ deps, as, cmd }: Setting, model: typeof renewal | object, seq = 0): Promise<void> {
  const saved = { cmd: cmd(), seq, id: 'CERT', isNew: seq === 0, changes: model };
  const answer = await saveEntry(modelRegister, deps, as('cleo'), '1', saved);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

describe('who records what a change covers', () => {
  it('keeps what two people record at the same time, and asks about what both touched', async () => {
    const setting = await release();
    const { deps, as, cmd } = setting;
    const record = (who: string, seq: number, changes: CoverageChanges) =>
      recordCoverage(deps, as(who), '31', { cmd: cmd(), seq, changes });
    await record('ines', 0, recordingForM);
    await record('ines', 1, { to: '2026-12-31T00:00:00.000Z' });
    expect(await record('lucia', 1, { from: '2026-11-01T00:00:00.000Z' })).toMatchObject({ ok: true });
    expect(await record('lucia', 1, { to: '2026-12-01T00:00:00.000Z' })).toMatchObject({
      refusal: { code: 'conflict' },
      conflict: { fields: [{ path: '/covers/to', theirs: '2026-12-31T00:00:00.000Z', by: 'ines' }] },
    });
    expect(await getChange(deps, as('lucia'), '31')).toMatchObject({
      value: {
        coverage: { recorded: { ...liveForM, from: '2026-11-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' } },
      },
    });
  });

  it('of the authority is what it saw, not what somebody else recorded meanwhile', async () => {
    const setting = await release();
    const { deps, as, cmd, site } = setting;
    const record = (who: string, seq: number, changes: CoverageChanges) =>
      recordCoverage(deps, as(who), '31', { cmd: cmd(), seq, changes });
    change(site, 'CHG-31', { ...inJira(), statusId: authorizedStatus });
    setting.clock.set('2026-11-23T12:00:00.000Z');
    await record('lucia', 0, recordingForM);
    expect(await gate(setting)).toBe('passes');
    await record('ines', 1, { to: '2026-12-31T00:00:00.000Z' });
    expect(await record('lucia', 1, { from: '2026-11-01T00:00:00.000Z' })).toMatchObject({ ok: true });
    expect(await gate(setting)).toContain('recorded by somebody outside the authority');
    await record('lucia', 3, { from: null });
    expect(await gate(setting)).toBe('passes');
  });

  it.each([
    {
      it: 'a customer that is in no register',
      changes: { customers: { add: ['X'], remove: [] } },
      code: 'unknown-entry',
    },
    { it: 'a model that is in no register', changes: { model: 'constructor' }, code: 'unknown-entry' },
    { it: 'steps of no model', changes: { followed: 'Install and check.' }, code: 'no-model' },
    {
      it: 'an end before its beginning',
      changes: { from: '2026-12-02T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
      code: 'ends-before',
    },
  ])('refuses $it', async ({ changes, code }) => {
    expect(await cover(await release(), 'ines', changes)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('an approval of what was recorded otherwise meanwhile is refused: nobody approves what they did not see', async () => {
    const setting = await release();
    await cover(setting, 'ines', { to: '2026-12-31T00:00:00.000Z' });
    expect(await approve(setting, { covers: liveForM })).toMatchObject({
      refusal: { code: 'recorded-meanwhile', message: expect.stringContaining('authorized until') },
    });
    expect(await gate(setting)).toContain('not authorized');
  });

  it('an approval for one customer is none for another of the same name', async () => {
    const setting = await release();
    const { deps, as, cmd } = setting;
    const twin = { cmd: cmd(), register: 'customers', id: 'TWIN', name: 'Meridia Health' } as const;
    expect(await saveRegisterEntry(deps, as('noor'), twin)).toMatchObject({ ok: true });
    await cover(setting, 'ines', {});
    await approve(setting);
    await cover(setting, 'ines', { customers: { add: ['TWIN'], remove: ['M'] } });
    expect(await gate(setting)).toContain('customers was changed');
  });

  it('what was approved can be put back, and the approval holds again', async () => {
    const setting = await release();
    await cover(setting, 'ines', {});
    await approve(setting);
    await cover(setting, 'ines', { to: '2026-12-31T00:00:00.000Z' });
    expect(await gate(setting)).toContain('authorized until was changed');
    await cover(setting, 'ines', { to: null });
    expect(await gate(setting)).toBe('passes');
  });
});

describe('what is tried to get round the gate', () => {
  it.each([
    { it: 'the change of another project', more: { projectId: '9' } },
    { it: 'a change of another type', more: { typeId: '21' } },
  ])('an approval of $it is none', async ({ more }) => {
    const setting = await release();
    await approve(setting);
    change(setting.site, 'CHG-31', more);
    expect(await gate(setting)).toContain('was approved in another project or as another work type');
    expect(settings.projects).not.toHaveProperty('9');
  });

  it('a removed link lets nothing pass, whatever was approved', async () => {
    const setting = await release();
    await approve(setting);
    change(setting.site, 'REL-1', { links: [] });
    expect(await gate(setting)).toContain('No change request authorizes this deployment');
  });

  it('an approved change that the app may not see any more is not authorized', async () => {
    const setting = await release();
    await approve(setting);
    const links = setting.site.issues.find(({ key }) => key === 'REL-1')?.links ?? [];
    change(setting.site, 'CHG-31', { visibleTo: ['lucia'] });
    const appJira = {
      ...setting.deps.appJira,
      issue: async (id: string) => {
        const issue = await setting.deps.appJira.issue(id);
        return issue && { ...issue, links };
      },
    };
    expect(await gate({ ...setting, deps: { ...setting.deps, appJira } })).toContain('does not show it to Slipway');
  });

  it('refuses as technical when the edits of a change can not be read', async () => {
    const setting = await release();
    await approve(setting);
    setting.site.broken.add('edits');
    expect(await gate(setting)).toContain('technical failure');
  });
});
