import type { AccountId, IdSet, Instant } from '../kernel';
import { utcMinute } from '../utc-minute';
import { environments } from './plan';
import type { Environment, Wave } from './plan';

/** What an approval is given for: for whom, where and when; of a standard change, by which model. */
export type Coverage = {
  readonly customers: IdSet;
  readonly environments: { readonly [environment in Environment]?: true };
  /** null: from now on. */
  readonly from: Instant | null;
  /** null: without an end of its own. */
  readonly to: Instant | null;
  /** Code of the model that a standard change follows; empty for any other. */
  readonly model: string;
};

/** On whose word. Of the authority: it counts although Jira's approval is older. */
export type RecordedCoverage = Coverage & {
  readonly by: AccountId;
  readonly at: Instant;
  readonly byAuthority: boolean;
};

/** Without on whose word. */
export const contentOf = ({ customers, environments, from, to, model }: Coverage): Coverage => ({
  customers,
  environments,
  from,
  to,
  model,
});

export const noCoverage: Coverage = {
  customers: {},
  environments: {},
  from: null,
  to: null,
  model: '',
};

/**
 * What these waves need, as a proposal to the authority: nobody has to type what the plan says. Windows and notice keep a
 * wave from starting early; the proposal says until when.
 */
export function coverageOf(waves: readonly Wave[]): Coverage {
  const ends = waves.flatMap(({ plannedEnd }) => plannedEnd ?? []).sort();
  const named = waves.flatMap(({ customer }) => (customer === '' ? [] : [customer]));
  return {
    ...noCoverage,
    customers: Object.fromEntries(named.map((id) => [id, true])),
    environments: Object.fromEntries(waves.map(({ environment }) => [environment, true])),
    to: ends.at(-1) ?? null,
  };
}

export type CoverageDifference = { readonly what: string; readonly from: string; readonly to: string };

/** How two coverages differ, in words; nothing: they say the same. `nameOf`: what a customer is called. */
export const coverageDifferences = (
  from: Coverage,
  to: Coverage,
  nameOf: (customer: string) => string,
): readonly CoverageDifference[] =>
  aspects
    .filter(({ said }) => said(from, itself) !== said(to, itself))
    .map(({ what, said }) => ({ what, from: said(from, nameOf), to: said(to, nameOf) }));

/** Two customers may be called the same; they are told apart by their codes. */
const itself = (customer: string): string => customer;

const none = 'none';

const aspects: readonly {
  readonly what: string;
  readonly said: (coverage: Coverage, nameOf: (customer: string) => string) => string;
}[] = [
  {
    what: 'customers',
    said: ({ customers }, nameOf) => Object.keys(customers).map(nameOf).sort().join(', ') || none,
  },
  {
    what: 'environments',
    said: (coverage) => environments.filter((one) => coverage.environments[one] === true).join(', ') || none,
  },
  { what: 'authorized from', said: ({ from }) => (from === null ? 'any time' : utcMinute(from)) },
  { what: 'authorized until', said: ({ to }) => (to === null ? 'any time' : utcMinute(to)) },
  { what: 'standard model', said: ({ model }) => model || none },
];
