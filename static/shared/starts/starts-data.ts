import { showFlag } from '@forge/bridge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Saved } from '../../../src/contract/saved';
import type { StartPlan, Starts } from '../../../src/contract/start-calls';
import type { Answer } from '../../../src/contract/wire';
import type { PlanDoc } from '../contract-types';
import { starts as words } from '../en/starts';
import { planChanges } from '../edits/plan-changes';
import { callRelease, useStored } from '../release-data';
import { valueOf } from '../trouble';
import { useAct } from '../use-act';

export type Half = StartPlan['half'];

export const useStarts = (half: Half) =>
  useQuery({ queryKey: ['starts', half], queryFn: () => valueOf(callRelease('getStarts', { half })) });

/** Takes a start over; `onTaken` gets the plan as it is then. */
export function useTake(onTaken: (plan: Saved<PlanDoc>) => void) {
  const stored = useStored();
  return useAct<Omit<StartPlan, 'cmd'>, Saved<PlanDoc>>(
    (input) => callRelease('startPlan', input),
    (plan) => {
      stored({ plan }, '');
      onTaken(plan);
    },
  );
}

/** Gives the plan back what it said before, where nobody has written since. */
export function useTakeBack(before: PlanDoc, after: Saved<PlanDoc>, done: () => void) {
  const stored = useStored();
  const changes = planChanges(after.doc, before) ?? {};
  return useAct<object, Saved<PlanDoc>>(
    (input) => callRelease('editPlan', { ...input, seq: after.seq, changes }),
    (plan) => {
      stored({ plan }, words.undone);
      done();
    },
  );
}

/** One act on the templates; the answer is what there is to start from now. */
export function useTemplateAct<Input>(
  half: Half,
  send: (input: Input & { cmd: string }) => Promise<Answer<Starts>>,
  said: () => string,
) {
  const queries = useQueryClient();
  return useAct<Input, Starts>(send, (value) => {
    queries.setQueryData(['starts', half], value);
    void showFlag({ id: 'slipway-templates', title: said(), type: 'success', isAutoDismiss: true });
  });
}
