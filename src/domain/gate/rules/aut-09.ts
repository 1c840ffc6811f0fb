import { inWords } from '../../release/what-changed';
import type { ChangeFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { linkedChanges, packageOf } from '../places';
import { whenKnown } from '../when-known';

/**
 * What nobody authorized does not travel with what somebody did: every item comes from changes that this release deploys.
 * That those are authorized is AUT-02's and AUT-04's, for every linked change; each thing that is missing is said once.
 */
export const aut09: GateRule = {
  id: 'AUT-09',
  title: 'Everything in the package comes from a change of this release',
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

const namedAtMost = 5;

type Items = GateFacts['package']['items'];

function uncovered(linked: readonly ChangeFacts[], facts: GateFacts): readonly RuleFinding[] {
  const { items } = facts.package;
  const known = new Set(linked.map(({ id }) => id));
  const changesOf = (unit: string): readonly string[] => Object.keys(items[unit]?.changes ?? {});
  const all = Object.keys(items);
  const untraced = all.filter((unit) => changesOf(unit).length === 0);
  const unlinked = all.filter((unit) => changesOf(unit).some((id) => !known.has(id)));
  return [
    ...found(untraced, items, facts, 'but no change is named that brought', 'Name it'),
    ...found(
      unlinked,
      items,
      facts,
      'but a change that is not linked to this release any more brought',
      'Link it again',
    ),
  ];
}

function found(
  units: readonly string[],
  items: Items,
  { release }: GateFacts,
  why: string,
  remedy: string,
): readonly RuleFinding[] {
  if (units.length === 0) return [];
  const [are, them] = units.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const builder = release.doc.roles.rpb;
  const more = units.length - namedAtMost;
  const named = [
    ...units.slice(0, namedAtMost).map((unit) => `${unit} ${items[unit]?.version ?? ''}`.trim()),
    ...(more > 0 ? [`${more} more`] : []),
  ];
  return [
    {
      what: `${inWords(named)} ${are} in the package, ${why} ${them}. ${remedy}, or take ${them} out.`,
      who: 'Build practitioner',
      ...(builder === undefined ? {} : { holder: builder }),
      where: packageOf(release.issueKey),
      technical: false,
    },
  ];
}
