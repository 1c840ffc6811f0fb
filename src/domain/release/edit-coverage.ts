import type { Instant } from '../kernel';
import type { Coverage } from './coverage';
import { editedSet, touchedSet } from './edits';
import type { SetEdit } from './edits';

/** Touched parts of what a change covers; one that is absent stays as it is. */
export type CoverageChanges = {
  readonly customers?: SetEdit;
  readonly environments?: SetEdit;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly model?: string;
  /** The steps of the model as the person read them and says that they are followed; null: they are not. */
  readonly followed?: string | null;
};

export function editedCoverage(coverage: Coverage, changes: CoverageChanges): Coverage {
  const { from = coverage.from, to = coverage.to, model = coverage.model } = changes;
  return {
    customers: editedSet(coverage.customers, changes.customers),
    environments: editedSet(coverage.environments, changes.environments),
    from,
    to,
    model,
  };
}

/** JSON Pointers of what the person touched: two people may record different parts. */
export function touchedInCoverage({
  customers,
  environments,
  followed,
  ...fields
}: CoverageChanges): readonly string[] {
  return [
    ...touchedSet('/covers/customers', customers),
    ...touchedSet('/covers/environments', environments),
    ...Object.keys(fields).map((field) => `/covers/${field}`),
    ...(followed === undefined ? [] : ['/followed']),
  ];
}
