import { deemAgreed } from '../../src/app/plan/deem-agreed';
import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getAgreements } from '../../src/app/plan/get-agreements';
import { getHistory } from '../../src/app/release/get-history';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { getPlanChanges } from '../../src/app/plan/get-plan-changes';
import { recordAgreement } from '../../src/app/plan/record-agreement';
import { saveAppointment } from '../../src/app/appointments/save-appointment';
import { withdrawAgreement } from '../../src/app/plan/withdraw-agreement';
import type { Journal } from '../../src/app/ports/ports';
import type { AgreementsView, EditPlan, RecordAgreement } from '../../src/contract/release-calls';
import type { Answer } from '../../src/contract/wire';
import { saysEverything } from './complete-plan';
import { aSetting } from './setting';
import type { Setting } from './setting';

const backOut = {
  trigger: 'A severity 1 incident.',
  steps: { entries: { a: { text: 'Redeploy the previous package.', owner: null, minutes: null } } },
  owner: 'priya',
  maxMinutes: 45,
  pointOfNoReturn: 'When the migration is confirmed.',
};

/** REL-1 with one wave of customer M and a complete plan. */
async function aPlannedRelease(): Promise<Setting> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  const changes = {
    number: 'R-1',
    type: 'MINOR',
    services: { add: ['LAB'], remove: [] },
    customers: { add: ['M'], remove: [] },
    roles: { rdm: 'ines', rpb: 'bea', dp: 'priya', pdc: 'omar' },
  } as const;
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes });
  await plan(setting, 'ines', saysEverything);
  await plan(setting, 'priya', { waves: { w1: { customer: 'M', site: 'North', plannedStart, plannedEnd } }, backOut });
  return setting;
}

const plannedStart = '2026-11-25T20:00:00.000Z';
const plannedEnd = '2026-11-25T22:00:00.000Z';

async function plan({ deps, as, cmd, journal }: Setting, who: string, changes: EditPlan['changes']) {
  const seq = journal.table.filter(({ streamId }) => streamId === 'plan:1').length;
  expect(await editPlan(deps, as(who), '1', { cmd: cmd(), seq, changes })).toMatchObject({ ok: true });
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const seenBy = async ({ deps, as }: Setting, who = 'ines') => {
  const [line] = valueOf(await getAgreements(deps, as(who), '1')).customers;
  if (line === undefined) throw new Error('No customer is affected.');
  return line;
};

async function answer(setting: Setting, said: Partial<RecordAgreement> = {}, who = 'ines') {
  const { deps, as, cmd } = setting;
  return recordAgreement(deps, as(who), '1', {
    cmd: cmd(),
    customer: 'M',
    seen: (await seenBy(setting)).material,
    decision: 'agreed',
    channel: 'EMAIL',
    evidence: 'Message of 18 November',
    comment: '',
    ...said,
  });
}

const stateOf = (answered: Answer<AgreementsView>) => valueOf(answered).customers.map(({ state }) => state);
const atG2 = ({ deps }: Setting) =>
  judgeGate(deps, 'REL-1', { id: 'r', gate: 'G2', waves: 'none', help: '' }, '301', new AbortController().signal);

describe('recording what a customer answered', () => {
  it('writes one entry that names the customer, the version and the evidence', async () => {
    const setting = await aPlannedRelease();
    expect(stateOf(await answer(setting))).toEqual(['agreed']);
    expect(setting.written().at(-1)).toMatchObject({ streamId: 'plan:1', act: 'agreement-recorded', actor: 'ines' });
    const lines = valueOf(await getHistory(setting.deps, setting.as('marta'), '1'));
    expect(lines.find(({ act }) => act === 'agreement-recorded')).toMatchObject({
      act: 'agreement-recorded',
      details: ['Meridia Health', 'v1', 'agreed', 'EMAIL', 'Message of 18 November'],
    });
  });

  it('is done once, however often it is sent', async () => {
    const setting = await aPlannedRelease();
    const sent = { cmd: setting.cmd(), seen: (await seenBy(setting)).material };
    await answer(setting, sent);
    const before = setting.journal.table.length;
    await plan(setting, 'ines', { scope: 'More.' });
    expect(await answer(setting, sent)).toMatchObject({ ok: true });
    expect(setting.journal.table).toHaveLength(before + 1);
  });

  it('is refused when the plan changed since the person saw it, and says what changed', async () => {
    const setting = await aPlannedRelease();
    const { material } = await seenBy(setting);
    await plan(setting, 'priya', { waves: { w1: { site: 'South' } } });
    const before = setting.journal.table.length;
    expect(await answer(setting, { seen: material })).toMatchObject({
      ok: false,
      refusal: { code: 'plan-changed', message: expect.stringContaining('the site of wave 1 (North)') },
    });
    expect(setting.journal.table).toHaveLength(before);
  });

  it('is not refused for a change that is not material to the customer', async () => {
    const setting = await aPlannedRelease();
    const { material } = await seenBy(setting);
    await plan(setting, 'priya', { backOut: { owner: 'ines' } });
    expect(stateOf(await answer(setting, { seen: material }))).toEqual(['agreed']);
  });

  it.each(['declined', 'commented'] as const)('wants the words of a customer that %s', async (decision) => {
    const setting = await aPlannedRelease();
    expect(await answer(setting, { decision })).toMatchObject({ refusal: { code: 'comment-missing' } });
    expect(await answer(setting, { decision, comment: 'Not this week.' })).toMatchObject({ ok: true });
  });

  it('is for the release manager', async () => {
    const setting = await aPlannedRelease();
    expect(await answer(setting, {}, 'priya')).toMatchObject({ refusal: { code: 'needs-role' } });
    const withdrawal = { cmd: setting.cmd(), customer: 'M', reason: 'x' };
    expect(await withdrawAgreement(setting.deps, setting.as('priya'), '1', withdrawal)).toMatchObject({
      refusal: { code: 'needs-role' },
    });
  });
});

describe('an account that speaks for the customer', () => {
  const appointed = async (who = 'marta'): Promise<Setting> => {
    const setting = await aPlannedRelease();
    const changes = {
      role: 'cust',
      holder: { person: who },
      scope: { kind: 'CUSTOMER', id: 'M' },
      from: '2026-01-01',
    } as const;
    const { deps, as, cmd } = setting;
    const appoint = { cmd: cmd(), seq: 0, id: 'a1', isNew: true, changes };
    expect(await saveAppointment(deps, as('marta'), '1', appoint)).toMatchObject({ ok: true });
    return setting;
  };

  it('answers in its own words: in Jira, with nothing to show besides', async () => {
    const setting = await appointed();
    expect(await seenBy(setting, 'marta')).toMatchObject({ asCustomer: true, mayRecord: true });
    expect(stateOf(await answer(setting, { channel: 'EMAIL', evidence: '' }, 'marta'))).toEqual(['agreed']);
    const own = { by: 'marta', channel: 'JIRA', evidence: '' };
    expect(await seenBy(setting, 'marta')).toMatchObject({ decision: own });
    const withdrawal = { cmd: setting.cmd(), customer: 'M', reason: 'Their test found a fault.' };
    expect(stateOf(await withdrawAgreement(setting.deps, setting.as('marta'), '1', withdrawal))).toEqual(['withdrawn']);
  });

  it('is not who plans the release, although appointed: they record with evidence', async () => {
    const setting = await appointed('ines');
    expect(await seenBy(setting)).toMatchObject({ asCustomer: false, mayRecord: true });
    expect(await answer(setting, { evidence: '' })).toMatchObject({ refusal: { code: 'evidence-missing' } });
  });
});

describe('a customer that is silent', () => {
  const deem = async (setting: Setting, who = 'ines') =>
    deemAgreed(setting.deps, setting.as(who), '1', {
      cmd: setting.cmd(),
      customer: 'M',
      seen: (await seenBy(setting)).material,
    });

  it('agrees by its policy once its time is over, and G2 passes on that', async () => {
    const setting = await aPlannedRelease();
    expect(stateOf(await answer(setting, { decision: 'asked' }))).toEqual(['asked']);
    expect(await atG2(setting)).toMatchObject({ message: expect.stringContaining('has not answered yet to plan v1') });
    expect(await seenBy(setting)).toMatchObject({ silence: { policy: '1', workingDays: 5, isOver: false } });
    expect(await deem(setting)).toMatchObject({ refusal: { code: 'still-time' } });
    setting.clock.set('2026-12-24T09:00:00.000Z');
    expect(await seenBy(setting)).toMatchObject({ silence: { isOver: true } });
    expect(await deem(setting, 'priya')).toMatchObject({ refusal: { code: 'needs-role' } });
    expect(stateOf(await deem(setting))).toEqual(['agreed']);
    const [line] = valueOf(await getHistory(setting.deps, setting.as('marta'), '1'));
    expect(line).toMatchObject({ act: 'agreement-recorded', details: expect.arrayContaining(['deemed', 'EMAIL']) });
    expect(await atG2(setting)).not.toMatchObject({ message: expect.stringContaining('Meridia Health has not') });
  });
});

describe('what changed since an agreement', () => {
  const changesIn = async ({ deps, as }: Setting) => getPlanChanges(deps, as('marta'), '1', { customer: 'M' });

  it('is read back from the journal: what the customer agreed to, beside what the plan says now', async () => {
    const setting = await aPlannedRelease();
    expect(await changesIn(setting)).toMatchObject({ refusal: { code: 'no-agreement' } });
    await plan(setting, 'ines', { scope: 'Agreed.' });
    await answer(setting);
    expect(await changesIn(setting)).toEqual({ ok: true, value: { version: 1, changes: [] } });
    await plan(setting, 'ines', { scope: 'More.' });
    await plan(setting, 'priya', { waves: { w1: { plannedStart: '2026-11-25T21:00:00.000Z' } } });
    expect(await changesIn(setting)).toMatchObject({
      value: {
        version: 1,
        changes: [
          { what: 'Scope', then: 'Agreed.', now: 'More.' },
          {
            what: 'Wave 1 (North)',
            then: expect.stringContaining('21:00 to'),
            now: expect.stringContaining('22:00 to'),
          },
        ],
      },
    });
  });

  it('is not there any more once what was agreed is redacted', async () => {
    const setting = await aPlannedRelease();
    await answer(setting);
    const { deps, journal } = setting;
    const since: Journal['since'] = async (stream, after) =>
      (await journal.since(stream, after)).map((row) => (row.seq === 1 ? { ...row, body: null } : row));
    const redacted = { ...setting, deps: { ...deps, journal: { ...journal, since } } };
    expect(await changesIn(redacted)).toMatchObject({ refusal: { code: 'not-kept' } });
  });
});

describe('the gate at the end of planning', () => {
  it('passes a plan that every customer agreed to, and starts no wave by that', async () => {
    const setting = await aPlannedRelease();
    await answer(setting);
    expect(await atG2(setting)).toEqual({ pass: true });
    expect(JSON.parse(setting.written().at(-1)?.body ?? '')).toMatchObject({
      args: { verdict: { gate: 'G2', waves: [] } },
    });
    const told = valueOf(await getHistory(setting.deps, setting.as('marta'), '1'));
    expect(told.find(({ stream }) => stream === 'gate')).toMatchObject({ act: 'gate-passed', gate: 'G2' });
  });

  it.each([
    ['the scope changed', (setting: Setting) => plan(setting, 'ines', { scope: 'More.' }), 'the scope'],
    [
      'the type of the release changed',
      ({ deps, as, cmd }: Setting) =>
        editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 1, changes: { type: 'MAJOR' } }),
      'the release type',
    ],
  ])('refuses after an agreement when %s', async (_, change, changed) => {
    const setting = await aPlannedRelease();
    await answer(setting);
    await change(setting);
    expect(valueOf(await getAgreements(setting.deps, setting.as('marta'), '1'))).toMatchObject({
      version: 2,
      customers: [{ state: 'outdated', changed: [changed] }],
    });
    expect(await atG2(setting)).toEqual({
      pass: false,
      message: expect.stringContaining(
        `Meridia Health has not agreed to plan v2 (last agreed: v1 on 23 Nov 2026, 08:00 UTC`,
      ),
    });
    expect(stateOf(await answer(setting))).toEqual(['agreed']);
    expect(await atG2(setting)).toEqual({ pass: true });
  });

  it('refuses after a withdrawal, with the reason', async () => {
    const setting = await aPlannedRelease();
    await answer(setting);
    const withdrawal = { cmd: setting.cmd(), customer: 'M', reason: 'Their test found a fault.' };
    expect(stateOf(await withdrawAgreement(setting.deps, setting.as('ines'), '1', withdrawal))).toEqual(['withdrawn']);
    expect(await atG2(setting)).toMatchObject({ pass: false, message: expect.stringContaining('Their test found') });
  });

  it('says in the preview what it would say at the transition', async () => {
    const setting = await aPlannedRelease();
    const { plan: preview } = valueOf(await getReadiness(setting.deps, setting.as('marta'), '1'));
    const [finding] = preview.findings;
    expect(preview).toMatchObject({
      gate: 'G2',
      result: 'BLOCKED',
      findings: [{ rule: 'PLN-02' }, { rule: 'PLN-10' }],
    });
    expect(await atG2(setting)).toMatchObject({ message: expect.stringContaining(finding?.what ?? 'nothing') });
  });
});
