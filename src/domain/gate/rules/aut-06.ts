import { isAuthorized } from '../change-facts';
import type { AuthorizedChange } from '../change-facts';
import type { GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges } from '../places';
import { whenKnown } from '../when-known';
import { utcMinute } from '../../utc-minute';

/** What was approved is what is deployed: an approval of something else is none. */
export const aut06: GateRule = {
  id: 'AUT-06',
  title: 'No change was edited after its approval',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 5.3',
  gates: ['G5'],
  override: ['WV'],
  check: ({ release, changes }) =>
    whenKnown(
      changes,
      {
        what: `whether the changes of ${release.issueKey} were edited after their approval`,
        where: linkedChanges(release.issueKey),
      },
      (linked) => linked.filter(isAuthorized).flatMap(edited),
    ),
};

const edited = ({ key, authority, authorization, edited }: AuthorizedChange): readonly RuleFinding[] =>
  edited.map(({ what, from, to, at }) => ({
    what: `${key}: ${what} was changed on ${utcMinute(at)}, after the approval of ${utcMinute(authorization.at)}: ${quoted(from)} is now ${quoted(to)}. Have it approved again.`,
    cause: `${key} ${what} ${at}`,
    who: authority,
    where: changePanel(key),
    technical: false,
    issueKey: key,
  }));

/** Descriptions can be long; the panel and Jira's history have all of it. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? 'nothing' : `'${line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`}'`;
}
