import { act, move } from './act';
import type { Act, Move } from './act';

const manager = 'ines-okafor';
const practitioner = 'priya-nair';
const changeManager = 'lucia-ferrant';

const start = (at: string, release: string, wave: string) =>
  act(at, practitioner, 'deployment-plan', release, 'startWave', { wave });

/** REL-154: deployed to all three customers in one night, and in review since. */
const routers: readonly (Act | Move)[] = [
  start('2026-11-10T02:05:00+01:00', 'REL-154', 'wave-1'),
  move('2026-11-10T02:06:00+01:00', changeManager, 'CHG-28', 'Implement'),
  start('2026-11-10T02:32:00+01:00', 'REL-154', 'wave-2'),
  start('2026-11-10T03:02:00+01:00', 'REL-154', 'wave-3'),
  move('2026-11-10T03:50:00+01:00', practitioner, 'REL-154', 'All waves deployed'),
  move('2026-11-17T14:00:00+01:00', manager, 'REL-154', 'Review'),
  move('2026-11-18T09:30:00+01:00', changeManager, 'CHG-28', 'Implemented'),
];

/** REL-153: the pilot wave is deployed and verified; the next one starts on Tuesday evening. REL-159 to 161 are its waves. */
const laboratories: readonly (Act | Move)[] = [
  act('2026-11-16T11:00:00+01:00', practitioner, 'deployment-plan', 'REL-153', 'makeWaveItems', {}),
  start('2026-11-18T20:05:00+01:00', 'REL-153', 'wave-1'),
  move('2026-11-18T20:10:00+01:00', changeManager, 'CHG-27', 'Implement'),
  move('2026-11-18T22:40:00+01:00', practitioner, 'REL-159', 'Deployed'),
  move('2026-11-19T21:00:00+01:00', 'hanna-weiss', 'REL-159', 'Verified'),
];

/** REL-152: an emergency in the night of Friday, approved by telephone; its records are due on Tuesday. */
const tills: readonly (Act | Move)[] = [
  act('2026-11-02T08:27:00+01:00', 'noor-aziz', 'settings', null, 'saveProcess', {
    changes: {
      emergency: {
        members: {
          director: { duty: 'Director on duty', account: null },
          cto: { duty: 'CTO', account: 'ravi-sen' },
          operations: { duty: 'Head of operations', account: 'dana-kovac' },
        },
        dutyManager: null,
        allowRetrospective: false,
      },
    },
  }),
  act('2026-11-20T01:45:00+01:00', manager, 'deployment-plan', 'REL-152', 'declareEmergency', {
    category: 'MAJOR_INCIDENT',
    justification: 'Receipts print twice at every till since midnight: severity 1, and the stores open at nine.',
    trigger: 'INC-11',
    change: 'CHG-26',
    baseline: { taken: true, text: 'Images of the tills of 23:00, on the deployment server' },
    test: 'Twenty sales and two returns in the test store.',
    told: '',
  }),
  act('2026-11-20T01:55:00+01:00', manager, 'deployment-plan', 'REL-152', 'approveEmergency', {
    member: 'director',
    channel: 'VERBAL',
    at: '2026-11-20T00:50:00.000Z',
    note: 'Call at 01:50, number of the on-call list',
  }),
  start('2026-11-20T02:10:00+01:00', 'REL-152', 'wave-1'),
  move('2026-11-20T03:20:00+01:00', practitioner, 'REL-152', 'All waves deployed'),
  move('2026-11-20T03:25:00+01:00', 'dana-kovac', 'INC-11', 'Resolve'),
  act('2026-11-20T05:30:00+01:00', manager, 'deployment-plan', 'REL-152', 'settleObligation', {
    obligation: 'CUSTOMERS',
    evidence: 'Call with the product owner of Orla Retail at 05:20, entry in INC-11',
  }),
];

/** REL-155 may end its planning before the customer has agreed to it, until this evening. */
const waiver: readonly Act[] = [
  act('2026-11-20T10:00:00+01:00', manager, 'release-plan', 'REL-155', 'requestWaiver', {
    gate: 'G2',
    rule: 'PLN-02',
    reason: 'The build takes nine days; Orla Retail answers on Thursday.',
    compensation: 'Nothing is deployed before Orla Retail has agreed.',
    expires: '2026-11-23T17:00:00.000Z',
  }),
  act('2026-11-20T11:00:00+01:00', changeManager, 'release-plan', 'REL-155', 'decideWaiver', {
    decision: 'approved',
    reason: 'Small risk: what is built before the agreement is our own expense.',
  }),
  act('2026-11-20T15:00:00+01:00', manager, 'release-plan', 'REL-155', 'agreeToWaiver', {
    customer: 'O',
    channel: 'EMAIL',
    evidence: 'Message "Checkout, begin building" of 20 November',
  }),
];

/** REL-157 was given up, and who had said why before. */
const givenUp: readonly (Act | Move)[] = [
  act('2026-11-18T16:50:00+01:00', manager, 'release-plan', 'REL-157', 'giveTurnReason', {
    kind: 'cancel',
    cause: 'CUSTOMER',
    reason: 'Orla Retail gives up the loyalty points; the till stays as it is.',
  }),
  move('2026-11-18T17:00:00+01:00', manager, 'REL-157', 'Cancel'),
];

/** What has been started, ended, waived or given up by the demo day. */
export const underWay: readonly (Act | Move)[] = [...routers, ...laboratories, ...tills, ...waiver, ...givenUp];
