import type { RecordAgreement } from '../src/contract/release-calls';
import type { AgreementChannel } from '../src/domain/release/agreement';
import type { Options } from '../src/domain/policy/options';
import { act } from './act';
import type { Act } from './act';
import { deploymentFor } from './deployments';
import { details } from './details';
import { planned } from './planned-releases';
import type { PlannedRelease } from './planned-releases';

const releaseManager = 'ines-okafor';
const practitioner = 'priya-nair';

const fully = { delivery: 'PUSH', automation: 'AUTO', coverage: 'DELTA' } as const;
/** How releases reach each customer. */
const options: Readonly<Record<string, Options>> = {
  C: { ...fully, mode: 'BIG_BANG' },
  M: { ...fully, mode: 'PILOT_THEN_PHASED', automation: 'MANUAL' },
  O: { ...fully, mode: 'CANARY' },
};

const utc = (local: string) => new Date(local).toISOString();

function plan({ number, begun, name, type, services, customers, scope, waves }: PlannedRelease): readonly Act[] {
  const after = (minutes: number) => new Date(Date.parse(begun) + minutes * 60_000).toISOString();
  return [
    act(begun, releaseManager, 'release-plan', number, 'editOverview', {
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
    act(after(20), releaseManager, 'release-plan', number, 'editPlan', {
      changes: { scope, ...(details[number] === undefined ? {} : { details: details[number] }) },
    }),
    act(after(50), practitioner, 'deployment-plan', number, 'editPlan', {
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
        options: Object.fromEntries(customers.map((customer) => [customer, options[customer] ?? fully])),
        ...deploymentFor(customers),
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
  agrees('2026-10-22T11:00:00+02:00', 'REL-154', 'C', 'EMAIL', 'Message "Routers, 10 November" of 22 October'),
  agrees('2026-10-22T14:00:00+02:00', 'REL-154', 'M', 'EMAIL', 'Message "Routers, 10 November" of 22 October'),
  agrees('2026-10-23T10:00:00+02:00', 'REL-154', 'O', 'MEETING', 'Minutes of the trading call of 23 October'),
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
  ...planned.flatMap(plan),
  ...answers,
  approve('2026-10-21T10:00:00+02:00', 'lucia-ferrant', 'CHG-21', 'Change advisory board of 21 October.'),
  approve('2026-10-28T10:00:00+01:00', 'lucia-ferrant', 'CHG-28', 'Change advisory board of 28 October.'),
  approve(
    '2026-11-16T10:00:00+01:00',
    'lucia-ferrant',
    'CHG-27',
    'Change advisory board of 16 November: low risk, pilot first.',
  ),
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
  approve('2026-11-18T10:00:00+01:00', 'dana-kovac', 'CHG-30', 'Change advisory board of 18 November.'),
  act('2026-11-20T16:30:00+01:00', 'lucia-ferrant', 'change', 'CHG-30', 'decideChange', {
    decision: 'withdraw',
    reason: 'The supplier has recalled the version of the search engine that was reviewed.',
  }),
];
