import { makeInvoke, showFlag } from '@forge/bridge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReleaseCalls, ReleaseView, Saved } from '../../src/contract/release-calls';
import type { PlanDoc, ReleaseDoc } from './contract-types';
import { useWorkItem } from './host';
import { valueOf } from './trouble';
import { tellOthers } from './use-fresh';

export const callRelease = makeInvoke<ReleaseCalls>();

export const useRelease = () => useQuery({ queryKey: ['release'], queryFn: () => valueOf(callRelease('getRelease')) });

export const useReadiness = () =>
  useQuery({ queryKey: ['readiness'], queryFn: () => valueOf(callRelease('getReadiness')) });

const follows = ['agreements', 'readiness', 'history', 'pipeline-requests', 'emergency'];

/** What was stored takes the place of what was read; what follows from it is read again, here and in the other panels. */
export function useStored(): (stored: { release?: Saved<ReleaseDoc>; plan?: Saved<PlanDoc> }, said: string) => void {
  const queries = useQueryClient();
  const { id } = useWorkItem();
  return ({ release, plan }, said) => {
    queries.setQueryData<ReleaseView>(
      ['release'],
      (view) => view && { ...view, release: release ?? view.release, plan: plan ?? view.plan },
    );
    const isRead = release !== undefined || plan !== undefined;
    for (const key of isRead ? follows : ['release', ...follows]) void queries.invalidateQueries({ queryKey: [key] });
    tellOthers(id);
    if (said !== '') void showFlag({ id: `slipway-${id}`, title: said, type: 'success', isAutoDismiss: true });
  };
}
