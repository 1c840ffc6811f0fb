import type { ReactNode } from 'react';
import { Refused } from '../common/page-state';
import { useSession } from '../data/session';

/** Saves a person the way to pages whose routes would refuse them; the server decides in any case. */
export function AdministratorsOnly({ children }: { readonly children: ReactNode }) {
  const person = useSession().data?.person;
  if (person?.administrator !== true)
    return <Refused reasons={['Only Jira administrators can open these settings.']} />;
  return <>{children}</>;
}
