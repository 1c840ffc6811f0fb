import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { pages as words } from './en/shared';
import { Pages } from './pages';

/** Most releases have few waves and changes: their panels load no field for a search. */
const ListSearch = lazy(async () => ({ default: (await import('./list-search')).ListSearch }));

type Props<Row> = {
  readonly rows: readonly Row[];
  /** Rows of a page; what fits on one is shown as it is. */
  readonly size?: number;
  /** Lets people search, by what this says of a row. */
  readonly search?: { readonly label: string; readonly textOf: (row: Row) => string };
  /** The row that has to be seen, whatever page or search is chosen: somebody works on it. */
  readonly held?: (row: Row) => boolean;
  /** The first such row is on the page that is shown first. */
  readonly opensAt?: (row: Row) => boolean;
  readonly children: (shown: readonly Row[]) => ReactNode;
};

const none = () => false;

/** Hundreds of waves or changes a page at a time: a panel grows no longer than people scroll. */
export function LongList<Row>({ rows, size = 25, search, held = none, opensAt = none, children }: Props<Row>) {
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(() => Math.max(0, Math.floor(rows.findIndex(opensAt) / size)));
  const fitting = search === undefined ? rows : fit(rows, search.textOf, wanted);
  const holds = rows.some(held);
  const found = holds && !fitting.some(held) ? rows : fitting;
  const last = Math.max(0, Math.ceil(found.length / size) - 1);
  const at = holds ? Math.floor(found.findIndex(held) / size) : Math.min(page, last);
  return (
    <>
      {search !== undefined && rows.length > size && !holds && (
        <Suspense fallback={null}>
          <ListSearch
            label={search.label}
            wanted={wanted}
            want={(text) => {
              setWanted(text);
              setPage(0);
            }}
          />
        </Suspense>
      )}
      {found.length === 0 && rows.length > 0 ? (
        <p className="quiet" role="status">
          {words.nothingFits}
        </p>
      ) : (
        children(found.slice(at * size, (at + 1) * size))
      )}
      {!holds && <Pages page={at} size={size} all={found.length} turn={setPage} />}
    </>
  );
}

/** Every word that was typed has to be there. */
function fit<Row>(rows: readonly Row[], textOf: (row: Row) => string, wanted: string): readonly Row[] {
  const parts = wanted.trim().toLowerCase().split(/\s+/);
  return rows.filter((row) => parts.every((part) => textOf(row).toLowerCase().includes(part)));
}
