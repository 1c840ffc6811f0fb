import { isAuthorized } from '../change-facts';
import type { ChangeFacts, GateRule, RuleFinding } from '../gate';
import { linkedChanges } from '../places';
import { whenKnown } from '../when-known';

/** Segregation of duties, asked where the platform says who starts the deployment. A small team may switch it off. */
export const sod1: GateRule = {
  id: 'SOD-1',
  title: 'Who starts the deployment did not approve its changes alone',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 5',
  gates: ['G5'],
  override: ['WV'],
  part: 'approver-apart',
  needs: 'actor',
  check: ({ release, changes, actor }) =>
    whenKnown(
      changes,
      {
        what: `who approved the changes of ${release.issueKey}`,
        where: linkedChanges(release.issueKey),
      },
      (linked) =>
        actor === undefined ? [] : linked.filter(isAuthorized).flatMap((change) => approvedBy(actor.account, change)),
    ),
};

function approvedBy(account: string, change: ChangeFacts): readonly RuleFinding[] {
  if (!change.visible || change.authorization.state !== 'approved' || change.authorization.by !== account) return [];
  const { key, authority } = change;
  return [
    {
      what: `You approved ${key}, so somebody else must deploy it. Ask another deployment practitioner, or have ${key} approved by somebody else.`,
      who: `Deployment practitioner, or ${authority}`,
      where: { label: key, issueKey: key },
      technical: false,
      issueKey: key,
    },
  ];
}
