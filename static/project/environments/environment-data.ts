import { showFlag } from '@forge/bridge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';

export const useEnvironments = () =>
  useQuery({ queryKey: ['environments'], queryFn: () => valueOf(callProject('getEnvironments')) });

/** What was stored is read again and said. */
export function useEnvironmentsStored(): (said: string) => void {
  const queries = useQueryClient();
  return (said) => {
    void queries.invalidateQueries({ queryKey: ['environments'] });
    void showFlag({ id: 'slipway-environments', title: said, type: 'success', isAutoDismiss: true });
  };
}
