import { approveEmergency, settleObligation } from '../../src/app/emergency/approve-emergency';
import { declareEmergency } from '../../src/app/emergency/declare-emergency';
import { decideChange } from '../../src/app/change/decide-change';
import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getEmergency } from '../../src/app/emergency/get-emergency';
import { getHistory } from '../../src/app/release/get-history';
import { judgeGate } from '../../src/app/gate/judge-gate';
import type { Mail } from '../../src/app/ports/ports';
import { healFacts } from '../../src/app/upkeep/project-facts';
import { remindObligations } from '../../src/app/emergency/remind-obligations';
import { saveProcess } from '../../src/app/settings/save-process';
import { anAgreedPolicy, aSetting, aSite } from './setting';
import { saveRegisterEntry } from '../../src/app/registers/save-register-entry';
import { aFreeze, agreeable, aPolicy } from '../builders/policy';
import type { Setting } from './setting';

const night = '2026-11-27T01:00:00.000Z';
const plan = {
  scope: 'Restart of the interface with the mended queue.',
  waves: { w1: { customer: 'C' } },
  backOut: {
    trigger: 'Orders are lost.',
    steps: { entries: { a: { text: 'Switch back', owner: null, minutes: null } } },
    owner: 'priya',
  },
} as const;
const declaration = {
  category: 'MAJOR_INCIDENT',
  justification: 'No clinic can order tests.',
  trigger: '9',
  change: '31',
  baseline: { taken: false, text: 'The host does not answer.' },
  test: 'Tried on the test system.',
  told: 'Call at 01:50',
} as const;

type Night = Setting & { readonly mails: (Mail & { readonly issueId: string })[] };

/** Friday, 02:00 in Berlin, in a freeze and outside of every window: REL-1 is an emergency, its change is not authorized. */
async function atNight(): Promise<Night> {
  const mails: Night['mails'] = [];
  const setting = await aSetting({ ...aSite(), mails });
  const { deps, as, cmd, clock } = setting;
  const noor = as('noor');
  await saveRegisterEntry(deps, noor, { cmd: cmd(), register: 'customers', id: 'C', name: 'Castellan Bank' });
  await anAgreedPolicy(deps, noor, cmd, 'C', aPolicy({ ...agreeable, freezes: [aFreeze()] }));
  const director = { duty: 'Director on duty', account: null };
  const emergency = { members: { director, marta: { duty: 'Head of IT', account: 'marta' } }, dutyManager: null };
  const process = { emergency: { ...emergency, allowRetrospective: false } };
  await saveProcess(deps, noor, { cmd: cmd(), seq: 1, changes: process });
  const overview = {
    type: 'EMERGENCY',
    customers: { add: ['C'], remove: [] },
    roles: { rdm: 'ines', chm: 'cleo' },
  } as const;
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: overview });
  await editPlan(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: plan });
  clock.set(night);
  return { ...setting, mails };
}

const declare = ({ deps, as, cmd }: Setting) => declareEmergency(deps, as('ines'), '1', { cmd: cmd(), ...declaration });
const heard = ({ deps, as, cmd }: Setting) =>
  approveEmergency(deps, as('priya'), '1', {
    ...{ cmd: cmd(), member: 'director', channel: 'VERBAL', at: '2026-11-27T00:50:00.000Z' },
    note: 'Call from the on-call list',
  });
const asked = { id: 'gate-1', gate: 'G5', waves: 'lowest', help: '' } as const;
const judge = ({ deps }: Setting) => judgeGate(deps, 'REL-1', asked, '305', new AbortController().signal);
async function view({ deps, as }: Setting, who = 'ines') {
  const answer = await getEmergency(deps, as(who), '1');
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

it('starts at night on a word by phone, in a freeze, without the normal authorization, and owes its records', async () => {
  const setting = await atNight();
  expect(await judge(setting)).toMatchObject({
    pass: false,
    message: expect.stringContaining('nobody has declared why'),
  });
  expect(await declare(setting)).toMatchObject({ ok: true });
  expect(await judge(setting)).toMatchObject({
    message: expect.stringContaining('Call Director on duty and Head of IT'),
  });
  expect(await heard(setting)).toMatchObject({ ok: true });
  expect(await judge(setting)).toEqual({ pass: true });
  const { emergency } = await view(setting);
  expect(emergency).toMatchObject({
    passed: { at: night, decision: '3' },
    obligations: { RECORD: { due: '2026-12-01T01:00:00.000Z', done: null } },
  });
  expect(emergency?.obligations).not.toHaveProperty('CUSTOMERS');
  const told = await getHistory(setting.deps, setting.as('ines'), '1');
  const [newest] = told.ok ? told.value.filter(({ stream }) => stream === 'gate') : [];
  expect(newest).toMatchObject({ gate: 'GE', act: 'gate-passed' });
  expect(newest?.details.join(' ')).toMatch(/CHG-31.*freeze 'Peak season'/s);
});

it('is stopped by a change that was withdrawn, emergency or not', async () => {
  const setting = await atNight();
  const { deps, as, cmd } = setting;
  await declare(setting);
  await heard(setting);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'reject', reason: 'Wrong cause.' });
  expect(await judge(setting)).toMatchObject({ pass: false });
});

it('is approved by members in Jira, and by nobody else there', async () => {
  const setting = await atNight();
  const { deps, as, cmd } = setting;
  await declare(setting);
  const inJira = (who: string, member: string) =>
    approveEmergency(deps, as(who), '1', { cmd: cmd(), member, channel: 'JIRA', at: night, note: '' });
  expect(await inJira('theo', 'marta')).toMatchObject({ refusal: { code: 'needs-role' } });
  expect(await inJira('priya', 'marta')).toMatchObject({ refusal: { code: 'not-that-member' } });
  expect((await view(setting, 'marta')).own).toEqual(['marta']);
  expect(await inJira('marta', 'marta')).toMatchObject({ ok: true });
  expect(await judge(setting)).toEqual({ pass: true });
});

it('names only what is linked, and only on a release of the type', async () => {
  const setting = await atNight();
  const { deps, as, cmd } = setting;
  const said = (more: object) => declareEmergency(deps, as('ines'), '1', { cmd: cmd(), ...declaration, ...more });
  expect(await said({ trigger: '31' })).toMatchObject({ refusal: { code: 'no-trigger' } });
  expect(await said({ change: '9' })).toMatchObject({ refusal: { code: 'no-change' } });
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 1, changes: { type: 'MINOR' } });
  expect(await said({})).toMatchObject({ refusal: { code: 'not-emergency-type' } });
});

it('is not reminded of again by what another run did meanwhile', async () => {
  const setting = await atNight();
  const { deps, clock, mails } = setting;
  await declare(setting);
  await heard(setting);
  await judge(setting);
  clock.set('2026-12-01T02:00:00.000Z');
  const seenTwice = { ...deps.facts, openEmergencies: async () => ['1', '1'] };
  await remindObligations({ ...deps, facts: seenTwice });
  expect(mails).toHaveLength(1);
});

it('is reminded of half way and when overdue, once each, until its records are done', async () => {
  const setting = await atNight();
  const { deps, as, cmd, clock, mails } = setting;
  await declare(setting);
  await heard(setting);
  await judge(setting);
  await healFacts(deps);
  await remindObligations(deps);
  expect(mails).toEqual([]);

  clock.set('2026-11-29T02:00:00.000Z');
  await remindObligations(deps);
  await remindObligations(deps);
  expect(mails).toMatchObject([{ issueId: '1', to: ['ines', 'cleo'], subject: expect.stringContaining('due soon') }]);

  clock.set('2026-12-01T02:00:00.000Z');
  await remindObligations(deps);
  await remindObligations(deps);
  expect(mails).toMatchObject([{}, { subject: expect.stringContaining('overdue') }]);
  expect((await view(setting)).overdue).toEqual(['RECORD', 'APPROVALS', 'TESTS', 'CONFIGURATION', 'REVIEW']);

  for (const obligation of (await view(setting)).overdue)
    expect(await settleObligation(deps, as('cleo'), '1', { cmd: cmd(), obligation, evidence: 'CHG-31' })).toMatchObject(
      { ok: true },
    );
  await remindObligations(deps);
  await remindObligations(deps);
  expect(mails).toHaveLength(2);
});
