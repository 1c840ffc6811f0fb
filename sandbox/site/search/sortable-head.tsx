import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { orderOf, withOrder } from './list-query';

export type Column = { readonly label: string; readonly field: string };

/** In the order of the table; each by its name in JQL. */
export const COLUMNS: readonly Column[] = [
  { label: 'Type', field: 'issuetype' },
  { label: 'Key', field: 'key' },
  { label: 'Summary', field: 'summary' },
  { label: 'Status', field: 'status' },
  { label: 'Assignee', field: 'assignee' },
  { label: 'Reporter', field: 'reporter' },
  { label: 'Priority', field: 'priority' },
  { label: 'Due date', field: 'duedate' },
  { label: 'Updated', field: 'updated' },
];

type Props = { readonly column: Column; readonly jql: string; readonly search: (jql: string) => void };

/** A click sorts by the column, the next one the other way round. */
export function SortableHead({ column, jql, search }: Props) {
  const order = orderOf(jql);
  const direction = order?.field === column.field ? order.direction : undefined;
  const next = direction === 'ASC' ? 'DESC' : 'ASC';
  return (
    <th scope="col" {...(direction === undefined ? {} : { 'aria-sort': SORTED[direction] })}>
      <button
        type="button"
        className="sort"
        onClick={() => search(withOrder(jql, { field: column.field, direction: next }))}
      >
        {column.label}
        {direction === 'ASC' && <ArrowUpIcon label="" size="small" />}
        {direction === 'DESC' && <ArrowDownIcon label="" size="small" />}
      </button>
    </th>
  );
}

const SORTED = { ASC: 'ascending', DESC: 'descending' } as const;
