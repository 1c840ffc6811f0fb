import type { RecordAgreement } from '../src/contract/release-calls';
import type { AgreementChannel } from '../src/domain/release/agreement';
import type { Options } from '../src/domain/policy/options';
import type { ReleaseType } from '../src/domain/release/release';
import { act } from './act';
import type { Act } from './act';
import { deploymentFor } from './deployments';
import { details } from './details';

const releaseManager = 'ines-okafor';
const practitioner = 'priya-nair';

type PlannedRelease = {
  readonly number: string;
  readonly name: string;
  readonly type: ReleaseType;
  readonly services: readonly string[];
  readonly customers: readonly string[];
  readonly scope: string;
  /** Of its only customer. */
  readonly options: Options;
  /** Customer, site, start, end; ISO with offset. */
  readonly waves: readonly (readonly [customer: string, site: string, start: string, end: string])[];
};

const fully = { delivery: 'PUSH', automation: 'AUTO', coverage: 'DELTA' } as const;
const atNight: Options = { ...fully, mode: 'BIG_BANG' };
const clinics: Options = { ...fully, mode: 'PILOT_THEN_PHASED', automation: 'MANUAL' };
const stores: Options = { ...fully, mode: 'CANARY' };

const planned: readonly PlannedRelease[] = [
  {
    number: 'REL-147',
    name: 'Online Banking 9.4',
    type: 'MINOR',
    services: ['OLB'],
    customers: ['C'],
    options: atNight,
    scope: 'Clearer confirmation after each payment; receipts as PDF.',
    waves: [['C', '', '2026-11-26T22:15:00Z', '2026-11-27T00:30:00Z']],
  },
  {
    number: 'REL-148',
    name: 'Web Shop 26.11',
    type: 'MINOR',
    services: ['WEB'],
    customers: ['O'],
    options: stores,
    scope: 'Gift cards in the shop and at the till.',
    waves: [
      ['O', '5 % of shoppers', '2026-11-24T03:00:00+01:00', '2026-11-24T04:00:00+01:00'],
      ['O', 'All shoppers', '2026-12-08T03:00:00+01:00', '2026-12-08T05:00:00+01:00'],
    ],
  },
  {
    number: 'REL-149',
    name: 'Patient Records 12',
    type: 'MAJOR',
    services: ['EPR'],
    customers: ['M'],
    options: clinics,
    scope: 'Shared care plans of all professions.',
    waves: [
      ['M', 'North clinic (pilot)', '2026-12-02T20:00:00+01:00', '2026-12-03T01:00:00+01:00'],
      ['M', 'All other clinics', '2026-12-09T20:00:00+01:00', '2026-12-10T03:00:00+01:00'],
    ],
  },
  {
    number: 'REL-151',
    name: 'Payments Gateway 8',
    type: 'MAJOR',
    services: ['PAY'],
    customers: ['C'],
    options: atNight,
    scope: 'Instant payments (SEPA Instant) in both directions.',
    waves: [['C', 'London', '2026-12-03T22:00:00Z', '2026-12-04T01:30:00Z']],
  },
  {
    number: 'REL-153',
    name: 'Lab Interface 3.3',
    type: 'MINOR',
    services: ['LAB'],
    customers: ['M'],
    options: clinics,
    scope: 'Microbiology results in the patient record.',
    waves: [
      ['M', 'North clinic (pilot)', '2026-11-18T20:00:00+01:00', '2026-11-18T23:00:00+01:00'],
      ['M', 'South clinic', '2026-11-24T20:00:00+01:00', '2026-11-24T20:15:00+01:00'],
      ['M', 'All other clinics', '2026-11-26T20:00:00+01:00', '2026-11-27T02:00:00+01:00'],
    ],
  },
  {
    number: 'REL-155',
    name: 'Web Shop 26.12',
    type: 'MAJOR',
    services: ['WEB'],
    customers: ['O'],
    options: stores,
    scope: 'New checkout.',
    waves: [['O', '5 % of shoppers', '2026-12-08T03:00:00+01:00', '2026-12-08T05:30:00+01:00']],
  },
  {
    number: 'REL-156',
    name: 'Web Shop search',
    type: 'PATCH',
    services: ['WEB'],
    customers: ['O'],
    options: stores,
    scope: 'Rebuild of the search index.',
    waves: [['O', '', '2026-12-08T04:00:00+01:00', '2026-12-08T05:00:00+01:00']],
  },
  {
    number: 'REL-158',
    name: 'Lab Interface 3.4',
    type: 'MINOR',
    services: ['LAB'],
    customers: ['M'],
    options: clinics,
    scope: 'Allergy warnings beside every lab result, fed from the patient record.',
    waves: [
      ['M', 'North clinic (pilot)', '2026-11-24T20:00:00+01:00', '2026-11-24T22:00:00+01:00'],
      ['M', 'All other clinics', '2026-12-01T20:00:00+01:00', '2026-12-01T23:30:00+01:00'],
    ],
  },
];

const utc = (local: string) => new Date(local).toISOString();

function plan(
  { number, name, type, services, customers, options, scope, waves }: PlannedRelease,
  day: string,
): readonly Act[] {
  return [
    act(`${day}T09:00:00+01:00`, releaseManager, 'release-plan', number, 'editOverview', {
      changes: {
        number,
        name,
        type,
        services: { add: services, remove: [] },
        customers: { add: customers, remove: [] },
        roles: {
          rdm: releaseManager,
          dp: practitioner,
          rpb: 'tomas-lind',
          svt: 'hanna-weiss',
          pdc: 'omar-haddad',
          chm: 'lucia-ferrant',
        },
      },
    }),
    act(`${day}T09:20:00+01:00`, releaseManager, 'release-plan', number, 'editPlan', {
      changes: { scope, ...(details[number] === undefined ? {} : { details: details[number] }) },
    }),
    act(`${day}T10:00:00+01:00`, practitioner, 'deployment-plan', number, 'editPlan', {
      changes: {
        waves: Object.fromEntries(
          waves.map(([customer, site, start, end], index) => [
            `wave-${String(index + 1)}`,
            {
              number: index + 1,
              customer,
              site,
              environment: 'LIVE' as const,
              plannedStart: utc(start),
              plannedEnd: utc(end),
            },
          ]),
        ),
        options: Object.fromEntries(customers.map((customer) => [customer, options])),
        ...deploymentFor(customers.join()),
      },
    }),
  ];
}

const approve = (at: string, as: string, change: string, reason: string) =>
  act(at, as, 'change', change, 'decideChange', { decision: 'approve', reason });

const answer = (
  at: string,
  release: string,
  said: Omit<RecordAgreement, 'cmd' | 'seen' | 'comment'> & { readonly comment?: string },
) => act(at, releaseManager, 'release-plan', release, 'recordAgreement', { comment: '', ...said });

const agrees = (at: string, release: string, customer: string, channel: AgreementChannel, evidence: string) =>
  answer(at, release, { customer, decision: 'agreed', channel, evidence });

/** What the customers said to the plans. Castellan agreed to version 2 of REL-151; the plan is at version 3 since. */
const answers: readonly Act[] = [
  answer('2026-11-10T11:00:00+01:00', 'REL-151', {
    customer: 'C',
    decision: 'declined',
    channel: 'MEETING',
    evidence: 'Minutes of the service meeting of 10 November, item 3',
    comment: 'Our external audit runs until 4 December. The week after suits us.',
  }),
  act('2026-11-11T09:30:00+01:00', practitioner, 'deployment-plan', 'REL-151', 'editPlan', {
    changes: {
      waves: { 'wave-1': { plannedStart: utc('2026-12-10T22:00:00Z'), plannedEnd: utc('2026-12-11T01:30:00Z') } },
    },
  }),
  agrees('2026-11-12T16:00:00+01:00', 'REL-147', 'C', 'EMAIL', 'Message "OLB 9.4, go ahead" of 12 November'),
  agrees('2026-11-12T16:10:00+01:00', 'REL-151', 'C', 'EMAIL', 'Message "Payments 8, 10 December" of 12 November'),
  agrees('2026-11-12T17:00:00+01:00', 'REL-149', 'M', 'MEETING', 'Minutes of the clinical board of 12 November'),
  agrees('2026-11-13T10:00:00+01:00', 'REL-148', 'O', 'MEETING', 'Minutes of the trading call of 13 November'),
  agrees('2026-11-13T14:00:00+01:00', 'REL-153', 'M', 'EMAIL', 'Message "Microbiology, dates" of 13 November'),
  agrees('2026-11-18T11:00:00+01:00', 'REL-158', 'M', 'EMAIL', 'Message "Allergy warnings, dates" of 18 November'),
  act('2026-11-19T10:00:00+01:00', releaseManager, 'release-plan', 'REL-151', 'editPlan', {
    changes: { scope: 'Instant payments (SEPA Instant) in both directions, with a daily limit per account.' },
  }),
];

/** The releases in flight on the demo day, planned and authorized by the people who do that. */
export const plans: readonly Act[] = [
  ...planned.flatMap((release, index) => plan(release, `2026-11-${String(5 + index).padStart(2, '0')}`)),
  ...answers,
  approve(
    '2026-11-16T10:00:00+01:00',
    'lucia-ferrant',
    'CHG-27',
    'Change advisory board of 16 November: low risk, pilot first.',
  ),
  approve('2026-11-17T10:00:00+01:00', 'lucia-ferrant', 'CHG-21', 'Change advisory board of 17 November.'),
  approve(
    '2026-11-17T10:05:00+01:00',
    'dana-kovac',
    'CHG-22',
    'Change advisory board of 17 November; deployment after the freeze.',
  ),
  approve(
    '2026-11-19T15:00:00+01:00',
    'lucia-ferrant',
    'CHG-32',
    'Data feed tested with Meridia; clinical safety officer agrees.',
  ),
];
