import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { GoToContext } from './go-to';
import type { GoTo } from './go-to';

type Props = Pick<GoTo, 'surface'> & { readonly children: ReactNode };

/** Lets what stands on a page send the reader to another part of it. */
export function GoToProvider({ surface, children }: Props) {
  const [wanted, setWanted] = useState<GoTo['wanted']>(null);
  const value = useMemo(
    () => ({
      surface,
      wanted,
      go: (part: string) => setWanted((before) => ({ part, times: (before?.times ?? 0) + 1 })),
    }),
    [surface, wanted],
  );
  return <GoToContext.Provider value={value}>{children}</GoToContext.Provider>;
}
