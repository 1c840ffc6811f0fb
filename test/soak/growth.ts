import type { Reading } from './reading';

type Bound = { readonly times: number; readonly plus: number };

/**
 * How far a figure may stand above what it was after the first loops. What fills up to a limit (the log of 5,000 calls,
 * open frames, the database's buffers) grows for a while; what leaks grows without end and gets past any of these.
 */
export const BOUNDS: Readonly<Record<keyof Reading, Bound>> = {
  sandboxHeapMB: { times: 1, plus: 32 },
  sandboxMB: { times: 1.5, plus: 128 },
  functionsMB: { times: 1.5, plus: 64 },
  functionProcesses: { times: 1, plus: 0 },
  databaseMB: { times: 1.5, plus: 64 },
  handles: { times: 1, plus: 16 },
  frames: { times: 1, plus: 0 },
  documents: { times: 1, plus: 4 },
  listeners: { times: 1.1, plus: 60 },
  nodes: { times: 1.1, plus: 1_000 },
  pagesHeapMB: { times: 1.2, plus: 16 },
};

/** What grew beyond its bound, in words. */
export function growth(first: Reading, last: Reading): readonly string[] {
  return (Object.keys(BOUNDS) as (keyof Reading)[]).flatMap((figure) => {
    const { times, plus } = BOUNDS[figure];
    const most = first[figure] * times + plus;
    return last[figure] <= most
      ? []
      : [`${figure} grew from ${first[figure]} to ${last[figure]}, beyond ${Math.round(most)}`];
  });
}
