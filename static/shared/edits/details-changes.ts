import type { EditPlan } from '../../../src/contract/release-calls';
import type { PlanDetails } from '../contract-types';
import { changedEntries, withoutEntry } from './entry-edits';
import { setEdit, withoutId } from './set-edit';
import { changed, orNull, withoutKey } from './touched';

type Edit = NonNullable<EditPlan['changes']['details']>;

/** What the person touched in the plan's details; null when nothing. */
export function changedDetails(base: PlanDetails, doc: PlanDetails): Edit | null {
  const { risks, dependencies, criteria, problems, approvers, ...fields } = doc;
  const entries = {
    risks: changedEntries(base.risks, risks),
    dependencies: changedEntries(base.dependencies, dependencies),
    criteria: changedEntries(base.criteria, criteria),
    problems: changedEntries(base.problems, problems),
    approvers: setEdit(base.approvers, approvers),
  };
  return orNull<Edit>({
    ...changed<typeof fields>(base, fields),
    ...(entries.risks === null ? {} : { risks: entries.risks }),
    ...(entries.dependencies === null ? {} : { dependencies: entries.dependencies }),
    ...(entries.criteria === null ? {} : { criteria: entries.criteria }),
    ...(entries.problems === null ? {} : { problems: entries.problems }),
    ...(entries.approvers === null ? {} : { approvers: entries.approvers }),
  });
}

/** The edit without one field; `path`: inside the details, such as `risks`, `byId`, an id and a field of the entry. */
export function withoutDetail(edit: Edit, [field = '', part, id = '', entryField]: readonly string[]): Edit | null {
  const rest = withoutKey(edit, field);
  if (part === undefined) return orNull(rest);
  const left =
    field === 'approvers'
      ? withoutId(edit.approvers, part)
      : withoutEntry<object>(edit[field as 'risks'] ?? {}, id, entryField);
  return orNull(left === null ? rest : { ...rest, [field]: left });
}
