import fc from 'fast-check';
import { dayOfNumber } from '../../../src/domain/policy/local-time';
import type { FollowedPolicy } from '../../../src/domain/policy/effective-policy';
import { agreementOf, versionOf } from '../../../src/domain/release/agreements';
import { deemAgreed, silenceOf } from '../../../src/domain/release/deemed';
import { materialFor } from '../../../src/domain/release/material';
import type { PlanDoc } from '../../../src/domain/release/plan';
import { aMinorRelease, answered, aPlan } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';

const followed = (days: number | null = 5, more: Partial<FollowedPolicy> = {}): FollowedPolicy => ({
  version: '3',
  content: aPolicy({ deemedAfterWorkingDays: days }),
  agreed: true,
  isDefault: false,
  ...more,
});
/** Wednesday 18 November 2026; five working days later is Wednesday the 25th. */
const askedAt = '2026-11-18T10:00:00.000Z';
const asked = (plan: PlanDoc = aPlan()) => answered(plan, { decision: 'asked', at: askedAt });
const deem = (plan: PlanDoc, at: string, policy: FollowedPolicy | null = followed()) =>
  deemAgreed(
    plan,
    aMinorRelease,
    { customer: 'M', name: 'Meridia Health', seen: materialFor('M', aMinorRelease, plan), policy },
    { by: 'ines-okafor', at },
  );

describe('the silence of a customer', () => {
  it('counts from the day after its last day on, with the version of the policy', () => {
    const deemed = deem(asked(), '2026-11-25T23:00:00.000Z');
    if (!deemed.ok) throw new Error(deemed.refusal.message);
    expect(agreementOf('M', aMinorRelease, deemed.value)).toMatchObject({
      state: 'agreed',
      decision: { by: 'ines-okafor', deemed: { policy: '3', workingDays: 5, askedAt } },
      lastAgreed: { policy: '3', version: 1 },
    });
    expect(deemed.value.baseline).not.toBeNull();
  });

  it.each([
    { it: 'before its last day is over', plan: asked(), at: '2026-11-25T22:59:00.000Z', code: 'still-time' },
    { it: 'of a customer that was never asked', plan: aPlan(), code: 'not-asked' },
    { it: 'to a plan that changed since', plan: { ...asked(), scope: 'More.' }, code: 'not-asked' },
    {
      it: 'of a customer that answered',
      plan: answered(asked(), { decision: 'declined', at: '2026-11-19T10:00:00.000Z' }),
      code: 'not-asked',
    },
    { it: 'without a term of the policy', plan: asked(), policy: followed(null), code: 'silence-says-nothing' },
    {
      it: 'by a policy nobody agreed to',
      plan: asked(),
      policy: followed(5, { agreed: false }),
      code: 'silence-says-nothing',
    },
    { it: 'by the default', plan: asked(), policy: followed(5, { isDefault: true }), code: 'silence-says-nothing' },
    { it: 'without a policy', plan: asked(), policy: null, code: 'silence-says-nothing' },
  ])('does not count $it', ({ plan, at = '2026-12-24T10:00:00.000Z', policy = followed(), code }) => {
    expect(deem(plan, at, policy)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('asks about a version: another plan is the next one', () => {
    const plan = asked();
    expect(agreementOf('M', aMinorRelease, plan).state).toBe('asked');
    const changed = { ...plan, scope: 'More.' };
    expect([versionOf(aMinorRelease, plan), versionOf(aMinorRelease, changed)]).toEqual([1, 2]);
    expect(agreementOf('M', aMinorRelease, changed).state).toBe('none');
  });

  it('is asked for again after the plan changed, whatever was agreed before', () => {
    const outdated = { ...answered(aPlan()), scope: 'More.' };
    const again = answered(outdated, { decision: 'asked', at: '2026-11-20T10:00:00.000Z' });
    expect(agreementOf('M', aMinorRelease, again).state).toBe('asked');
  });
});

/** Counted one day after the other, without the code that is tested. */
function lastDaySlowly(from: string, workingDays: number, holidays: ReadonlySet<string>): string {
  const day = new Date(`${from}T12:00:00.000Z`);
  for (let left = workingDays; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    const off = day.getUTCDay() === 0 || day.getUTCDay() === 6 || holidays.has(day.toISOString().slice(0, 10));
    if (!off) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

it('lasts as many working days of the customer as its policy says, and never ends on another day', () => {
  const day = fc.integer({ min: 20_500, max: 20_900 });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), fc.uniqueArray(day, { maxLength: 20 }), (start, days, off) => {
      const names = off.map(dayOfNumber);
      const byId = Object.fromEntries(names.map((name) => [name, { name, days: { from: name, to: name } }]));
      const content = aPolicy({ timeZone: 'UTC', deemedAfterWorkingDays: days, holidays: { order: names, byId } });
      const asking = `${dayOfNumber(start)}T10:00:00.000Z`;
      const last = lastDaySlowly(dayOfNumber(start), days, new Set(names));
      const at = (moment: string) => silenceOf(followed(days, { content }), asking, moment);
      expect(at(`${last}T23:59:59.000Z`)).toMatchObject({ lastDay: last, isOver: false });
      const next = new Date(Date.parse(`${last}T00:00:00.000Z`) + 86_400_000).toISOString();
      expect(at(next)).toMatchObject({ lastDay: last, isOver: true });
    }),
  );
});
