import type { Instant } from '../../kernel';
import { isAuthorized } from '../change-facts';
import type { AuthorizedChange } from '../change-facts';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges, standardModels } from '../places';
import { standardLacks } from '../standard-facts';
import { whenKnown } from '../when-known';

/** A standard change is authorized in advance: by its model, as long as the model holds, and if its steps are followed. */
export const aut10: GateRule = {
  id: 'AUT-10',
  title: 'Every standard change follows a model that is authorized in advance',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 5.3',
  gates: ['G5'],
  override: ['WV'],
  check: (facts, now) =>
    whenKnown(
      facts.changes,
      {
        what: `which models the standard changes of ${facts.release.issueKey} follow`,
        where: linkedChanges(facts.release.issueKey),
      },
      (linked) => linked.filter(isAuthorized).flatMap((change) => lacking(change, facts, now)),
    ),
};

function lacking(
  { key, authority, standard }: AuthorizedChange,
  { holders: { changeManager } }: GateFacts,
  now: Instant,
): readonly RuleFinding[] {
  if (standard === null) return [];
  return standardLacks(key, standard, now).map(({ what, at }) => ({
    what,
    technical: false,
    issueKey: key,
    ...(at === 'change'
      ? { who: authority, where: changePanel(key) }
      : {
          who: 'Change manager',
          ...(changeManager === null ? {} : { holder: changeManager }),
          where: standardModels,
        }),
  }));
}
