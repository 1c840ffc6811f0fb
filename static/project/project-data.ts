import { makeInvoke, view } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { ProjectCalls } from '../../src/contract/project-calls';
import { NoValue, valueOf } from '../shared/trouble';

export const callProject = makeInvoke<ProjectCalls>();

export const useProjectPage = () =>
  useQuery({ queryKey: ['project-page'], queryFn: () => valueOf(callProject('getProjectPage')) });

/** The page's own history, made once. */
export const usePageHistory = () =>
  useQuery({
    queryKey: ['page-history'],
    queryFn: () =>
      view.createHistory().catch(() => {
        throw new NoValue({ kind: 'failed', reference: null });
      }),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
