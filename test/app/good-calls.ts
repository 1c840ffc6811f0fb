import type { Act } from '../../src/domain/roles/permission-table';
import { materialFor } from '../../src/domain/release/material';
import { emptyPlan } from '../../src/domain/release/plan';
import { emptyRelease } from '../../src/domain/release/release';
import { aPolicy } from '../builders/policy';

export const edit = { cmd: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', seq: 0 };
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

export type GoodCall = {
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

const releasesAsked = {
  ...{ text: '', state: 'open', stage: null, type: null, customer: null, service: null, from: null, to: null },
  ...{ sort: 'next', down: false },
} as const;
const calendarAsked = {
  from: '2026-11-01T00:00:00.000Z',
  to: '2026-12-06T00:00:00.000Z',
  ...{ customer: null, service: null, everywhere: true },
};

const aView = { cmd, id: 'v1', name: 'Mine', query: 'state=all' };
const aModel = { name: 'Certificate renewal', state: 'RETIRED' };
const modelFile = { register: 'models', format: 'csv', text: 'code,name,state\nX,Ex,retired\n' };
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
const startFrom = (half: string) => ({ ...edit, half, from: { release: '2' } });
const aFile = (register: string) => ({ register, format: 'csv', text: 'code,name,owner,service\nX,Ex,rpb,\n' });

/** One good payload for every call of the contract; the same call twice where the payload decides which right is needed. */
export const goodCalls: readonly GoodCall[] = [
  { name: 'getRelease', issue: '1' },
  { name: 'getReadiness', issue: '1' },
  { name: 'getHistory', issue: '1', payload: {} },
  { name: 'editOverview', issue: '1', act: 'edit-release-plan', payload: { ...edit, changes: { name: 'x' } } },
  { name: 'editPlan', issue: '1', act: 'edit-release-plan', payload: { ...edit, changes: { scope: 'x' } } },
  {
    name: 'editPlan',
    issue: '1',
    act: 'edit-build-and-test',
    payload: { ...edit, changes: { details: { buildTest: 'x' } } },
  },
  {
    name: 'editPlan',
    issue: '1',
    act: 'edit-criteria',
    payload: { ...edit, changes: { details: { criteria: { c: { text: 'x' } } } } },
  },
  {
    name: 'editPlan',
    issue: '1',
    act: 'edit-deployment-plan',
    payload: { ...edit, changes: { backOut: { trigger: 'x' } } },
  },
  { name: 'tryPlan', issue: '1', payload: { changes: {} } },
  { name: 'getNamedItems', issue: '1' },
  { name: 'getAgreements', issue: '1' },
  { name: 'getPlanChanges', issue: '1', payload: { customer: 'M' } },
  { name: 'recordAgreement', issue: '1', act: 'record-agreement', payload: said },
  { name: 'askCustomer', issue: '1', act: 'record-agreement', payload: { cmd, customer: 'M', seen: said.seen } },
  { name: 'deemAgreed', issue: '1', act: 'record-agreement', payload: { cmd, customer: 'M', seen: said.seen } },
  {
    name: 'withdrawAgreement',
    issue: '1',
    act: 'record-agreement',
    payload: { cmd, customer: 'M', reason: 'x' },
  },
  { name: 'getPackage', issue: '1' },
  { name: 'editPackage', issue: '1', act: 'edit-package', payload: { ...edit, changes: { notes: 'x' } } },
  { name: 'freezePackage', issue: '1', act: 'freeze-package', payload: { cmd, seen: 'a'.repeat(64) } },
  { name: 'openPackageVersion', issue: '1', act: 'edit-package', payload: { cmd, version: 1, reason: 'x' } },
  {
    name: 'giveTurnReason',
    issue: '1',
    act: 'give-turn-reason',
    payload: { cmd, kind: 'cancel', cause: 'PLAN', reason: 'x' },
  },
  { name: 'withdrawTurnReason', issue: '1', act: 'give-turn-reason', payload: { cmd, reason: cmd } },
  { name: 'explainBypass', issue: '1', act: 'explain-bypass', payload: { cmd, entry: '1001', explanation: 'x' } },
  {
    name: 'requestWaiver',
    issue: '1',
    act: 'request-waiver',
    payload: {
      ...{ cmd, gate: 'G2', rule: 'INT-02', cause: 'x', waves: [], reason: 'x', compensation: 'x' },
      expires: '2026-11-24T08:00:00.000Z',
    },
  },
  {
    name: 'decideWaiver',
    issue: '1',
    act: 'decide-waiver',
    payload: { cmd, waiver: cmd, decision: 'approved', reason: 'x' },
  },
  { name: 'withdrawWaiver', issue: '1', act: 'withdraw-waiver', payload: { cmd, waiver: cmd, reason: 'x' } },
  {
    name: 'agreeToWaiver',
    issue: '1',
    act: 'record-agreement',
    payload: { cmd, waiver: cmd, customer: 'M', channel: 'EMAIL', evidence: 'x' },
  },
  { name: 'getPipelineRequests', issue: '1' },
  { name: 'letPipelineStart', issue: '1', act: 'start-wave', payload: { cmd, permit: cmd, pipeline: 'p1' } },
  {
    name: 'answerPipelineResult',
    issue: '1',
    act: 'answer-pipeline-result',
    payload: { cmd, id: 'r1', agrees: true, note: '' },
  },
  { name: 'signOffDeployment', issue: '1', act: 'sign-off-deployment', payload: { cmd, seen: hash, comment: '' } },
  { name: 'withdrawSignOff', issue: '1', act: 'sign-off-deployment', payload: { cmd, reason: 'x' } },
  {
    name: 'logAnnouncement',
    issue: '1',
    act: 'log-announcement',
    payload: {
      ...{ cmd, announcement: 'n1', waves: ['w1'], channel: 'Call', evidence: '' },
      toldAt: '2026-11-23T07:00:00.000Z',
    },
  },
  {
    name: 'takeBackAnnouncement',
    issue: '1',
    act: 'log-announcement',
    payload: { cmd, announcement: 'n1', wave: 'w1', reason: 'x' },
  },
  { name: 'startWave', issue: '1', act: 'start-wave', payload: { cmd, wave: 'w1' } },
  { name: 'makeWaveItems', issue: '1', act: 'edit-deployment-plan' },
  { name: 'unbindWaveItem', issue: '1', act: 'edit-deployment-plan', payload: { cmd, wave: 'w1' } },
  { name: 'withdrawPermit', issue: '1', act: 'withdraw-permit', payload: { cmd, permit: cmd } },
  { name: 'getEmergency', issue: '1' },
  {
    name: 'declareEmergency',
    issue: '1',
    act: 'declare-emergency',
    payload: {
      ...{ cmd, category: 'SECURITY', justification: 'x', trigger: '9', change: '31' },
      ...{ baseline: { taken: true, text: 'x' }, test: 'x', told: 'x' },
    },
  },
  { name: 'withdrawEmergency', issue: '1', act: 'declare-emergency', payload: { cmd, reason: 'x' } },
  {
    name: 'approveEmergency',
    issue: '1',
    act: 'record-emergency-approval',
    payload: { cmd, member: 'director', channel: 'VERBAL', at: '2026-11-23T08:00:00.000Z', note: 'x' },
  },
  {
    name: 'settleObligation',
    issue: '1',
    act: 'settle-obligation',
    payload: { cmd, obligation: 'RECORD', evidence: 'x' },
  },
  { name: 'getStarts', issue: '1', payload: { half: 'release' } },
  { name: 'startPlan', issue: '1', act: 'edit-release-plan', payload: startFrom('release') },
  { name: 'startPlan', issue: '1', act: 'edit-deployment-plan', payload: startFrom('deployment') },
  {
    name: 'saveTemplate',
    issue: '1',
    act: 'save-template',
    payload: { cmd, half: 'release', service: '*', id: 't1', name: 'Ours' },
  },
  {
    name: 'retireTemplate',
    issue: '1',
    act: 'save-template',
    payload: { cmd, half: 'release', service: '*', id: 't1' },
  },
  { name: 'getChange', issue: '31' },
  { name: 'getChangeHistory', issue: '31', payload: {} },
  { name: 'getClosing', issue: '31' },
  { name: 'decideChange', issue: '31', act: 'decide-change', payload: { cmd, decision: 'reject', reason: 'x' } },
  { name: 'getChecks', payload: { asks: 'G2' } },
  {
    name: 'placeRule',
    payload: { asks: 'G5', transition: { fromAnywhere: false, toStatusId: '305', toStatusName: 'Deploying' } },
  },
  { name: 'tryRule', payload: { asks: 'G5', waves: 'lowest', issueKey: 'REL-1' } },
  {
    name: 'recordCoverage',
    issue: '31',
    act: 'record-coverage',
    payload: { cmd, seq: 1, changes: { to: '2026-12-31T00:00:00.000Z' } },
  },
  { name: 'getReleaseSuccess' },
  { name: 'getGadgetOptions' },
  { name: 'getProjectPage', inProject: true },
  { name: 'getReleases', inProject: true, payload: { ...releasesAsked, page: 0 } },
  { name: 'exportReleases', inProject: true, payload: releasesAsked },
  { name: 'getCalendar', inProject: true, payload: calendarAsked },
  { name: 'exportCalendar', inProject: true, payload: calendarAsked },
  { name: 'getViews', inProject: true },
  { name: 'saveView', inProject: true, payload: { ...aView, whose: 'own' } },
  { name: 'saveView', inProject: true, act: 'share-views', payload: { ...aView, whose: 'project' } },
  { name: 'deleteView', inProject: true, payload: { cmd, id: 'v1', whose: 'own' } },
  { name: 'deleteView', inProject: true, act: 'share-views', payload: { cmd, id: 'v1', whose: 'project' } },
  { name: 'arrangeViews', inProject: true, payload: { cmd, order: [], opensWith: 'plain', whose: 'own' } },
  { name: 'arrangeViews', inProject: true, act: 'share-views', payload: { cmd, opensWith: 'v1', whose: 'project' } },
  { name: 'getUnits', inProject: true },
  { name: 'getUnitUses', inProject: true, payload: { unit: 'EPR' } },
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
  {
    name: 'verifyEnvironment',
    inProject: true,
    act: 'edit-environments',
    payload: { cmd, environment: 'T1', evidence: 'Checklist of 23 November' },
  },
  { name: 'getStandardModels', inProject: true },
  {
    name: 'saveStandardModel',
    inProject: true,
    act: 'edit-standard-models',
    payload: { ...edit, id: 'CERT', isNew: true, changes: aModel },
  },
  { name: 'bookEnvironment', inProject: true, act: 'book-environment', payload: aBooking },
  {
    name: 'cancelBooking',
    inProject: true,
    act: 'book-environment',
    payload: { cmd, environment: 'T1', booking: cmd },
  },
  { name: 'getPipelines', inProject: true },
  { name: 'makePipelineKey', inProject: true, act: 'edit-pipelines', payload: { cmd, pipeline: { name: 'Live' } } },
  {
    name: 'revokePipelineKey',
    inProject: true,
    act: 'edit-pipelines',
    payload: { cmd, pipeline: 'p1', key: 'k1', reason: 'x' },
  },
  { name: 'getAppointments', inProject: true },
  { name: 'getProcessDocument', inProject: true },
  {
    name: 'saveAppointment',
    inProject: true,
    act: 'appoint',
    payload: {
      ...edit,
      id: cmd,
      isNew: true,
      changes: {
        role: 'dp',
        holder: { person: 'priya' },
        scope: { kind: 'SERVICE', id: 'LAB' },
        from: '2026-12-01',
      },
    },
  },
  { name: 'endAppointment', inProject: true, act: 'appoint', payload: { cmd, id: cmd, reason: 'x' } },
  { name: 'getAppointmentHistory', inProject: true, payload: { id: cmd } },
  { name: 'proposeAppointments', inProject: true, act: 'appoint', payload: { role: 'rdm' } },
  { name: 'getEntryVersions', inProject: true, payload: { register: 'units', id: 'EPR' } },
  { name: 'exportRegister', inProject: true, payload: { register: 'units', format: 'csv' } },
  { name: 'previewRegister', inProject: true, act: 'edit-units', payload: aFile('units') },
  { name: 'previewRegister', inProject: true, act: 'edit-environments', payload: aFile('environments') },
  { name: 'importRegister', inProject: true, act: 'edit-units', payload: { ...edit, ...aFile('units') } },
  { name: 'importRegister', inProject: true, act: 'edit-environments', payload: { ...edit, ...aFile('environments') } },
  { name: 'previewRegister', inProject: true, act: 'edit-standard-models', payload: modelFile },
  { name: 'importRegister', inProject: true, act: 'edit-standard-models', payload: { ...edit, ...modelFile } },
  { name: 'getSetup', act: 'administer' },
  { name: 'getHealth', act: 'administer' },
  { name: 'getUpkeep', act: 'administer' },
  { name: 'saveSettings', act: 'administer', payload: { cmd, seq: 2, changes: { timeZone: 'UTC' } } },
  { name: 'getUseOfCustomer', act: 'administer', payload: { id: 'M' } },
  { name: 'retireCustomer', act: 'administer', payload: { cmd, id: 'M', retired: true, reason: 'x' } },
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
  { name: 'getContacts', act: 'administer', payload: { customer: 'M' } },
  {
    name: 'nameContact',
    act: 'administer',
    payload: { cmd, customer: 'M', person: 'p1', name: 'x', contact: 'x' },
  },
  { name: 'eraseContact', act: 'administer', payload: { cmd, customer: 'M', person: 'p1', reason: 'x' } },
  { name: 'retirePolicy', act: 'administer', payload: { ...onPolicy, reason: 'x' } },
  { name: 'getProcess', act: 'administer' },
  {
    name: 'saveProcess',
    act: 'administer',
    payload: { ...edit, seq: 2, changes: { appointer: { title: 'IT director', people: { marta: true } } } },
  },
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
  { name: 'exportUnderWay', act: 'administer', payload: { after: null } },
];
