import type { Day, Instant } from '../kernel';
import { standingOf } from '../models/standard-model';
import type { StandardModel } from '../models/standard-model';
import { dayInWords } from '../policy/in-words';
import { dayOfNumber, localDay, millis } from '../policy/local-time';
import type { StepsFollowed } from '../release/change';

/** What is known of a change that a model is to authorize in advance. */
export type StandardFacts = {
  readonly typeId: string;
  /** The model that the approval names, by its code; empty: none. */
  readonly code: string;
  /** null: the register has none by that code. */
  readonly model: StandardModel | null;
  /** That its steps were followed, as somebody recorded it. */
  readonly followed: StepsFollowed | null;
  /** The organization's: its days decide when a model begins and ends. */
  readonly timeZone: string;
};

/** What keeps a standard change from being authorized by its model, and whether that is mended at the model or at the change. */
export type StandardLack = { readonly what: string; readonly at: 'model' | 'change' };

/** Everything that is lacking, so that nobody mends one thing only to hear of the next. */
export function standardLacks(key: string, facts: StandardFacts, now: Instant): readonly StandardLack[] {
  const { code, model } = facts;
  if (code === '')
    return [
      { what: `${key} is a standard change, but names no model that authorizes it. Name the model.`, at: 'change' },
    ];
  if (model === null)
    return [
      {
        what: `${key} follows the standard model '${code}', which is not in the register. Name one that is.`,
        at: 'change',
      },
    ];
  const today = dayOfNumber(localDay(millis(now), facts.timeZone));
  return [...ofModel(key, facts.typeId, model, today), ...ofSteps(key, facts, model)];
}

function ofModel(key: string, typeId: string, model: StandardModel, today: Day): readonly StandardLack[] {
  const named = `The standard model '${model.name}' of ${key}`;
  const standing = notStanding(named, model, today);
  return [
    ...(standing === null ? [] : [{ what: standing, at: 'model' as const }]),
    ...(Object.hasOwn(model.types, typeId)
      ? []
      : [
          {
            what: `${named} does not authorize changes of its work type. Name another model, or have it approved as a normal change.`,
            at: 'change' as const,
          },
        ]),
  ];
}

function notStanding(named: string, model: StandardModel, today: Day): string | null {
  const { from, until } = model;
  switch (standingOf(model, today)) {
    case 'CURRENT':
    case 'ENDING':
      return null;
    case 'RETIRED':
      return `${named} is out of use. Name another model, or have the change approved as a normal one.`;
    case 'UNAUTHORIZED':
      return `${named} was never authorized for a time. Have it authorized in the register.`;
    case 'COMING':
      return `${named} is authorized from ${dayInWords(from ?? '')} on. Wait, or have the change approved as a normal one.`;
    case 'EXPIRED':
      return `${named} was authorized until ${dayInWords(until ?? '')}. Have the model renewed, or the change approved as a normal one.`;
  }
}

/** Followed are the steps as they stood when that was recorded: of another model, or written anew since, they are others. */
function ofSteps(key: string, { code, followed }: StandardFacts, model: StandardModel): readonly StandardLack[] {
  if (followed?.model !== code)
    return [
      {
        what: `Nobody recorded that the steps of the standard model '${model.name}' are followed for ${key}. Follow them, and record it.`,
        at: 'change',
      },
    ];
  return followed.steps === model.steps
    ? []
    : [
        {
          what: `The steps of the standard model '${model.name}' were changed after it was recorded that ${key} follows them. Follow the new ones, and record it again.`,
          at: 'change',
        },
      ];
}
