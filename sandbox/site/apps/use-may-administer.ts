import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { requestJson } from '../data/http';

type MyPermissions = {
  readonly permissions: Readonly<Record<string, { readonly havePermission: boolean } | undefined>>;
};

/** Whether this person administers the project; the server decides in any case. */
export function useMayAdminister(projectKey: string): UseQueryResult<boolean> {
  const path = `/rest/api/3/mypermissions?projectKey=${encodeURIComponent(projectKey)}&permissions=ADMINISTER_PROJECTS`;
  return useQuery({
    queryKey: [path],
    queryFn: async () =>
      (await requestJson<MyPermissions>('GET', path)).permissions['ADMINISTER_PROJECTS']?.havePermission === true,
  });
}
