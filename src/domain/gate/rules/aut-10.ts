import type { Instant } from '../../kernel';
import { dayInWords } from '../../policy/in-words';
import { isAuthorized } from '../change-facts';
import type { AuthorizedChange } from '../change-facts';
import type { GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges } from '../places';
import { whenKnown } from '../when-known';

/** A standard change is authorized in advance, by its model and as long as the model holds. Whether its steps were followed is not checked. */
export const aut10: GateRule = {
  id: 'AUT-10',
  title: 'Every standard change follows a model that is authorized in advance',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 5.3',
  gates: ['G5'],
  override: ['WV'],
  check: ({ release, changes }, now) =>
    whenKnown(
      changes,
      {
        what: `which models the standard changes of ${release.issueKey} follow`,
        where: linkedChanges(release.issueKey),
      },
      (linked) =>
        linked
          .filter(isAuthorized)
          .filter(({ standard }) => standard)
          .flatMap((change) => lacking(change, now)),
    ),
};

function lacking({ key, authority, covers }: AuthorizedChange, now: Instant): readonly RuleFinding[] {
  const finding = { who: authority, where: changePanel(key), technical: false, issueKey: key };
  const { model, modelUntil } = covers ?? { model: '', modelUntil: null };
  if (model.trim() === '')
    return [
      { ...finding, what: `${key} is a standard change, but names no model that authorizes it. Name the model.` },
    ];
  if (modelUntil === null)
    return [
      {
        ...finding,
        what: `The standard model '${model}' of ${key} has no day until which it is authorized. Record it.`,
      },
    ];
  if (now.slice(0, 10) <= modelUntil) return [];
  return [
    {
      ...finding,
      what: `The standard model '${model}' of ${key} was authorized until ${dayInWords(modelUntil)}. Have the model renewed, or the change approved as a normal one.`,
    },
  ];
}
