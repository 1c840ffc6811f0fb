import { showFlag } from '@forge/bridge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AgreementsView } from '../../src/contract/release-calls';
import type { Answer } from '../../src/contract/wire';
import { useWorkItem } from '../shared/host';
import { callRelease } from '../shared/release-data';
import { valueOf } from '../shared/trouble';
import { useAct } from '../shared/use-act';
import { tellOthers } from '../shared/use-fresh';

export const useAgreements = () =>
  useQuery({ queryKey: ['agreements'], queryFn: () => valueOf(callRelease('getAgreements')) });

/** One act on the agreements. */
export function useAgreementAct<Input>(
  send: (input: Input & { cmd: string }) => Promise<Answer<AgreementsView>>,
  onDone: () => void,
  said: string,
) {
  const queries = useQueryClient();
  const { id } = useWorkItem();
  return useAct<Input, AgreementsView>(
    send,
    (view) => {
      queries.setQueryData(['agreements'], view);
      for (const key of ['release', 'readiness', 'history']) void queries.invalidateQueries({ queryKey: [key] });
      tellOthers(id);
      void showFlag({ id: `slipway-agreement-${id}`, title: said, type: 'success', isAutoDismiss: true });
      onDone();
    },
    // The plan or the answers may be others by now: show what holds beside what was refused.
    () => void queries.invalidateQueries({ queryKey: ['agreements'] }),
  );
}
