import type { OtherWave } from '../../../src/domain/calendar/others';
import { customers, gateFacts, mondayMorning, others, unread } from '../../builders/gate-facts';
import { aWave, tuesdayNight } from '../../builders/plan';
import { aFreeze, aPolicy, aWindow } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const daily = aWindow({ name: 'Always', rrule: 'FREQ=DAILY', opensAt: '00:00', durationMinutes: 1_440 });
const [forMeridia, forOrla] = [aWave(), aWave({ id: 'w2', customer: 'O' })];
const tuesdayMornings = aPolicy({
  timeZone: 'Europe/Madrid',
  windows: [aWindow({ rrule: 'FREQ=WEEKLY;BYDAY=TU', opensAt: '03:00', durationMinutes: 180 })],
});

/** REL-155 is planned for the first hours of Tuesday's window, unless told otherwise. */
const besideAnother = (more: Partial<OtherWave> = {}) => {
  const wave: OtherWave = {
    ...{ releaseId: '10155', name: 'REL-155', issueKey: 'REL-155', stage: 'READY', environment: 'LIVE' },
    ...{ plannedStart: '2026-11-24T19:00:00.000Z', plannedEnd: '2026-11-24T21:00:00.000Z' },
    shared: ['Lab Interface'],
    ...more,
  };
  return gateFacts({ others: others({ waves: [wave] }) });
};

export const cases: readonly RuleCase[] = [
  { it: 'passes inside the window', given: gateFacts(), at: tuesdayNight, finds: [] },
  { it: 'passes at the first moment of the window', given: gateFacts(), at: '2026-11-24T19:00:00.000Z', finds: [] },
  {
    it: 'passes after midnight in a window that began the day before',
    given: gateFacts(),
    at: '2026-11-25T03:59:59.999Z',
    finds: [],
  },
  {
    it: 'refuses at the moment the window closes',
    given: gateFacts(),
    at: '2026-11-25T04:00:00.000Z',
    finds: [
      'Meridia Health: the deployment window closed Wed 25 Nov 05:00, Europe/Berlin. Window opens Wed 25 Nov 20:00, Europe/Berlin (in 15 h).',
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Waves',
  },
  {
    it: 'counts down to the opening',
    given: gateFacts(),
    at: '2026-11-24T15:50:00.000Z',
    finds: [
      'Meridia Health: no deployment window is open. Window opens Tue 24 Nov 20:00, Europe/Berlin (in 3 h 10 min).',
    ],
  },
  {
    it: 'looks at the customer once, however many of its waves start',
    given: gateFacts({ waves: [aWave(), aWave({ id: 'w2', site: 'South hospital' })] }),
    at: mondayMorning,
    finds: [
      'Meridia Health: no deployment window is open. Window opens Tue 24 Nov 20:00, Europe/Berlin (in 1 d 11 h).',
    ],
  },
  {
    it: 'names the next window outside a freeze as well',
    given: gateFacts(customers({ M: aPolicy({ freezes: [aFreeze()] }) })),
    at: mondayMorning,
    finds: [
      'Meridia Health: no deployment window is open. Window opens Tue 24 Nov 20:00, Europe/Berlin (in 1 d 11 h), but inside a freeze; next free window: Wed 2 Dec 00:00, Europe/Berlin (in 8 d 15 h).',
    ],
  },
  {
    it: 'names the next window in which nobody else deploys as well',
    given: besideAnother(),
    at: mondayMorning,
    finds: [
      'Meridia Health: no deployment window is open. Window opens Tue 24 Nov 20:00, Europe/Berlin (in 1 d 11 h), but another release is planned then; next free window: Tue 24 Nov 22:00, Europe/Berlin (in 1 d 13 h).',
    ],
  },
  {
    it: 'does not give another release for the reason where it comes before the window',
    given: {
      ...besideAnother({ plannedStart: '2026-11-24T15:00:00.000Z', plannedEnd: '2026-11-24T19:00:00.000Z' }),
      ...customers({ M: aPolicy({ freezes: [aFreeze()] }) }),
    },
    at: mondayMorning,
    finds: [
      'Meridia Health: no deployment window is open. Window opens Tue 24 Nov 20:00, Europe/Berlin (in 1 d 11 h), but inside a freeze; next free window: Wed 2 Dec 00:00, Europe/Berlin (in 8 d 15 h).',
    ],
  },
  {
    it: 'says so when no window is free for two years',
    given: gateFacts(customers({ M: aPolicy({ freezes: [aFreeze({ days: { rrule: 'FREQ=DAILY' } })] }) })),
    at: mondayMorning,
    finds: [
      'Meridia Health: no deployment window is open. Window opens Tue 24 Nov 20:00, Europe/Berlin (in 1 d 11 h), but inside a freeze; there is no free window within two years: mend the policy.',
    ],
  },
  {
    it: 'says so when the policy has no window at all',
    given: gateFacts(customers({ M: aPolicy({ windows: [] }) })),
    at: mondayMorning,
    finds: ['Meridia Health: no deployment window is open. Its policy has no window in the next two years.'],
  },
  {
    it: 'names the year when it is another one',
    given: gateFacts(
      customers({ M: aPolicy({ windows: [aWindow({ rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=6' })] }) }),
    ),
    at: mondayMorning,
    finds: [
      'Meridia Health: no deployment window is open. Window opens Wed 6 Jan 2027 20:00, Europe/Berlin (in 44 d 11 h).',
    ],
  },
  {
    it: 'asks every customer and names a window that is free for all of them',
    given: gateFacts({ waves: [forMeridia, forOrla], ...customers({ M: aPolicy(), O: tuesdayMornings }) }),
    at: tuesdayNight,
    finds: [
      'Orla Retail: the deployment window closed Tue 24 Nov 06:00, Europe/Madrid. Window opens Tue 1 Dec 03:00, Europe/Madrid (in 6 d 6 h); there is no window free for all 2 customers within two years: mend the policies or plan separate waves.',
    ],
  },
  {
    it: 'finds the window that two customers share',
    given: gateFacts({
      waves: [forMeridia, forOrla],
      ...customers({ M: aPolicy({ windows: [daily] }), O: tuesdayMornings }),
    }),
    at: mondayMorning,
    finds: ['Orla Retail: no deployment window is open. Window opens Tue 24 Nov 03:00, Europe/Madrid (in 18 h).'],
  },
  {
    it: 'refuses when no wave is planned, even if nothing could be read',
    given: gateFacts({ waves: [], customers: unread() }),
    finds: ['No wave is planned, so no deployment window can be checked. Plan at least one wave with its customer.'],
    where: 'Deployment plan › Waves',
  },
  {
    it: 'refuses a wave without a customer',
    given: gateFacts({ waves: [aWave(), aWave({ id: 'w2', number: 1, customer: '', site: 'Annex' })] }),
    finds: ["Wave 1 (Annex) names no customer, so nobody's deployment window can be checked."],
    where: 'Deployment plan › Waves',
  },
  {
    it: 'refuses a customer without an effective policy',
    given: gateFacts(customers({ M: null })),
    finds: [
      'Meridia Health has no effective release policy, so it is not known when it accepts deployments. Record its policy.',
    ],
    who: 'Jira administrator',
    where: 'Slipway settings › Policies',
  },
  {
    it: 'refuses a customer that is not in the register',
    given: gateFacts({ waves: [aWave({ customer: 'X' })] }),
    finds: ['X has no effective release policy, so it is not known when it accepts deployments. Record its policy.'],
  },
  {
    it: 'refuses, as technical, when the policies could not be read',
    given: gateFacts({ customers: unread('the journal did not answer') }),
    finds: [
      'Could not check the deployment windows of the customers: the journal did not answer. This is a technical failure, not a missing approval.',
    ],
    who: 'Jira administrator',
    technical: true,
  },
];
