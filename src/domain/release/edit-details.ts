import { refused } from '../kernel';
import type { Refusal } from '../kernel';
import type { ClosedProblem, Criterion, Dependency, PlanDetails, Risk } from './details';
import { editedEntries, editedSet, touchedEntries, touchedSet } from './edits';
import type { EntryEdits, SetEdit } from './edits';

/** Only the touched fields, entries by their ids. */
export type DetailsEdit = {
  readonly [field in Exclude<keyof PlanDetails, Collections>]?: PlanDetails[field];
} & {
  readonly risks?: EntryEdits<Risk>;
  readonly dependencies?: EntryEdits<Dependency>;
  readonly criteria?: EntryEdits<Criterion>;
  readonly problems?: EntryEdits<ClosedProblem>;
  readonly approvers?: SetEdit;
};
type Collections = 'risks' | 'dependencies' | 'criteria' | 'problems' | 'approvers';

export function editedDetails(before: PlanDetails, edit: DetailsEdit | undefined): PlanDetails {
  if (edit === undefined) return before;
  const { risks, dependencies, criteria, problems, approvers, ...fields } = edit;
  return {
    ...before,
    ...fields,
    risks: editedEntries(before.risks, risks, newRisk),
    dependencies: editedEntries(before.dependencies, dependencies, { key: '', why: '' }),
    criteria: editedEntries(before.criteria, criteria, newCriterion),
    problems: editedEntries(before.problems, problems, { key: '', kind: 'PROBLEM' }),
    approvers: editedSet(before.approvers, approvers),
  };
}

/** JSON Pointers of the touched fields. */
export function touchedDetails(at: string, edit: DetailsEdit | undefined): readonly string[] {
  const { risks, dependencies, criteria, problems, approvers, ...fields } = edit ?? {};
  return [
    ...Object.keys(fields).map((field) => `${at}/${field}`),
    ...touchedEntries(`${at}/risks`, risks),
    ...touchedEntries(`${at}/dependencies`, dependencies),
    ...touchedEntries(`${at}/criteria`, criteria),
    ...touchedEntries(`${at}/problems`, problems),
    ...touchedSet(`${at}/approvers`, approvers),
  ];
}

/** What no plan can say; null when all is well. */
export function detailsProblem(details: PlanDetails): Refusal | null {
  const { risks, dependencies, criteria, problems, noProblems } = details;
  const tooMany = [risks, dependencies, criteria, problems].some(({ order }) => order.length > entriesAtMost);
  if (tooMany) return refusedAs('too-many-entries', `A list of the plan holds at most ${entriesAtMost} entries.`);
  const blank = Object.values(criteria.byId).some(({ text }) => text.trim() === '');
  if (blank) return refusedAs('criterion-without-text', 'Say what each acceptance criterion asks, or take it out.');
  if (noProblems && problems.order.length > 0)
    return refusedAs(
      'problems-and-none',
      'The plan says that it closes no problem and names one. Take one of the two back.',
    );
  return null;
}

/** Keys of the work items that an edit names anew: they have to be there. */
export const namedKeys = ({ dependencies, problems }: DetailsEdit): readonly string[] => [
  ...new Set(
    [...Object.values(dependencies ?? {}), ...Object.values(problems ?? {})].flatMap((entry) => entry?.key ?? []),
  ),
];

const entriesAtMost = 100;

const refusedAs = (code: string, message: string): Refusal =>
  refused(code, message, { where: { label: 'Release plan', surface: 'release-plan' } }).refusal;

const newRisk: Risk = { text: '', impact: 'MEDIUM', likelihood: 'MEDIUM', response: '', owner: null };
const newCriterion: Criterion = { text: '', kind: 'FUNCTION', mandatory: true, customer: '' };
