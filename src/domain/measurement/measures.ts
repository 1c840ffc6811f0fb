/** A measure of process clause 6: what it counts, in the words that every report of it shows. */
export type Measure = {
  readonly id: string;
  readonly title: string;
  readonly audience: string;
  readonly formula: string;
};

/** The measures that are built; each has a page in docs/measures. */
export const measures: readonly Measure[] = [
  {
    id: 'M1',
    title: 'Release success and failure',
    audience: 'IT management, management review, customers',
    formula: 'success = SUCCESSFUL / releases; failure = (FAILED + REVERSED) / releases',
  },
];
