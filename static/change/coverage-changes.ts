import type { ChangeView, RecordCoverage } from '../../src/contract/change-calls';
import { setEdit, withoutId } from '../shared/edits/set-edit';
import { orNull, withoutKey } from '../shared/edits/touched';

export type Covers = ChangeView['coverage']['proposed'];
/** What is recorded of a change besides: the steps of its model that are followed; null: nobody recorded it. */
export type Recorded = Covers & { readonly followed: string | null };
type Changes = RecordCoverage['changes'];

export const nothingCovered: Covers = { customers: {}, environments: {}, from: null, to: null, model: '' };

/** What the person touched; null when nothing. */
export function coverageChanges(base: Recorded, doc: Recorded): Changes | null {
  const customers = setEdit(base.customers, doc.customers);
  const environments = setEdit(base.environments, doc.environments);
  return orNull({
    ...(customers === null ? {} : { customers }),
    ...(environments === null ? {} : { environments }),
    ...(doc.from === base.from ? {} : { from: doc.from }),
    ...(doc.to === base.to ? {} : { to: doc.to }),
    ...(doc.model === base.model ? {} : { model: doc.model }),
    ...(doc.followed === base.followed ? {} : { followed: doc.followed }),
  });
}

/** The same changes without the part under this JSON Pointer. */
export function withoutCoverage(changes: Changes, path: string): Changes | null {
  const [, first = '', field = '', id] = path.split('/');
  if (first === 'followed') return orNull(withoutKey(changes, 'followed'));
  if (id === undefined) return orNull(withoutKey(changes, field));
  if (field !== 'customers' && field !== 'environments') return changes;
  const edit = withoutId(changes[field], id);
  const others = withoutKey(changes, field);
  return edit === null ? orNull(others) : { ...others, [field]: edit };
}

/** The coverage with what the plans of its releases need besides; null: it covers all of that. */
export function withNeeds(covers: Covers, proposed: Covers): Covers | null {
  const lacks =
    Object.keys(proposed.customers).some((id) => !(id in covers.customers)) ||
    Object.keys(proposed.environments).some((id) => !(id in covers.environments));
  const isShort = proposed.to !== null && covers.to !== null && covers.to < proposed.to;
  if (!lacks && !isShort) return null;
  return {
    ...covers,
    customers: { ...covers.customers, ...proposed.customers },
    environments: { ...covers.environments, ...proposed.environments },
    to: isShort ? proposed.to : covers.to,
  };
}
