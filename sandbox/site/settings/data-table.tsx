import type { ReactNode } from 'react';

type Column<Row> = { readonly head: string; readonly cell: (row: Row) => ReactNode; readonly hidden?: boolean };

type Props<Row> = {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first column names the row. A hidden head is read aloud alone. */
  readonly columns: readonly Column<Row>[];
};

/** A table of things that are set up. */
export function DataTable<Row>({ caption, rows, keyOf, columns }: Props<Row>) {
  return (
    // Reached by the keyboard where it is wider than the screen.
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="list">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, hidden = false }) => (
              <th key={head} scope="col">
                {hidden ? <span className="visually-hidden">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ head, cell }, at) =>
                at === 0 ? (
                  <th key={head} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head}>{cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
