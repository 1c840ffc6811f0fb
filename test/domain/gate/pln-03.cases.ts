import { customers, gateFacts, unread } from '../../builders/gate-facts';
import { aPolicy } from '../../builders/policy';
import type { GateFacts } from '../../../src/domain/gate/gate';
import type { RuleCase } from './rule-case';

const followed = { version: '3', content: aPolicy(), agreed: true, isDefault: false, isKept: false };
const meridia = (more: object): Pick<GateFacts, 'customers'> => ({
  customers: { known: true, value: { M: { name: 'Meridia Health', policy: followed, lapsed: null, ...more } } },
});

export const cases: readonly RuleCase[] = [
  { it: 'passes a policy that the customer agreed to', given: gateFacts(), finds: [] },
  {
    it: 'passes the version that the release keeps to',
    given: gateFacts(meridia({ policy: { ...followed, isKept: true } })),
    finds: [],
  },
  {
    it: 'refuses without any policy',
    given: gateFacts(customers({ M: null })),
    finds: ['Meridia Health has no release policy. Write one and agree it.'],
    who: 'Release and deployment manager',
    where: 'Slipway settings › Policies',
  },
  {
    it: 'refuses a policy that ended, naming the day',
    given: gateFacts(meridia({ policy: null, lapsed: { version: '3', lastDay: '2026-10-31' } })),
    finds: [
      'The policy of Meridia Health (version 3) ended on Sat 31 Oct 2026, and none holds since. Agree the next version.',
    ],
  },
  {
    it: 'refuses a version that is in use without the agreement of the customer',
    given: gateFacts(meridia({ policy: { ...followed, agreed: false } })),
    finds: [
      'Version 3 of the policy of Meridia Health is in use, but Meridia Health has not agreed to it. Ask them and record their answer.',
    ],
  },
  {
    it: 'refuses the default of the organization',
    given: gateFacts(meridia({ policy: { ...followed, agreed: false, isDefault: true } })),
    finds: [
      "Meridia Health has no release policy of its own; the organization's default (version 3) was agreed by no customer. Write one and agree it.",
    ],
  },
  {
    it: 'refuses, as technical, when the policies could not be read',
    given: gateFacts({ customers: unread() }),
    finds: [
      'Could not check the policies of the customers: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
  {
    it: 'refuses a customer that is out of use, whatever its policy says',
    given: gateFacts(meridia({ retired: '2026-11-20T08:00:00.000Z' })),
    finds: [
      'Meridia Health is out of use since 20 Nov 2026, 08:00 UTC, so no new plan can be agreed with it. Take it out of the release, or have a Jira administrator take it back into use.',
    ],
  },
];
