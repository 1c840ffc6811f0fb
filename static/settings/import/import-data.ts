import { makeInvoke } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { ImportCalls } from '../../../src/contract/import-calls';
import { valueOf } from '../../shared/trouble';

export const callImports = makeInvoke<ImportCalls>();

export const importsKey = ['imports'];

/** Asked again while something is on its way into the reports, or out of them. */
export const useImports = () =>
  useQuery({
    queryKey: importsKey,
    queryFn: async () => (await valueOf(callImports('getImports'))).imports,
    refetchInterval: ({ state }) =>
      state.data?.some(({ inReports, undone }) => inReports === (undone !== null)) === true ? 1_500 : false,
  });
