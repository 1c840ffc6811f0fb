import { showFlag } from '@forge/bridge';
import { useRef, useState } from 'react';
import type { EditPlan, ReleaseView } from '../../src/contract/release-calls';
import { editing } from '../shared/en/editing';
import { plan as words } from '../shared/en/plan';
import { callRelease, useStored } from '../shared/release-data';
import { outcomeOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';

/** Takes a wave out at once and offers it back for a while: no question before, nothing lost after. */
export function useRemoveWave(view: ReleaseView) {
  const stored = useStored();
  const [removing, setRemoving] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const tried = useRef({ what: '', cmd: '' });

  const save = async (seq: number, waves: NonNullable<EditPlan['changes']['waves']>) => {
    const what = JSON.stringify([seq, waves]);
    if (tried.current.what !== what) tried.current = { what, cmd: crypto.randomUUID() };
    setTrouble(null);
    const outcome = await outcomeOf(callRelease('editPlan', { cmd: tried.current.cmd, seq, changes: { waves } }));
    if (outcome.ok) stored({ plan: outcome.value }, '');
    else setTrouble(outcome.trouble);
    return outcome;
  };

  const remove = async (id: string) => {
    const wave = view.plan.doc.waves.byId[id];
    if (wave === undefined) return;
    setRemoving(id);
    const outcome = await save(view.plan.seq, { [id]: null });
    setRemoving(null);
    if (!outcome.ok) return;
    const name = words.waveName(wave.number, view.customers[wave.customer]?.name ?? wave.customer);
    const flag = showFlag({
      id: `slipway-removed-${id}`,
      title: words.removed(name),
      type: 'success',
      isAutoDismiss: true,
      actions: [
        {
          text: editing.undo,
          onClick: () => {
            void flag.close();
            void save(outcome.value.seq, { [id]: wave });
          },
        },
      ],
    });
  };

  return { remove: (id: string) => void remove(id), removing, trouble };
}
