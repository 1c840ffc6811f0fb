import { noOptions } from '../../../src/contract/policy-words';
import { noPilot } from '../../../src/contract/deployment-words';
import type { EditPlan } from '../../../src/contract/release-calls';
import type { PlanDoc } from '../contract-types';
import { changedDetails, withoutDetail } from './details-changes';
import { changedEntries } from './entry-edits';
import { changedList, withoutAt } from './list-changes';
import { setEdit, withoutId } from './set-edit';
import { changed, orNull, withoutKey } from './touched';

type Changes = EditPlan['changes'];

/** What the person touched in the plan; null when nothing. */
export function planChanges(base: PlanDoc, doc: PlanDoc): Changes | null {
  const parts = {
    details: changedDetails(base.details, doc.details),
    waves: changedEntries(base.waves, doc.waves),
    options: changedOf(base.options, doc.options, noOptions),
    runSheet: changedList(base.runSheet, doc.runSheet),
    backOut: changedBackOut(base.backOut, doc.backOut),
    pilots: changedOf(base.pilots, doc.pilots, noPilot),
    announcements: changedList(base.announcements, doc.announcements),
    earlyLife: changed(base.earlyLife, doc.earlyLife),
    contributors: setEdit(base.contributors, doc.contributors),
  };
  return orNull({
    ...(doc.scope === base.scope ? {} : { scope: doc.scope }),
    ...(doc.exclusions === base.exclusions ? {} : { exclusions: doc.exclusions }),
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null)),
  });
}

/** The same changes without the field under this JSON Pointer. */
export function withoutPlanField(changes: Changes, path: string): Changes | null {
  const [, field = '', ...keys] = path.split('/');
  switch (field) {
    case 'details':
      return withoutPart(changes, 'details', withoutDetail(changes.details ?? {}, keys));
    case 'contributors':
      return withoutPart(changes, 'contributors', withoutId(changes.contributors, keys.join()));
    case 'waves':
      // In the document waves stand by id under `byId`, in changes under their ids alone.
      return withoutAt(changes, [field, ...keys.slice(1)]);
    default:
      return withoutAt(changes, [field, ...keys.map((key) => (key === 'byId' ? 'entries' : key))]);
  }
}

/** By customer, each measured by what it was or, where there was nothing, by the empty form. */
function changedOf<T extends object>(
  base: { readonly [customer: string]: T },
  doc: { readonly [customer: string]: T },
  empty: T,
): { readonly [customer: string]: Partial<T> } | null {
  const edits = Object.entries(doc).flatMap(([customer, said]) => {
    const edit = changed(base[customer] ?? empty, said);
    return edit === null ? [] : [[customer, edit] as const];
  });
  return orNull(Object.fromEntries(edits));
}

function changedBackOut(base: PlanDoc['backOut'], doc: PlanDoc['backOut']): NonNullable<Changes['backOut']> | null {
  const { steps: _, ...fields } = changed(base, doc) ?? {};
  const steps = changedList(base.steps, doc.steps);
  return orNull({ ...fields, ...(steps === null ? {} : { steps }) });
}

function withoutPart<Part extends keyof Changes>(
  changes: Changes,
  part: Part,
  left: Changes[Part] | null,
): Changes | null {
  const rest = withoutKey(changes, part);
  return orNull(left === null ? rest : { ...rest, [part]: left });
}
