import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Puts a page on paper: it stands beside what the screen shows, and only it is printed. */
export function usePrint(): { readonly paper: ReactNode; readonly print: (page: ReactNode) => void } {
  const [page, setPage] = useState<ReactNode>(null);
  useEffect(() => {
    if (page === null) return undefined;
    const done = () => setPage(null);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [page]);
  return { paper: page !== null && createPortal(<div className="paper">{page}</div>, document.body), print: setPage };
}
