import type { Ordered } from '../src/domain/kernel';
import type { Freeze, PolicyVersion, Window } from '../src/domain/policy/policy';
import { noTerms } from '../src/domain/policy/terms';
import type { PolicyTerms, TypeTerms } from '../src/domain/policy/terms';
import type { ReleaseType } from '../src/domain/release/release';

const ordered = <T>(entries: Readonly<Record<string, T>>): Ordered<T> => ({
  order: Object.keys(entries),
  byId: entries,
});
const list = <T>(...entries: readonly T[]): Ordered<T> =>
  ordered(Object.fromEntries(entries.map((entry, index) => [String(index + 1), entry])));

/** The window that all three customers agreed for Identity and Network. */
const shared: Window = {
  name: 'Shared services',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  opensAt: '01:00',
  durationMinutes: 180,
};
const freeze = (reason: string, from: string, to: string): Freeze => ({
  reason,
  days: { from, to },
  except: { EMERGENCY: true },
});
const christmasDays = ordered({
  christmas: { name: 'Christmas', days: { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26' } },
  'new-year': { name: 'New Year', days: { rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1' } },
});

const definitions: { readonly [type in ReleaseType]: readonly [definition: string, managed: string] } = {
  MAJOR: [
    'A new service, or a change that users have to be trained for.',
    'Full plan, pilot or rehearsal, board approval of every change.',
  ],
  MINOR: [
    'New or changed functions of a service that users can take up without training.',
    'Full plan, board approval.',
  ],
  PATCH: ['Repairs without any new function.', 'Plan by template; standard changes where a model exists.'],
  EMERGENCY: [
    'A repair that can not wait for the next window.',
    'Short plan, emergency authority, records afterwards.',
  ],
};

type Terms = Pick<TypeTerms, 'noticeDays' | 'noticeIn'> & {
  readonly atMost?: { readonly [type in ReleaseType]?: TypeTerms['atMost'] };
  readonly earlyLife: { readonly [type in ReleaseType]: number };
};

/** Emergencies need no notice; who is told when stands in the emergency terms. */
function types({ noticeDays, noticeIn, atMost = {}, earlyLife }: Terms): PolicyTerms['types'] {
  return Object.fromEntries(
    (Object.keys(definitions) as ReleaseType[]).map((type): [ReleaseType, TypeTerms] => [
      type,
      {
        definition: definitions[type][0],
        managed: definitions[type][1],
        noticeDays: type === 'EMERGENCY' ? 0 : noticeDays,
        noticeIn,
        atMost: atMost[type] ?? null,
        earlyLifeDays: earlyLife[type],
      },
    ]),
  );
}

const check = (text: string) => ({ text, mandatory: true });
const criterion = (kind: PolicyTerms['acceptance']['criteria']['byId'][string]['kind'], text: string) => ({
  kind,
  text,
  mandatory: true,
});
const contact = (person: string, duty: string, escalateAfterHours: number) => ({ person, duty, escalateAfterHours });

/** Who they are stands in the register of people alone; nobody has written down the head of clinic IT yet. */
export const people: readonly {
  readonly customer: string;
  readonly person: string;
  readonly name: string;
  readonly contact: string;
}[] = [
  { customer: 'C', person: 'castellan-operations', name: 'Ruth Amsel', contact: 'operations@castellan.example' },
  { customer: 'C', person: 'castellan-risk', name: 'Piers Hallam', contact: 'risk@castellan.example' },
  { customer: 'M', person: 'meridia-safety', name: 'Dr. Jonas Weil', contact: '+49 40 555 0142' },
  { customer: 'O', person: 'orla-product', name: 'Nuria Vidal', contact: 'nuria@orla.example' },
];

const emergency = {
  definition:
    'A severity 1 incident, a vulnerability that is being exploited, or a legal order, where waiting for the next window does more harm than deploying now.',
  retrospectiveWorkingDays: 2,
};

export const policies: Readonly<Record<string, PolicyVersion>> = {
  C: {
    ...noTerms,
    scope: 'Payments Gateway and Online Banking, in London and Leeds; the shared Identity and Network.',
    sites: 'London\nLeeds',
    effectiveFrom: '2026-02-01',
    reviewDue: '2027-01-31',
    timeZone: 'Europe/London',
    windows: ordered({
      thursday: { name: 'Thursday night', rrule: 'FREQ=WEEKLY;BYDAY=TH', opensAt: '22:00', durationMinutes: 240 },
      shared,
    }),
    freezes: ordered({
      'quarter-end': {
        reason: 'End of quarter',
        days: { rrule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-5,-4,-3,-2,-1' },
        except: { EMERGENCY: true },
      },
      'year-end': freeze('Year end', '2026-12-15', '2027-01-08'),
    }),
    holidays: christmasDays,
    types: types({
      noticeDays: 10,
      noticeIn: 'working',
      atMost: { MINOR: { releases: 1, per: 'month', of: 'service' } },
      earlyLife: { MAJOR: 14, MINOR: 14, PATCH: 5, EMERGENCY: 5 },
    }),
    allowed: {
      mode: { BIG_BANG: true, PHASED: true },
      delivery: { PUSH: true },
      automation: { AUTO: true, MANUAL: true },
      coverage: {},
    },
    waves: { pilotFor: {}, hoursAfterPilot: 0, atOnce: 1 },
    acceptance: {
      criteria: list(
        criterion('FUNCTION', 'The agreed payment journeys work end to end in the acceptance environment.'),
        criterion('SECURITY', 'No open finding of severity high or critical.'),
      ),
      approvers: { operations: true, risk: true },
      atLeast: 2,
    },
    verification: list(
      check('A payment of one penny is sent and received.'),
      check('Queues are empty ten minutes after the last step.'),
      check('The service desk has confirmed that it can work with the new release.'),
    ),
    feedback: { scale: 5, askAfterDays: 7, leastAnswers: 2 },
    backOutMaxMinutes: 60,
    emergency: { ...emergency, quorum: 2, notifyWithinHours: 0 },
    contacts: ordered({
      operations: contact('castellan-operations', 'Head of operations: agrees plans, accepts', 2),
      risk: contact('castellan-risk', 'Operational risk: accepts', 4),
    }),
    communication: 'Operations is told one day before, at the start, and at the end; customers by the bank itself.',
    reporting: 'Success, incidents and dates to come, every quarter.',
  },
  M: {
    ...noTerms,
    scope: 'Patient Records and Lab Interface in five clinics; the shared Identity and Network.',
    effectiveFrom: '2025-10-01',
    reviewDue: '2026-10-01',
    timeZone: 'Europe/Berlin',
    windows: ordered({
      nights: { name: 'Clinic nights', rrule: 'FREQ=WEEKLY;BYDAY=TU,WE,TH', opensAt: '20:00', durationMinutes: 540 },
      shared,
    }),
    freezes: ordered({ holidays: freeze('Holiday staffing', '2026-12-20', '2027-01-04') }),
    holidays: christmasDays,
    closedOnHolidays: true,
    types: types({
      noticeDays: 7,
      noticeIn: 'calendar',
      atMost: { MAJOR: { releases: 4, per: 'year', of: 'customer' } },
      earlyLife: { MAJOR: 21, MINOR: 10, PATCH: 5, EMERGENCY: 5 },
    }),
    allowed: { mode: { PILOT_THEN_PHASED: true }, delivery: {}, automation: {}, coverage: {} },
    waves: { pilotFor: { MAJOR: true, MINOR: true }, hoursAfterPilot: 24, atOnce: null },
    acceptance: {
      criteria: list(
        criterion('FUNCTION', 'The clinical safety case is signed for this version.'),
        criterion('TRAINING', 'Every ward has one trained key user.'),
        criterion('OPERATIONS', 'The night shift has the manual and the back-out card.'),
      ),
      approvers: { safety: true },
      atLeast: 1,
    },
    verification: list(
      check('A test patient is admitted, gets a lab result, and is discharged.'),
      check('Alarms reach the ward within one minute.'),
    ),
    feedback: { scale: 5, askAfterDays: 5, leastAnswers: 3 },
    backOutMaxMinutes: 90,
    emergency: { ...emergency, quorum: 1, notifyWithinHours: 2 },
    contacts: ordered({
      safety: contact('meridia-safety', 'Clinical safety officer: agrees plans, accepts', 2),
      it: contact('meridia-it', 'Head of clinic IT', 8),
    }),
    communication: 'Wards are told by poster two days before; the duty manager by telephone at the start and the end.',
    reporting: 'Every quarter; incidents of a release within two working days.',
  },
  O: {
    ...noTerms,
    scope: 'Store POS and Web Shop in four groups of stores; the shared Identity and Network.',
    effectiveFrom: '2025-12-15',
    reviewDue: '2026-12-15',
    timeZone: 'Europe/Madrid',
    windows: ordered({
      tuesday: {
        name: 'Before the stores open',
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        opensAt: '03:00',
        durationMinutes: 180,
      },
      shared,
    }),
    freezes: ordered({
      'black-friday': freeze('Black Friday and Cyber Week', '2026-11-15', '2026-12-01'),
      christmas: freeze('Christmas trade', '2026-12-15', '2027-01-02'),
    }),
    types: types({
      noticeDays: 2,
      noticeIn: 'calendar',
      atMost: {
        MAJOR: { releases: 3, per: 'fortnight', of: 'customer' },
        MINOR: { releases: 3, per: 'fortnight', of: 'customer' },
        PATCH: { releases: 3, per: 'fortnight', of: 'customer' },
      },
      earlyLife: { MAJOR: 5, MINOR: 5, PATCH: 5, EMERGENCY: 5 },
    }),
    allowed: { mode: { PHASED: true, CANARY: true }, delivery: {}, automation: { AUTO: true }, coverage: {} },
    waves: { pilotFor: {}, hoursAfterPilot: 0, atOnce: null },
    acceptance: {
      criteria: list(criterion('FUNCTION', 'The basket of ten test articles is sold and returned.')),
      approvers: { product: true },
      atLeast: 1,
    },
    verification: list(
      check('A sale and a return in one store of the group.'),
      check('Error rate of the shop below 0.5 %.'),
    ),
    feedback: { scale: 5, askAfterDays: 3, leastAnswers: 1 },
    backOutMaxMinutes: 30,
    deemedAfterWorkingDays: 5,
    observationDays: 14,
    emergency: { ...emergency, quorum: 1, notifyWithinHours: 4 },
    contacts: ordered({ product: contact('orla-product', 'Product owner: agrees plans, accepts', 4) }),
    communication: 'Store managers by the till message of the evening before.',
    reporting: 'Every month, by e-mail.',
  },
};
