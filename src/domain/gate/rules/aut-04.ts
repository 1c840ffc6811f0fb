import type { ChangeFacts, GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges } from '../places';
import { shortened } from '../shortened';
import { whenKnown } from '../when-known';
import { utcMinute } from '../../utc-minute';

/** A change that its authority or Jira's status turned down or took back is not deployed, not even in an emergency. */
export const aut04: GateRule = {
  id: 'AUT-04',
  title: 'No linked change was rejected or withdrawn',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 5.3',
  gates: ['G5'],
  override: ['N'],
  check: ({ release, changes }) =>
    whenKnown(
      changes,
      {
        what: `whether a change of ${release.issueKey} was rejected or withdrawn`,
        where: linkedChanges(release.issueKey),
      },
      (linked) => linked.flatMap(turnedDown),
    ),
};

function turnedDown(change: ChangeFacts): readonly RuleFinding[] {
  if (!change.visible) return [];
  const { key, authority, authorization } = change;
  const finding = { who: authority, where: changePanel(key), technical: false, issueKey: key };
  switch (authorization.state) {
    case 'rejected':
      return [
        {
          ...finding,
          what: `${key} was rejected on ${utcMinute(authorization.at)}: ${shortened(authorization.reason)} Take it out of the release, or have it approved.`,
        },
      ];
    case 'withdrawn':
      return [
        {
          ...finding,
          what: `The approval of ${key} was withdrawn on ${utcMinute(authorization.at)}: ${shortened(authorization.reason)} Take it out of the release, or have it approved again.`,
        },
      ];
    case 'unclear':
      return [
        {
          ...finding,
          what: `${authorization.reason}, so it is not known whether an approval of ${key} still stands. Have it answered again in Jira, or take ${key} out of the release.`,
          where: { label: key, issueKey: key },
          technical: true,
        },
      ];
    case 'undecided':
    case 'approved':
      return change.statusWithdrawn
        ? [
            {
              ...finding,
              what: `${key} is '${change.statusName}', which means withdrawn or rejected. Take it out of the release, or reopen it.`,
              where: { label: key, issueKey: key },
            },
          ]
        : [];
  }
}
