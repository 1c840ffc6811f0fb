import { checkPolicy } from '../../../src/domain/policy/check-policy';
import { aFreeze, aPolicy, aWindow } from '../../builders/policy';

const withRule = (rrule: string) => aPolicy({ windows: [aWindow({ rrule })] });
const ofRule = (rrule: string, why: string) => `Window "Clinic nights": the rule "${rrule}" can not be used; ${why}`;
const parts = 'FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, WKST';

describe('a policy that a person writes', () => {
  it.each([
    ['FREQ=DAILY'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO'],
    ['FREQ=MONTHLY;BYDAY=1TU,-1TH'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-5,-4,-3,-2,-1'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
  ])('may use the rule %s', (rrule) => expect(checkPolicy(withRule(rrule)).ok).toBe(true));

  it.each([
    {
      it: 'an unknown zone',
      policy: aPolicy({ timeZone: 'Europe/Nowhere' }),
      code: 'unknown-zone',
      says: '"Europe/Nowhere" is not an IANA time zone. Use a name such as Europe/Berlin.',
    },
    {
      it: 'an offset as a zone',
      policy: aPolicy({ timeZone: '+02:00' }),
      code: 'unknown-zone',
      says: '"+02:00" is not an IANA time zone. Use a name such as Europe/Berlin.',
    },
    {
      it: 'no window',
      policy: aPolicy({ windows: [] }),
      code: 'no-window',
      says: 'Without a window nothing can ever be deployed. Add one; FREQ=DAILY from 00:00 for 1440 minutes is always open.',
    },
    {
      it: 'a window without a name',
      policy: aPolicy({ windows: [aWindow({ name: ' ' })] }),
      code: 'no-name',
      says: 'Window 1 has no name. Give it one; refusals and plans use it.',
    },
    {
      it: 'a time that is none',
      policy: aPolicy({ windows: [aWindow({ opensAt: '24:00' })] }),
      code: 'bad-time',
      says: 'Window "Clinic nights" opens at "24:00", which is not a time. Write it like 20:00.',
    },
    {
      it: 'no duration',
      policy: aPolicy({ windows: [aWindow({ durationMinutes: 0 })] }),
      code: 'bad-duration',
      says: 'Window "Clinic nights" lasts 0 minutes. Use whole minutes, from 1 to 10080 (7 days).',
    },
    {
      it: 'more than seven days',
      policy: aPolicy({ windows: [aWindow({ durationMinutes: 10_081 })] }),
      code: 'bad-duration',
      says: 'Window "Clinic nights" lasts 10081 minutes. Use whole minutes, from 1 to 10080 (7 days).',
    },
    {
      it: 'half a minute',
      policy: aPolicy({ windows: [aWindow({ durationMinutes: 1.5 })] }),
      code: 'bad-duration',
      says: 'Window "Clinic nights" lasts 1.5 minutes. Use whole minutes, from 1 to 10080 (7 days).',
    },
    {
      it: 'a day that does not exist',
      policy: aPolicy({ freezes: [aFreeze({ days: { from: '2026-02-30', to: '2026-03-01' } })] }),
      code: 'no-such-day',
      says: 'Freeze "Peak season": "2026-02-30" is not a day that exists. Write it like 2026-12-15.',
    },
    {
      it: 'an end before the beginning',
      policy: aPolicy({ freezes: [aFreeze({ days: { from: '2026-12-02', to: '2026-12-01' } })] }),
      code: 'ends-before-start',
      says: 'Freeze "Peak season" would end on 2026-12-01, before it begins on 2026-12-02. Its last day is included; use the same day twice for one day.',
    },
    {
      it: 'a freeze without a reason',
      policy: aPolicy({ freezes: [aFreeze({ reason: '' })] }),
      code: 'no-reason',
      says: 'Freeze 1 gives no reason. Name one; people who are refused will read it.',
    },
    {
      it: 'a freeze with a bad rule',
      policy: aPolicy({ freezes: [aFreeze({ days: { rrule: 'FREQ=HOURLY' } })] }),
      code: 'bad-rrule',
      says: 'Freeze "Peak season": the rule "FREQ=HOURLY" can not be used; FREQ=HOURLY is finer than a day. Say the days here and the time in "opens at".',
    },
    {
      it: 'an order that names no entry',
      policy: { ...aPolicy(), windows: { ...aPolicy().windows, order: ['1', '2'] } },
      code: 'broken-order',
      says: 'Window 2 is not listed exactly once in the order. Reload the page and save again.',
    },
    {
      it: 'an entry outside the order',
      policy: { ...aPolicy(), windows: { ...aPolicy().windows, order: [] } },
      code: 'broken-order',
      says: 'Window "Clinic nights" is not listed exactly once in the order. Reload the page and save again. Without a window nothing can ever be deployed. Add one; FREQ=DAILY from 00:00 for 1440 minutes is always open.',
    },
  ])('is refused with $it', ({ policy, code, says }) => {
    expect(checkPolicy(policy)).toMatchObject({ ok: false, refusal: { code, message: says } });
  });

  it.each([
    ['FREQ=FOO', 'FREQ can not be "FOO".'],
    ['FREQ=MINUTELY', 'FREQ=MINUTELY is finer than a day. Say the days here and the time in "opens at".'],
    ['FREQ=DAILY;BYHOUR=3', 'BYHOUR=3 is finer than a day. Say the days here and the time in "opens at".'],
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY can not be "XX".'],
    ['FREQ=WEEKLY;BYDAY=TU;BYDAY=WE', 'it says BYDAY twice.'],
    ['FREQ=WEEKLY;INTERVAL=0;BYDAY=TU', 'INTERVAL can not be "0".'],
    ['FREQ=WEEKLY', 'it does not say on which weekdays: add BYDAY, for example BYDAY=TU,WE.'],
    ['FREQ=WEEKLY;BYDAY=2TU', 'a numbered weekday as in BYDAY=2TU needs FREQ=MONTHLY or YEARLY.'],
    ['FREQ=MONTHLY', 'it does not say on which days: add BYDAY or BYMONTHDAY, for example BYDAY=1TU.'],
    ['FREQ=YEARLY;BYMONTHDAY=1', 'it does not say on which days: add BYMONTH and BYMONTHDAY, or BYDAY.'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY can not be "32".'],
    [
      'FREQ=DAILY;COUNT=3',
      'COUNT is not used: a rule holds as long as its policy version, and intervals count from Monday 1 January 2001.',
    ],
    [
      'FREQ=DAILY;UNTIL=20261231',
      'UNTIL is not used: a rule holds as long as its policy version, and intervals count from Monday 1 January 2001.',
    ],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', `"BYWEEKNO" is no part that Slipway reads. Use ${parts}, in capitals.`],
    ['freq=daily', `"freq" is no part that Slipway reads. Use ${parts}, in capitals.`],
    ['FREQ=DAILY;', `"" is no part that Slipway reads. Use ${parts}, in capitals.`],
    ['BYDAY=TU', 'it does not say how often: begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.'],
    ['FREQ=DAILY;BYSETPOS=1', 'BYSETPOS picks from the days of BYDAY or BYMONTHDAY; add one of them.'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'no day ever matches it.'],
  ])('may not use the rule %s', (rrule, why) => {
    expect(checkPolicy(withRule(rrule))).toMatchObject({
      ok: false,
      refusal: { code: 'bad-rrule', message: ofRule(rrule, why) },
    });
  });

  it('hears of three problems at once and of how many more there are', () => {
    const bad = aWindow({ rrule: 'FREQ=FOO', opensAt: '9', durationMinutes: 0 });
    const answer = checkPolicy(aPolicy({ timeZone: 'X/Y', windows: [bad] }));
    expect(answer.ok ? '' : answer.refusal.message).toMatch(/^"X\/Y".*FOO.*"9".* …and 1 more\.$/);
  });
});
