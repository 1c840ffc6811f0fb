import { customers, gateFacts, mondayMorning, releaseOf, unread } from '../../builders/gate-facts';
import { aWave, tuesdayNight } from '../../builders/plan';
import { aFreeze, aPolicy, aWindow } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const orla = aPolicy({
  timeZone: 'Europe/Madrid',
  windows: [aWindow({ rrule: 'FREQ=WEEKLY;BYDAY=TU', opensAt: '03:00', durationMinutes: 180 })],
  freezes: [aFreeze({ except: { EMERGENCY: true } })],
});
const forOrla = { waves: [aWave({ customer: 'O' })], ...customers({ O: orla }) };
const frozenBy = (reason: string, next: string) => [
  `Orla Retail: freeze '${reason}' holds until Tue 1 Dec 2026 inclusive; next free window: ${next}.`,
];

export const cases: readonly RuleCase[] = [
  { it: 'passes without freezes', given: gateFacts(), finds: [] },
  {
    it: 'refuses in a freeze, naming reason, last day and the next free window',
    given: gateFacts(forOrla),
    at: mondayMorning,
    finds: frozenBy('Peak season', 'Tue 8 Dec 03:00, Europe/Madrid (in 14 d 18 h)'),
    who: 'Release and deployment manager',
    where: 'Deployment plan › Waves',
  },
  {
    it: 'refuses through the last minute of the last day, in the zone of the customer',
    given: gateFacts(forOrla),
    at: '2026-12-01T22:59:00.000Z',
    finds: frozenBy('Peak season', 'Tue 8 Dec 03:00, Europe/Madrid (in 6 d 3 h)'),
  },
  { it: 'passes on the day after the last day', given: gateFacts(forOrla), at: '2026-12-01T23:00:00.000Z', finds: [] },
  {
    it: 'refuses from the first minute of the first day',
    given: gateFacts(forOrla),
    at: '2026-11-14T23:00:00.000Z',
    finds: frozenBy('Peak season', 'Tue 8 Dec 03:00, Europe/Madrid (in 23 d 3 h)'),
  },
  {
    it: 'passes on the day before the first day',
    given: gateFacts(forOrla),
    at: '2026-11-14T22:59:59.999Z',
    finds: [],
  },
  {
    it: 'lets a type pass that the freeze excepts',
    given: gateFacts({ ...forOrla, ...releaseOf('EMERGENCY') }),
    at: mondayMorning,
    finds: [],
  },
  {
    it: 'holds a release without a type',
    given: gateFacts({ ...forOrla, ...releaseOf(null) }),
    at: mondayMorning,
    finds: frozenBy('Peak season', 'Tue 8 Dec 03:00, Europe/Madrid (in 14 d 18 h)'),
  },
  {
    it: 'knows the last five business days of a quarter',
    given: gateFacts(
      customers({
        M: aPolicy({
          freezes: [
            aFreeze({
              reason: 'End of quarter',
              days: { rrule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-5,-4,-3,-2,-1' },
            }),
          ],
        }),
      }),
    ),
    at: '2026-09-25T09:00:00.000Z',
    finds: [
      "Meridia Health: freeze 'End of quarter' holds until Fri 25 Sep 2026 inclusive; next free window: Thu 1 Oct 00:00, Europe/Berlin (in 5 d 13 h).",
    ],
  },
  {
    it: 'names the freeze that lasts longest',
    given: gateFacts({
      waves: [aWave({ customer: 'O' })],
      ...customers({
        O: {
          ...orla,
          freezes: aPolicy({
            freezes: [aFreeze({ reason: 'Audit', days: { from: '2026-11-23', to: '2026-11-24' } }), aFreeze()],
          }).freezes,
        },
      }),
    }),
    at: mondayMorning,
    finds: frozenBy('Peak season', 'Tue 8 Dec 03:00, Europe/Madrid (in 14 d 18 h)'),
  },
  { it: 'leaves a customer without a policy to AUT-11', given: gateFacts(customers({ M: null })), finds: [] },
  { it: 'leaves a release without waves to AUT-11', given: gateFacts({ waves: [], customers: unread() }), finds: [] },
  {
    it: 'refuses, as technical, when the policies could not be read',
    given: gateFacts({ customers: unread('the journal did not answer') }),
    at: tuesdayNight,
    finds: [
      'Could not check the freezes of the customers: the journal did not answer. This is a technical failure, not a missing approval.',
    ],
    who: 'Jira administrator',
    technical: true,
  },
];
