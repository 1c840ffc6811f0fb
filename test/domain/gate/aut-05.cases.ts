import { emptyProcess } from '../../../src/domain/process/process';
import type { Departure, ProcessDoc } from '../../../src/domain/process/process';
import { aChange, awaitingApproval, changes, gateFacts, rejected, unread, withdrawn } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

/** CHG-31 was approved on 20 November 2026 at 13:05 UTC. */
const until = '2026-12-20T13:05:00.000Z';
const expired = [
  'The approval of CHG-31 of 20 Nov 2026, 13:05 UTC expired on 20 Dec 2026, 13:05 UTC. Have it renewed.',
];

const holds = (period: Departure['period'], off = false): { readonly process: ProcessDoc } => ({
  process: {
    ...emptyProcess,
    departures: {
      'approval-holds': {
        off,
        added: {},
        removed: {},
        period,
        owner: 'Change manager',
        reason: 'Releases are rare here.',
        by: 'noor-aziz',
        at: '2026-11-02T08:00:00.000Z',
      },
    },
  },
});

export const cases: readonly RuleCase[] = [
  { it: 'passes on the day of the approval', given: gateFacts(), finds: [] },
  { it: 'passes until its last minute', given: gateFacts(), at: '2026-12-20T13:04:59.999Z', finds: [] },
  {
    it: 'refuses from its end on, and says who renews it and where',
    given: gateFacts(),
    at: until,
    finds: expired,
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'names each change that expired',
    given: gateFacts(
      changes(
        aChange(),
        aChange({ key: 'CHG-32', authorization: { ...approvedOn('2026-12-19T00:00:00.000Z') } }),
        aChange({ key: 'CHG-33', authorization: { ...approvedOn('2026-10-01T00:00:00.000Z') } }),
      ),
    ),
    at: until,
    finds: [
      ...expired,
      'The approval of CHG-33 of 1 Oct 2026, 00:00 UTC expired on 31 Oct 2026, 00:00 UTC. Have it renewed.',
    ],
  },
  {
    it: 'holds as long as the organization says',
    given: gateFacts(holds({ count: 2, unit: 'month' })),
    at: '2027-01-20T13:04:00.000Z',
    finds: [],
  },
  {
    it: 'ends when the organization says',
    given: gateFacts(holds({ count: 1, unit: 'week' })),
    at: '2026-11-27T13:05:00.000Z',
    finds: ['The approval of CHG-31 of 20 Nov 2026, 13:05 UTC expired on 27 Nov 2026, 13:05 UTC. Have it renewed.'],
  },
  {
    it: 'ends on the last day of a month that is shorter',
    given: gateFacts({
      ...holds({ count: 3, unit: 'month' }),
      ...changes(aChange({ authorization: approvedOn('2026-11-30T08:00:00.000Z') })),
    }),
    at: '2027-02-28T08:00:00.000Z',
    finds: ['The approval of CHG-31 of 30 Nov 2026, 08:00 UTC expired on 28 Feb 2027, 08:00 UTC. Have it renewed.'],
  },
  { it: 'never ends where that is switched off', given: gateFacts(holds(null, true)), at: until, finds: [] },
  ...[rejected, withdrawn, { state: 'undecided' } as const].map((authorization) => ({
    it: `leaves what is ${authorization.state} to others`,
    given: gateFacts(changes(aChange({ authorization }))),
    at: until,
    finds: [],
  })),
  {
    it: 'leaves a status that does not count to AUT-02',
    given: gateFacts(changes(aChange(awaitingApproval))),
    at: until,
    finds: [],
  },
  {
    it: 'is technical when the changes could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check whether the approvals of REL-158 still hold: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];

function approvedOn(at: string) {
  return { state: 'approved', by: 'lucia-ferrant', at, reason: 'Risk is low.' } as const;
}
