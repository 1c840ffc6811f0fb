import type { Instant } from '../../kernel';
import { approvalEnds } from '../approval-ends';
import { isAuthorized } from '../change-facts';
import type { ChangeFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges } from '../places';
import { whenKnown } from '../when-known';
import { utcMinute } from '../../utc-minute';

/** An approval speaks of the risk as it was: after a while it has to be given again. Changes that lack one are AUT-02's. */
export const aut05: GateRule = {
  id: 'AUT-05',
  title: 'Every approval still holds',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 4.3.1',
  gates: ['G5'],
  override: ['EM'],
  part: 'approval-holds',
  check: ({ release, changes, process }, now) =>
    whenKnown(
      changes,
      { what: `whether the approvals of ${release.issueKey} still hold`, where: linkedChanges(release.issueKey) },
      (linked) => linked.filter(isAuthorized).flatMap((change) => expired(change, process, now)),
    ),
};

function expired(change: ChangeFacts, process: GateFacts['process'], now: Instant): readonly RuleFinding[] {
  if (!change.visible || change.authorization.state !== 'approved') return [];
  const { key, authority, authorization } = change;
  const end = approvalEnds(authorization, process);
  if (end === null || now < end) return [];
  return [
    {
      what: `The approval of ${key} of ${utcMinute(authorization.at)} expired on ${utcMinute(end)}. Have it renewed.`,
      who: authority,
      where: changePanel(key),
      technical: false,
      issueKey: key,
    },
  ];
}
