import type { PolicySummary } from '../../../src/contract/policy-calls';
import { policies as words } from '../../shared/en/policies';
import { Loaded } from '../../shared/states/loaded';
import { dayText } from '../../shared/moments';
import { Notice } from '../../shared/states/notice';
import { usePolicies } from '../../shared/policy/policy-data';
import { Waiting } from '../../shared/states/waiting';
import { FilteredList } from '../registers/filtered-list';
import type { ListFilter, SortedColumn } from '../registers/filtered-list';
import type { SectionProps } from '../section-props';
import { PolicyReview, PolicyState } from './policy-state';

type Props = Pick<SectionProps, 'route' | 'go' | 'filter'> & { readonly open: (customer: string) => void };

/** Every customer with where its policy stands. */
export function PolicyList({ open, route, go, filter }: Props) {
  const policies = usePolicies();
  return (
    <Loaded query={policies} failedTitle={words.failed} waiting={<Waiting lines={8} />}>
      {({ policies: rows }) => (
        <>
          <Due all={rows} />
          <FilteredList
            section="policies"
            caption={words.title}
            rows={rows}
            columns={columns(open)}
            filters={filters}
            keyOf={({ customer }) => customer}
            textOf={({ name }) => name}
            {...{ route, go, filter }}
          />
        </>
      )}
    </Loaded>
  );
}

/** What somebody has to do about the policies: agree them, review them. */
function Due({ all }: { readonly all: readonly PolicySummary[] }) {
  const named = (fits: (summary: PolicySummary) => boolean) => all.filter(fits).map(({ name }) => name);
  const due = [
    {
      names: named(({ customer, current }) => customer !== ownDefault && current?.agreed !== true),
      say: words.notAgreed,
    },
    { names: named(({ current }) => current?.review === 'overdue'), say: words.reviewsOverdue },
    { names: named(({ current }) => current?.review === 'soon'), say: words.reviewsSoon },
  ].filter(({ names }) => names.length > 0);
  if (due.length === 0) return null;
  return (
    <Notice kind="warning" title={words.toDo}>
      <ul className="plain-list">
        {due.map(({ names, say }) => (
          <li key={say(names)}>{say(names)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** In place of a customer's id: the organization's default. */
const ownDefault = '*';

/** Where a policy stands; a draft can wait beside any of them. */
const standings: { readonly [value: string]: (summary: PolicySummary) => boolean } = {
  agreed: ({ current }) => current?.agreed === true,
  adopted: ({ current }) => current !== null && !current.agreed && !current.isDefault,
  default: ({ current }) => current?.isDefault === true,
  lapsed: ({ current, lapsed }) => current === null && lapsed !== null,
  none: ({ current, lapsed }) => current === null && lapsed === null,
  review: ({ current }) => current !== null && current.review !== null,
  draft: ({ draft }) => draft !== null,
};

const filters: readonly ListFilter<PolicySummary>[] = [
  {
    name: 'state',
    label: words.columns.state,
    options: words.filters,
    fits: (summary, value) => standings[value]?.(summary) ?? true,
  },
];

/** Later than any day: what has none comes last. */
const never = '9999';

const columns = (open: Props['open']): readonly SortedColumn<PolicySummary>[] => [
  {
    id: 'customer',
    label: words.columns.customer,
    sorts: true,
    sortKey: ({ name }) => name,
    cell: ({ customer, name }) => (
      <button type="button" className="link as-link" aria-label={words.open(name)} onClick={() => open(customer)}>
        {name}
      </button>
    ),
  },
  {
    id: 'state',
    label: words.columns.state,
    sorts: true,
    sortKey: (summary) => Object.keys(standings).find((each) => standings[each]?.(summary)) ?? '',
    cell: (summary) => (
      <>
        <PolicyState summary={summary} /> {summary.current !== null && words.version(summary.current.version)}
        {summary.lapsed !== null && (
          <p className="quiet small">{words.lapsedOn(summary.lapsed.version, dayText(summary.lapsed.lastDay))}</p>
        )}
      </>
    ),
  },
  {
    id: 'review',
    label: words.columns.review,
    sorts: true,
    sortKey: ({ current }) => current?.reviewDue ?? never,
    cell: ({ current }) => <PolicyReview current={current} />,
  },
  {
    id: 'ends',
    label: words.columns.ends,
    sorts: true,
    sortKey: ({ current }) => current?.effectiveTo ?? never,
    cell: ({ current }) => current !== null && current.effectiveTo !== null && dayText(current.effectiveTo),
  },
  { id: 'draft', label: words.columns.draft, cell: ({ draft }) => draft !== null && words.version(draft) },
];
