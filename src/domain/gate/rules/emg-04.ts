import { approvedBy, planToApprove, quorumOf, startsOnDuty } from '../../emergency/authority';
import type { Emergency } from '../../emergency/emergency';
import type { Instant } from '../../kernel';
import { affectedCustomers } from '../../release/material';
import { inWords } from '../../release/what-changed';
import type { CustomerFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { emergencyOf, overviewOf, policies, processSettings } from '../places';
import { whenKnown } from '../when-known';
import { byReleaseManager } from '../who';
import { utcMinute } from '../../utc-minute';

/** Short does not mean alone: as many members as the strictest customer asks for, before the start. */
export const emg04: GateRule = {
  id: 'EMG-04',
  title: 'The emergency authority has approved',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 4.5',
  gates: ['GE'],
  override: ['N'],
  check: (facts, now) =>
    whenKnown(
      facts.customers,
      { what: 'how many members of the emergency authority have to approve', where: policies },
      (customers) => missing(facts, customers, now),
    ),
};

/** What it owes is due by then, so by then it is no emergency any more. */
const endOf = ({ obligations }: Emergency): Instant | null => obligations.RECORD?.due ?? null;

const over = ({ release, holders }: GateFacts, end: Instant): RuleFinding => ({
  what: `The emergency authority approved a deployment of ${release.issueKey} that was to be over by ${utcMinute(end)}; what starts later is no emergency. Choose another type and use the normal path.`,
  ...byReleaseManager(holders),
  where: overviewOf(release.issueKey),
  technical: false,
});

function missing(
  facts: GateFacts,
  customers: { readonly [id: string]: CustomerFacts },
  now: Instant,
): readonly RuleFinding[] {
  const { release, plan, process, emergency } = facts;
  if (emergency.declared === null) return [];
  const end = endOf(emergency.declared);
  if (end !== null && now >= end) return [over(facts, end)];
  const quorum = quorumOf(affectedCustomers(release.doc, plan).map((id) => customers[id]?.policy?.content ?? null));
  const asked = { plan: planToApprove(release.doc, plan), now };
  const given = approvedBy(emergency.declared, process.emergency, asked);
  if (given.length >= quorum) return [];
  const { members } = process.emergency;
  const { approvals, declared } = emergency.declared;
  const others = Object.entries(members).filter(([id]) => !given.includes(id));
  if (Object.keys(members).length < quorum)
    return [
      {
        what: `The emergency authority has ${Object.keys(members).length} of the ${quorum} members who have to approve ${release.issueKey}. Name its members.`,
        who: 'Jira administrator',
        where: processSettings,
        technical: false,
      },
    ];
  const old = others.some(([id, { account }]) => Object.hasOwn(approvals, id) && account !== declared.by);
  const onDuty = startsOnDuty(emergency.declared, process.emergency, asked);
  return [
    {
      what: `The emergency authority has given ${given.length} of ${quorum} approvals for ${release.issueKey}.${old ? ' What was approved before was another plan, or more than a day ago.' : ''}${onDuty ? ' The duty manager lets it start; the rest is owed afterwards.' : ''} Call ${inWords(others.map(([, { duty }]) => duty))}, and record what they say.`,
      who: 'Emergency authority',
      where: emergencyOf(release.issueKey),
      technical: false,
      ...(onDuty ? { aside: true } : {}),
    },
  ];
}
