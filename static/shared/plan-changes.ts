import type { EditPlan } from '../../src/contract/release-calls';
import type { PlanDoc, Wave } from './contract-types';
import { noOptions } from '../../src/contract/policy-words';
import { changedDetails, withoutDetail } from './details-changes';
import { changedEntries, withoutEntry } from './entry-edits';
import { changed, orNull, withoutKey } from './touched';

type Changes = EditPlan['changes'];

/** What the person touched in the plan; null when nothing. */
export function planChanges(base: PlanDoc, doc: PlanDoc): Changes | null {
  const backOut = changed(base.backOut, doc.backOut);
  const waves = changedEntries<Wave>(base.waves, doc.waves);
  const details = changedDetails(base.details, doc.details);
  const options = changedOptions(base.options, doc.options);
  return orNull({
    ...(doc.scope === base.scope ? {} : { scope: doc.scope }),
    ...(doc.exclusions === base.exclusions ? {} : { exclusions: doc.exclusions }),
    ...(details === null ? {} : { details }),
    ...(backOut === null ? {} : { backOut }),
    ...(waves === null ? {} : { waves }),
    ...(options === null ? {} : { options }),
  });
}

/** The same changes without the field under this JSON Pointer. */
export function withoutPlanField(changes: Changes, path: string): Changes | null {
  const [, field = '', part = '', wave = '', waveField] = path.split('/');
  if (field === 'waves' && part === 'byId') {
    const { waves = {}, ...rest } = changes;
    const left = withoutEntry(waves, wave, waveField);
    return orNull(left === null ? rest : { ...rest, waves: left });
  }
  if (field === 'details') {
    const { details = {}, ...rest } = changes;
    const left = withoutDetail(details, path.split('/').slice(2));
    return orNull(left === null ? rest : { ...rest, details: left });
  }
  if (field === 'options' && part !== '') {
    const { options = {}, ...rest } = changes;
    const edit = wave === '' ? null : orNull(withoutKey(options[part] ?? {}, wave));
    const left = orNull({ ...withoutKey(options, part), ...(edit === null ? {} : { [part]: edit }) });
    return orNull(left === null ? rest : { ...rest, options: left });
  }
  if (field === 'backOut' && part !== '') {
    const { backOut = {}, ...rest } = changes;
    const left = orNull(withoutKey(backOut, part));
    return orNull(left === null ? rest : { ...rest, backOut: left });
  }
  return orNull(withoutKey(changes, field));
}

function changedOptions(base: PlanDoc['options'], doc: PlanDoc['options']): NonNullable<Changes['options']> | null {
  const edits = Object.entries(doc).flatMap(([customer, chosen]) => {
    const edit = changed(base[customer] ?? noOptions, chosen);
    return edit === null ? [] : [[customer, edit] as const];
  });
  return orNull(Object.fromEntries(edits));
}
