import { showFlag } from '@forge/bridge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AgreementsView } from '../../src/contract/release-calls';
import type { Answer } from '../../src/contract/wire';
import { useWorkItem } from '../shared/host';
import { callRelease } from '../shared/release-data';
import { outcomeOf, valueOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { tellOthers } from '../shared/use-fresh';

export const useAgreements = () =>
  useQuery({ queryKey: ['agreements'], queryFn: () => valueOf(callRelease('getAgreements')) });

export type Acting<Input> = {
  readonly sending: boolean;
  readonly trouble: Trouble | null;
  readonly forget: () => void;
  readonly act: (input: Input) => Promise<void>;
};

/** One act on the agreements; the same one sent again after a lost answer is done once. */
export function useAct<Input>(
  send: (input: Input & { cmd: string }) => Promise<Answer<AgreementsView>>,
  onDone: () => void,
  said: string,
): Acting<Input> {
  const queries = useQueryClient();
  const { id } = useWorkItem();
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
      // The plan or the answers may be others by now: show what holds beside what was refused.
      void queries.invalidateQueries({ queryKey: ['agreements'] });
      return;
    }
    queries.setQueryData(['agreements'], outcome.value);
    for (const key of ['release', 'readiness', 'history']) void queries.invalidateQueries({ queryKey: [key] });
    tellOthers(id);
    void showFlag({ id: `slipway-agreement-${id}`, title: said, type: 'success', isAutoDismiss: true });
    onDone();
  };
  return { sending, trouble, forget: () => setTrouble(null), act };
}
