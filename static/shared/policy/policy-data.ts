import { makeInvoke, showFlag } from '@forge/bridge';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PolicyCalls, PolicyView } from '../../../src/contract/policy-calls';
import type { Answer } from '../../../src/contract/wire';
import { policies as words } from '../en/policies';
import { outcomeOf, valueOf } from '../trouble';
import type { Trouble } from '../trouble';

export type Policy = PolicyView['versions'][string]['content'];

/** Every page that shows policies has a resolver that answers these calls. */
export const callPolicies = makeInvoke<PolicyCalls>();

export const usePolicies = () =>
  useQuery({ queryKey: ['policies'], queryFn: () => valueOf(callPolicies('getPolicies')) });

export const usePolicy = (customer: string) =>
  useQuery({ queryKey: ['policy', customer], queryFn: () => valueOf(callPolicies('getPolicy', { customer })) });

/** What a policy that is being written would mean. */
export const usePolicyPreview = (policy: Policy) =>
  useQuery({
    queryKey: ['policy-preview', JSON.stringify(policy)],
    queryFn: () => valueOf(callPolicies('previewPolicy', { policy })),
    placeholderData: keepPreviousData,
  });

/** What was stored takes the place of what was read; lists that name it are read again. */
export function usePolicyStored(): (view: PolicyView, said: string) => void {
  const queries = useQueryClient();
  return (view, said) => {
    queries.setQueryData(['policy', view.summary.customer], view);
    for (const key of ['policies', 'setup']) void queries.invalidateQueries({ queryKey: [key] });
    void showFlag({ id: 'slipway-policy', title: said, type: 'success', isAutoDismiss: true });
  };
}

/** One act on a policy; the same one sent again after a lost answer is done once. */
export function usePolicyAct<Input>(
  send: (input: Input & { cmd: string }) => Promise<Answer<PolicyView>>,
  onDone: () => void,
): { readonly sending: boolean; readonly trouble: Trouble | null; readonly act: (input: Input) => Promise<void> } {
  const stored = usePolicyStored();
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const tried = useRef({ what: '', cmd: '' });
  const act = async (input: Input) => {
    const what = JSON.stringify(input);
    if (tried.current.what !== what) tried.current = { what, cmd: crypto.randomUUID() };
    setSending(true);
    setTrouble(null);
    const outcome = await outcomeOf(send({ ...input, cmd: tried.current.cmd }));
    setSending(false);
    if (!outcome.ok) {
      setTrouble(outcome.trouble);
      return;
    }
    stored(outcome.value, words.done(outcome.value.summary.name));
    onDone();
  };
  return { sending, trouble, act };
}
