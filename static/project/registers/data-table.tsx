import type { ReactNode } from 'react';

export type TableColumn<Row> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Absent where there is no order to sort by. */
  readonly sorts?: boolean;
};

export type Sort = { readonly by: string; readonly down: boolean };

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
};

/** A table whose columns sort at a press; in a narrow frame each row becomes a list of named cells. */
export function DataTable<Row>({ caption, columns, rows, keyOf, sort, onSort }: Props<Row>) {
  return (
    <table className="table wave-table data-table">
      <caption className="for-readers">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, label, sorts = false }) => (
            <th key={id} scope="col" aria-sort={sort.by === id ? (sort.down ? 'descending' : 'ascending') : undefined}>
              {sorts ? (
                <button
                  type="button"
                  className="sort"
                  onClick={() => onSort({ by: id, down: sort.by === id && !sort.down })}
                >
                  {label}
                  <span aria-hidden="true" className="sort-mark">
                    {sort.by === id ? (sort.down ? '↓' : '↑') : ''}
                  </span>
                </button>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ id, label, cell }) => (
              <td key={id} data-label={label}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
