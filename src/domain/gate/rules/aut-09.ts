import { isAuthorized } from '../change-facts';
import type { ChangeFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { linkedChanges, packageOf } from '../places';
import { whenKnown } from '../when-known';

/** What nobody authorized does not travel with what somebody did. */
export const aut09: GateRule = {
  id: 'AUT-09',
  title: 'Everything in the package comes from an authorized change',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 3.1 and 5.3',
  gates: ['G5'],
  override: ['N'],
  check: (facts) =>
    whenKnown(
      facts.changes,
      {
        what: `whether everything in the package of ${facts.release.issueKey} is authorized`,
        where: linkedChanges(facts.release.issueKey),
      },
      (linked) => uncovered(linked, facts),
    ),
};

function uncovered(linked: readonly ChangeFacts[], facts: GateFacts): readonly RuleFinding[] {
  const { release, holders } = facts;
  const byId = new Map(linked.map((change) => [change.id, change]));
  return Object.entries(facts.package.items).flatMap(([unit, { version, changes }]) => {
    const ids = Object.keys(changes);
    const lacking = ids.filter((id) => !isCovering(byId.get(id)));
    if (ids.length > 0 && lacking.length === 0) return [];
    const why =
      ids.length === 0
        ? 'no change is named that brought it'
        : `${lacking.map((id) => nameOf(byId.get(id))).join(', ')} ${lacking.length === 1 ? 'is' : 'are'} not authorized`;
    return [
      {
        what: `${unit} ${version} in the package is not covered by an authorized change: ${why}. Take it out, or have its change authorized.`,
        who: 'Build practitioner',
        ...(holders.releaseManager === null ? {} : { holder: holders.releaseManager }),
        where: packageOf(release.issueKey),
        technical: false,
      },
    ];
  });
}

const isCovering = (change: ChangeFacts | undefined): boolean => change !== undefined && isAuthorized(change);

const nameOf = (change: ChangeFacts | undefined): string =>
  change === undefined
    ? 'a change that is not linked any more'
    : change.key === 'hidden'
      ? 'a change that you may not see'
      : change.key;
