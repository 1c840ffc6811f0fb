import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  /** One head a column; a node for those that only a screen reader names. */
  readonly columns: readonly ReactNode[];
  readonly looks?: string;
  /** Rows (`StackedRow`). */
  readonly children: ReactNode;
};

/** A table whose rows are blocks in narrow frames. That takes a table's meaning away, so the roles are said again. */
export const StackedTable = ({ label, columns, looks = '', children }: Props) => (
  <table className={`table wave-table ${looks}`.trim()} role="table" aria-label={label}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column, place) => (
          <th key={place} role="columnheader" scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
);

export const StackedRow = ({
  looks,
  children,
}: {
  readonly looks?: string | undefined;
  readonly children: ReactNode;
}) => (
  <tr role="row" className={looks}>
    {children}
  </tr>
);

type CellProps = { readonly column: string; readonly looks?: string; readonly children: ReactNode };

/** Bears its column's head, which narrow frames show beside it. */
export const StackedCell = ({ column, looks, children }: CellProps) => (
  <td role="cell" data-label={column} className={looks}>
    {children}
  </td>
);
