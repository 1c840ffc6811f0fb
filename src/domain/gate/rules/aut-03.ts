import { isAuthorized } from '../change-facts';
import type { AuthorizedChange } from '../change-facts';
import type { GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges } from '../places';
import { whenKnown } from '../when-known';

/** Whoever is asked in Jira is chosen there, by anybody; what counts is the authority that the settings map. */
export const aut03: GateRule = {
  id: 'AUT-03',
  title: 'Every approval comes from the mapped authority',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 5.3',
  gates: ['G5'],
  override: ['EM'],
  check: ({ release, changes }) =>
    whenKnown(
      changes,
      { what: `who approved the changes of ${release.issueKey}`, where: linkedChanges(release.issueKey) },
      (linked) => linked.filter(isAuthorized).flatMap(byWhom),
    ),
};

function byWhom({ key, authority, ofAuthority }: AuthorizedChange): readonly RuleFinding[] {
  const finding = { who: authority, where: changePanel(key), technical: false, issueKey: key };
  switch (ofAuthority) {
    case 'yes':
      return [];
    case 'no':
      return [
        {
          ...finding,
          what: `${key} was approved in Jira by nobody of its change authority (${authority}). Have one of them approve it.`,
        },
      ];
    case 'unknown':
      return [
        {
          ...finding,
          what: `${key} was approved in Jira, and Slipway can not tell whether by its change authority (${authority}). Have it approved in the Change panel.`,
        },
      ];
  }
}
