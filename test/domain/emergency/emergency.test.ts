import { withApproval, withDeclaration, withSettled, withoutEmergency } from '../../../src/domain/emergency/act';
import { authorityProblem, noAuthority } from '../../../src/domain/emergency/authority';
import { whenDue } from '../../../src/domain/emergency/due';
import {
  dueReminders,
  obligationsFrom,
  openObligations,
  overdueObligations,
  withReminded,
} from '../../../src/domain/emergency/obligations';
import { anEmergency, byPhone, emergencyTerms, theAuthority } from '../../builders/emergency';
import { aPolicy } from '../../builders/policy';

const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const now = '2026-11-24T01:12:00.000Z';
const inJira = { at: now, channel: 'JIRA', note: '', recorded: { by: 'marta-quist', at: now }, of: 'plan' } as const;

describe('an approval of the emergency authority', () => {
  it.each([
    { it: 'is given by the member in Jira', member: 'ops', approval: inJira, gives: 'ok' },
    { it: 'is recorded as it was given by phone', member: 'director', approval: byPhone, gives: 'ok' },
    {
      it: 'in Jira is the member’s own',
      member: 'ops',
      approval: { ...inJira, recorded: { by: 'ines-okafor', at: now } },
      gives: 'not-that-member',
    },
    { it: 'in Jira needs an account', member: 'director', approval: inJira, gives: 'not-that-member' },
    {
      it: 'by phone is recorded by somebody who heard it',
      member: 'ops',
      approval: { ...byPhone, recorded: { by: 'marta-quist', at: now } },
      gives: 'own-account',
    },
    { it: 'is of a member', member: 'somebody', approval: byPhone, gives: 'no-member' },
    {
      it: 'of the duty manager counts where it is allowed',
      member: 'dutyManager',
      approval: byPhone,
      gives: 'no-member',
    },
    {
      it: 'was not given in the future',
      member: 'director',
      approval: { ...byPhone, at: '2026-11-24T01:12:00.001Z' },
      gives: 'bad-time',
    },
    {
      it: 'is recorded within a day',
      member: 'director',
      approval: { ...byPhone, at: '2026-11-23T01:11:59.999Z' },
      gives: 'bad-time',
    },
  ])('$it', ({ member, approval, gives }) => {
    expect(code(withApproval(anEmergency(), theAuthority, member, approval))).toBe(gives);
  });

  it('is not of whoever declared the emergency', () => {
    const own = anEmergency({ declared: { by: 'marta-quist', at: now } });
    expect(code(withApproval(own, theAuthority, 'ops', inJira))).toBe('own-declaration');
  });

  it('falls when the emergency is declared anew, and nothing is declared anew once it started', () => {
    const said = { by: 'ines-okafor', at: now };
    const approved = anEmergency({ approvals: { director: byPhone } });
    expect(withDeclaration(approved, anEmergency(), said)).toMatchObject({ value: { approvals: {} } });
    const passed = { ...approved, passed: { at: now, decision: '1' } };
    expect(code(withDeclaration(passed, anEmergency(), said))).toBe('emergency-started');
    expect(code(withoutEmergency(passed))).toBe('emergency-started');
    expect(code(withoutEmergency(approved))).toBe('ok');
  });
});

describe('what an emergency owes', () => {
  // Friday 27 November 2026, 02:00 in Berlin.
  const start = '2026-11-27T01:00:00.000Z';
  const policy = aPolicy({ emergency: { ...emergencyTerms, retrospectiveWorkingDays: 2, notifyWithinHours: 4 } });

  it('is due after the working days of the strictest customer', () => {
    const slow = aPolicy({ emergency: { ...emergencyTerms, retrospectiveWorkingDays: 5, notifyWithinHours: 8 } });
    expect(whenDue([slow, policy], start, false)).toEqual({
      records: '2026-12-01T01:00:00.000Z',
      customers: '2026-11-27T05:00:00.000Z',
    });
    expect(whenDue([], start, true)).toEqual({ records: '2026-12-01T01:00:00.000Z', customers: null });
  });

  const owed = (told = true) =>
    anEmergency({
      passed: { at: start, decision: '1' },
      obligations: obligationsFrom(start, whenDue([policy], start, told)),
    });

  it('is overdue from its day on, until it is done', () => {
    const emergency = owed(false);
    const kinds = (at: string, of = emergency) => overdueObligations({ emergency: of }, at).map(({ kind }) => kind);
    expect(kinds('2026-11-27T04:59:59.999Z')).toEqual([]);
    expect(kinds('2026-11-27T05:00:00.000Z')).toEqual(['CUSTOMERS']);
    const done = withSettled(emergency, 'CUSTOMERS', { by: 'ines-okafor', at: start, evidence: 'Mail' });
    expect(done.ok && kinds('2026-11-27T05:00:00.000Z', done.value)).toEqual([]);
    expect(kinds('2026-12-01T01:00:00.000Z')).toHaveLength(6);
    expect(overdueObligations({ emergency: null }, start)).toEqual([]);
  });

  it('is done once', () => {
    const done = { by: 'ines-okafor', at: start, evidence: 'CHG-31' };
    const first = withSettled(owed(), 'RECORD', done);
    expect(first.ok && openObligations({ emergency: first.value }).map(({ kind }) => kind)).not.toContain('RECORD');
    expect(first.ok && code(withSettled(first.value, 'RECORD', done))).toBe('settled-before');
    expect(code(withSettled(owed(), 'CUSTOMERS', done))).toBe('nothing-owed');
  });

  it('is confirmed by somebody else where who declared it wrote down what was said', () => {
    const emergency = owed();
    const heard = (by: string) => ({
      ...emergency,
      approvals: {
        ...emergency.approvals,
        m: { at: start, channel: 'VERBAL', note: 'Call', recorded: { by, at: start }, account: null, of: '' } as const,
      },
    });
    const confirm = (by: string, heardBy: string) =>
      withSettled(heard(heardBy), 'APPROVALS', { by, at: start, evidence: 'Mail of the member' });
    const { by } = emergency.declared;
    expect(code(confirm(by, by))).toBe('own-hearing');
    expect(confirm('somebody-else', by).ok).toBe(true);
    expect(confirm(by, 'somebody-else').ok).toBe(true);
  });

  it('is reminded of half way and when overdue, once each', () => {
    const kinds = (emergency = owed(), at = start) => dueReminders({ emergency }, at).map(({ when }) => when);
    expect(kinds(owed(), '2026-11-29T00:59:59.999Z')).toEqual([]);
    const half = '2026-11-29T01:00:00.000Z';
    expect(new Set(kinds(owed(), half))).toEqual(new Set(['half']));
    const told = withReminded(owed(), dueReminders({ emergency: owed() }, half), half);
    expect(kinds(told, half)).toEqual([]);
    const late = '2026-12-01T01:00:00.000Z';
    expect(new Set(kinds(told, late))).toEqual(new Set(['overdue']));
    expect(kinds(withReminded(told, dueReminders({ emergency: told }, late), late), late)).toEqual([]);
  });
});

describe('the emergency authority', () => {
  it.each([
    { it: 'may be empty', authority: noAuthority, lacks: false },
    { it: 'names members by duty', authority: theAuthority, lacks: false },
    {
      it: 'needs a duty for each',
      authority: { ...theAuthority, members: { a: { duty: ' ', account: null } } },
      lacks: true,
    },
    {
      it: 'counts nobody twice',
      authority: { ...theAuthority, members: { a: { duty: 'A', account: 'x' }, b: { duty: 'B', account: 'x' } } },
      lacks: true,
    },
    {
      it: 'needs a duty manager to start without it',
      authority: { ...theAuthority, allowRetrospective: true, dutyManager: null },
      lacks: true,
    },
  ])('$it', ({ authority, lacks }) => {
    expect(authorityProblem(authority) !== null).toBe(lacks);
  });
});
