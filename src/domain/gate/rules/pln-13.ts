import type { GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges } from '../places';
import { whenKnown } from '../when-known';

/** Building before the authority has looked at a change may be wasted; it is said and does not stop anybody. */
export const pln13: GateRule = {
  id: 'PLN-13',
  title: 'The change authority has looked at every change before it is built',
  clause: 'Process 4.1.1 and 5.3',
  gates: ['G2'],
  override: ['AD'],
  check: ({ release, changes }) =>
    whenKnown(changes, { what: 'the linked changes', where: linkedChanges(release.issueKey) }, (linked) =>
      linked.flatMap((change): readonly RuleFinding[] => {
        if (!change.visible || change.authorization.state !== 'undecided') return [];
        const { key, authority } = change;
        return [
          {
            what: `${key} has not been decided by its authority yet. What is built for it may be wasted.`,
            who: authority,
            where: changePanel(key),
            technical: false,
            issueKey: key,
          },
        ];
      }),
    ),
};
