import type { Act } from '../../src/domain/roles/permission-table';
import { materialFor } from '../../src/domain/release/material';
import { emptyPlan } from '../../src/domain/release/plan';
import { emptyRelease } from '../../src/domain/release/release';
import { acts, permissionTable } from '../../src/domain/roles/permission-table';
import { processRoles } from '../../src/domain/roles/process-roles';
import type { SettingsDoc } from '../../src/domain/settings/settings';
import { saveSettings } from '../../src/app/save-settings';
import { aPolicy } from '../builders/policy';
import { callNames, everyCall, frame } from './answering';
import { aSetting, aSite, settings } from './setting';

const edit = { cmd: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', seq: 0 };
const { cmd } = edit;
const historyPart = {
  head: 'id,actualEnd,customers,service,type,outcome',
  body: 'R-1,2026-01-01,M,LAB,Minor,S\n',
  line: 2,
};
const onPolicy = { cmd, customer: 'N', version: '1' };
const hash = '0'.repeat(64);
const historyForm = {
  delimiter: ',',
  days: 'yyyy-MM-dd',
  columns: { id: 0, actualEnd: 1, customers: 2, service: 3, type: 4, outcome: 5 },
  customers: {},
  services: {},
};

type Call = {
  readonly name: string;
  readonly issue?: string;
  /** Asked on the page of a project. */
  readonly inProject?: true;
  readonly payload?: object;
  /** What one must be allowed to do; absent: to see the work item is enough. */
  readonly act?: Act;
};

const said = {
  cmd,
  customer: 'M',
  seen: materialFor('M', emptyRelease, emptyPlan),
  decision: 'agreed',
  channel: 'EMAIL',
  evidence: 'x',
  comment: '',
};

const aUnit = { name: 'Records', service: 'LAB', owner: 'rpb' };
const aBooking = {
  cmd,
  environment: 'T1',
  booking: cmd,
  releaseKey: 'REL-1',
  from: '2026-11-24T08:00:00.000Z',
  to: '2026-11-24T10:00:00.000Z',
  purpose: 'Rehearsal',
};
const aFile = (register: string) => ({ register, format: 'csv', text: 'code,name,owner,service\nX,Ex,rpb,\n' });

/** One good payload for every call of the contract; the same call twice where the payload decides which right is needed. */
const calls: readonly Call[] = [
  { name: 'getRelease', issue: '1' },
  { name: 'getReadiness', issue: '1' },
  { name: 'getHistory', issue: '1', payload: {} },
  { name: 'editOverview', issue: '1', act: 'edit-release-plan', payload: { ...edit, changes: { name: 'x' } } },
  { name: 'editPlan', issue: '1', act: 'edit-release-plan', payload: { ...edit, changes: { scope: 'x' } } },
  {
    name: 'editPlan',
    issue: '1',
    act: 'edit-deployment-plan',
    payload: { ...edit, changes: { backOut: { trigger: 'x' } } },
  },
  { name: 'tryPlan', issue: '1', payload: { changes: {} } },
  { name: 'getAgreements', issue: '1' },
  { name: 'recordAgreement', issue: '1', act: 'record-agreement', payload: said },
  {
    name: 'withdrawAgreement',
    issue: '1',
    act: 'record-agreement',
    payload: { cmd, customer: 'M', reason: 'x' },
  },
  { name: 'getChange', issue: '31' },
  { name: 'getChangeHistory', issue: '31', payload: {} },
  { name: 'decideChange', issue: '31', act: 'decide-change', payload: { cmd, decision: 'reject', reason: 'x' } },
  { name: 'getReleaseSuccess' },
  { name: 'getGadgetOptions' },
  { name: 'getProjectPage', inProject: true },
  { name: 'getUnits', inProject: true },
  {
    name: 'saveUnit',
    inProject: true,
    act: 'edit-units',
    payload: { ...edit, id: 'EPR', isNew: true, changes: aUnit },
  },
  { name: 'getEnvironments', inProject: true },
  {
    name: 'saveEnvironment',
    inProject: true,
    act: 'edit-environments',
    payload: { ...edit, id: 'T1', isNew: true, changes: { name: 'Test', owner: 'svt' } },
  },
  { name: 'bookEnvironment', inProject: true, act: 'book-environment', payload: aBooking },
  {
    name: 'cancelBooking',
    inProject: true,
    act: 'book-environment',
    payload: { cmd, environment: 'T1', booking: cmd },
  },
  { name: 'getEntryVersions', inProject: true, payload: { register: 'units', id: 'EPR' } },
  { name: 'exportRegister', inProject: true, payload: { register: 'units', format: 'csv' } },
  { name: 'previewRegister', inProject: true, act: 'edit-units', payload: aFile('units') },
  { name: 'previewRegister', inProject: true, act: 'edit-environments', payload: aFile('environments') },
  { name: 'importRegister', inProject: true, act: 'edit-units', payload: { ...edit, ...aFile('units') } },
  { name: 'importRegister', inProject: true, act: 'edit-environments', payload: { ...edit, ...aFile('environments') } },
  { name: 'getSetup', act: 'administer' },
  { name: 'getHealth', act: 'administer' },
  { name: 'getUpkeep', act: 'administer' },
  { name: 'saveSettings', act: 'administer', payload: { cmd, seq: 2, changes: { timeZone: 'UTC' } } },
  { name: 'saveRegister', act: 'administer', payload: { cmd, register: 'customers', id: 'O', name: 'Orla' } },
  { name: 'getPolicies', act: 'administer' },
  { name: 'getPolicy', act: 'administer', payload: { customer: 'M' } },
  { name: 'previewPolicy', act: 'administer', payload: { policy: aPolicy() } },
  { name: 'savePolicyDraft', act: 'administer', payload: { cmd, customer: 'N', policy: aPolicy(), saw: null } },
  { name: 'discardPolicyDraft', act: 'administer', payload: onPolicy },
  {
    name: 'recordPolicyAnswer',
    act: 'administer',
    payload: { ...onPolicy, hash, decision: 'agreed', channel: 'EMAIL', evidence: 'x', comment: '' },
  },
  { name: 'adoptPolicy', act: 'administer', payload: { ...onPolicy, hash, reason: 'x' } },
  { name: 'retirePolicy', act: 'administer', payload: { ...onPolicy, reason: 'x' } },
  { name: 'getJiraSite', act: 'administer', payload: { projects: { '1': true } } },
  { name: 'pinPanels', act: 'administer', payload: { pinned: true, places: [{ panel: 'change', projectId: '1' }] } },
  { name: 'getPinning', act: 'administer', payload: { tasks: ['task-1'] } },
  {
    name: 'importHistory',
    act: 'administer',
    payload: { cmd, projectKey: 'REL', csv: 'number,customers,service,type,ended,outcome\n' },
  },
  { name: 'previewHistory', act: 'administer', payload: { part: historyPart, form: null } },
  { name: 'stageHistory', act: 'administer', payload: { batch: cmd, part: historyPart, form: historyForm } },
  {
    name: 'commitHistory',
    act: 'administer',
    payload: { cmd, batch: cmd, projectKey: 'REL', file: { name: 'a.csv', sha256: '0'.repeat(64) }, rows: 1 },
  },
  { name: 'undoImport', act: 'administer', payload: { cmd, batch: cmd, reason: 'wrong file' } },
  { name: 'getImports', act: 'administer', payload: {} },
  { name: 'exportHistory', act: 'administer', payload: { after: null } },
];

/** A person for each process role, held by the project role of the same name; and those beside the process. */
const people = [...processRoles, 'authority', 'administrator', 'member'] as const;
type PersonName = (typeof people)[number];

const allRoles: SettingsDoc = {
  ...settings,
  projectRoles: Object.fromEntries(processRoles.map((role) => [role, role])),
};

async function aCrowd() {
  const site = aSite();
  const everybody = [...people, 'slipway', 'noor'];
  const setting = await aSetting({
    ...site,
    issues: site.issues.map((issue) => ({ ...issue, visibleTo: everybody })),
    projects: site.projects.map((project) => ({ ...project, visibleTo: everybody })),
    roles: { ...Object.fromEntries(processRoles.map((role) => [role, [role]])), authority: ['Change authority'] },
    administrators: ['administrator', 'noor'],
  });
  await saveSettings(setting.deps, setting.as('noor'), { cmd: setting.cmd(), seq: 1, changes: allRoles });
  return setting;
}

/** What the table says, read without the code that applies it. */
function mayDo(person: PersonName, act: Act | undefined): boolean {
  if (act === undefined) return true;
  const holders = permissionTable[act];
  switch (holders.by) {
    case 'process-roles':
      return (holders.roles as readonly string[]).includes(person);
    case 'change-authority':
      return person === 'authority';
    case 'jira-administrator':
      return person === 'administrator';
  }
}

const cells = calls.flatMap((call) => people.map((person) => ({ call, person, may: mayDo(person, call.act) })));

it('asks about every call of the contract and every act of the table', () => {
  expect(new Set(calls.map(({ name }) => name))).toEqual(new Set(callNames));
  // test/app/policies.test.ts asks about these, on the page of a project.
  const askedThere = ['edit-policies', 'answer-for-customer'];
  expect(new Set([...calls.flatMap(({ act }) => act ?? []), ...askedThere])).toEqual(new Set(acts));
});

it.each(cells)('$person: $call.name ($call.act) is allowed: $may', async ({ call, person, may }) => {
  const setting = await aCrowd();
  const before = setting.journal.table.length;
  const { calls: answer, faults } = everyCall(setting);
  const answered = await answer[call.name]?.({ payload: call.payload, context: frame(person, call.issue) });
  expect(faults).toEqual([]);
  if (may) {
    // What is not there, or a poor file, may still be refused, but never for who asks.
    if (answered?.ok !== true)
      expect(answered).toMatchObject({
        refusal: {
          code: expect.stringMatching(
            /^(unknown-entry|no-draft|policy-incomplete|bad-rows|not-affected|no-agreement|nothing-staged|no-such-import|empty-file)$/,
          ),
        },
      });
    return;
  }
  expect(answered).toMatchObject({
    ok: false,
    refusal: { code: call.act === 'administer' ? 'needs-administrator' : 'needs-role', who: expect.any(String) },
  });
  expect(setting.journal.table).toHaveLength(before);
});

it.each(calls.filter(({ issue }) => issue !== undefined))(
  '$name tells nothing of a work item that the person may not see',
  async ({ name, issue, payload }) => {
    const setting = await aSetting();
    const { calls: answer } = everyCall(setting);
    const answered = await answer[name]?.({ payload, context: frame('sam', issue) });
    expect(answered).toMatchObject({ ok: false, refusal: { code: 'not-visible' } });
    expect(JSON.stringify(answered)).not.toMatch(/REL-1|CHG-31|Summary of|Meridia|Lab/);
    expect(setting.written()).toEqual([]);
  },
);

it.each(calls.filter(({ inProject }) => inProject))(
  '$name tells nothing of a project that the person may not see, or that is not mapped',
  async ({ name, payload }) => {
    const setting = await aSetting();
    const { calls: answer } = everyCall(setting);
    for (const [who, project, code] of [
      ['sam', '1', 'not-visible'],
      ['ines', '3', 'project-not-mapped'],
    ] as const) {
      const answered = await answer[name]?.({ payload, context: frame(who, undefined, project) });
      expect(answered).toMatchObject({ ok: false, refusal: { code } });
      expect(JSON.stringify(answered)).not.toMatch(/Meridia|Lab/);
    }
    expect(setting.written()).toEqual([]);
  },
);

it.each(calls)('$name is refused to somebody whom the platform does not name', async ({ name, issue, payload }) => {
  const setting = await aSetting();
  const { accountId: _, ...nobody } = frame('sam', issue);
  const answered = await everyCall(setting).calls[name]?.({ payload, context: nobody });
  expect(answered).toMatchObject({ ok: false, refusal: { code: 'signed-out' } });
});

it('takes the work item from the frame, whatever ids the payload holds', async () => {
  const setting = await aSetting();
  const { calls: answer } = everyCall(setting);
  const forged = { ...edit, changes: { name: 'x' }, issueId: '1', issue: { id: '1' }, context: frame('ines', '1') };
  expect(await answer['editOverview']?.({ payload: forged, context: frame('sam', '1') })).toMatchObject({ ok: false });
  expect(await answer['getRelease']?.({ payload: forged, context: frame('sam', '1') })).toMatchObject({ ok: false });
  const elsewhere = await answer['getRelease']?.({ payload: forged, context: frame('ines', '2') });
  expect(elsewhere).toMatchObject({ value: { issue: { key: 'REL-2' } } });
  expect(setting.written()).toEqual([]);
});
