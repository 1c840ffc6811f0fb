import { registers as words } from '../../shared/en/registers';
import type { SortedColumn } from './filtered-list';
import type { Row } from './register-spec';

/** The columns with which every register begins; a press on the code opens the entry. */
export const codeAndName = (open: (id: string) => void): readonly SortedColumn<Row<{ readonly name: string }>>[] => [
  {
    id: 'id',
    label: words.code,
    sorts: true,
    cell: ({ id }) => (
      <button type="button" className="link as-link" onClick={() => open(id)}>
        {id}
      </button>
    ),
  },
  { id: 'name', label: words.name, sorts: true, sortKey: ({ entry }) => entry.name, cell: ({ entry }) => entry.name },
];
