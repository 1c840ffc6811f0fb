import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { registers as words } from '../../shared/en/registers';
import { Field } from '../../shared/forms/field';
import { NativeChoice } from '../../shared/forms/native-choice';
import { Pages } from '../../shared/pages';
import type { SectionProps } from '../section-props';
import { DataTable } from './data-table';
import type { Sort, TableColumn } from './data-table';

export type SortedColumn<Row> = TableColumn<Row> & {
  /** What the column sorts by; absent: by the key of the row. */
  readonly sortKey?: (row: Row) => string;
};

export type ListFilter<Row> = {
  /** In the address. */
  readonly name: string;
  readonly label: string;
  /** By value; the empty one lets everything through. */
  readonly options: { readonly [value: string]: string };
  readonly fits: (row: Row, value: string) => boolean;
};

type Props<Row> = Pick<SectionProps, 'route' | 'go' | 'filter'> & {
  /** The section of the page that the list stands in. */
  readonly section: string;
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly SortedColumn<Row>[];
  /** The column that sorts until somebody chooses another; absent: the first. */
  readonly sortsBy?: string;
  readonly filters: readonly ListFilter<Row>[];
  readonly keyOf: (row: Row) => string;
  /** What the search looks through. */
  readonly textOf: (row: Row) => string;
  /** Beside the filters, e.g. to add one. */
  readonly action?: ReactNode;
};

const pageSize = 25;

/** The rows that fit the search and the filters, sorted, a page at a time; all of that stands in the address. */
export function FilteredList<Row>(props: Props<Row>) {
  const {
    section,
    caption,
    columns,
    sortsBy = columns[0]?.id ?? '',
    filters,
    keyOf,
    action,
    route,
    go,
    filter,
  } = props;
  const asked = (name: string) => route.search.get(name) ?? '';
  const set = (changes: { readonly [name: string]: string }, how?: 'push' | 'replace') => filter(section, changes, how);
  const sort = sortOf(asked('sort'), sortsBy);
  const rows = chosen(props, asked, sort);
  const at = Math.min(Math.max(0, Number(asked('page')) || 0), Math.max(0, Math.ceil(rows.length / pageSize) - 1));
  return (
    <>
      <div className="toolbar">
        <Field label={words.search}>
          {(input) => (
            <Textfield
              {...input}
              type="search"
              isCompact
              value={asked('q')}
              onChange={(event) => set({ q: event.currentTarget.value, page: '' })}
            />
          )}
        </Field>
        {filters.map(({ name, label, options }) => (
          <NativeChoice
            key={name}
            label={label}
            options={options}
            chosen={asked(name)}
            choose={(value) => set({ [name]: value, page: '' })}
          />
        ))}
        {action !== undefined && <div className="toolbar-action">{action}</div>}
      </div>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{words.nothingFits}</p>
          <Button onClick={() => go([section])}>{words.clear}</Button>
        </div>
      ) : (
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows.slice(at * pageSize, (at + 1) * pageSize)}
          keyOf={keyOf}
          sort={sort}
          onSort={({ by, down }) => set({ sort: `${down ? '-' : ''}${by}`, page: '' })}
        />
      )}
      <Pages page={at} size={pageSize} all={rows.length} turn={(next) => set({ page: String(next) }, 'push')} />
    </>
  );
}

const sortOf = (text: string, first: string): Sort =>
  text === '' ? { by: first, down: false } : { by: text.replace(/^-/, ''), down: text.startsWith('-') };

function chosen<Row>(
  { rows, columns, filters, keyOf, textOf }: Props<Row>,
  asked: (name: string) => string,
  { by, down }: Sort,
): readonly Row[] {
  const wanted = asked('q').trim().toLowerCase();
  const sortKey = columns.find(({ id }) => id === by)?.sortKey ?? keyOf;
  const way = down ? -1 : 1;
  return rows
    .filter((row) => textOf(row).toLowerCase().includes(wanted))
    .filter((row) => filters.every(({ name, fits }) => asked(name) === '' || fits(row, asked(name))))
    .sort((a, b) => way * sortKey(a).localeCompare(sortKey(b)) || keyOf(a).localeCompare(keyOf(b)));
}
