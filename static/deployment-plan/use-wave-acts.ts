import { showFlag } from '@forge/bridge';
import { useRef, useState } from 'react';
import type { EditPlan, ReleaseView } from '../../src/contract/release-calls';
import { editing } from '../shared/en/editing';
import { plan as words } from '../shared/en/plan';
import { callRelease, useStored } from '../shared/release-data';
import { outcomeOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { waveText } from './wave-names';
import { exchanged, neighbourOf } from './wave-order';

type Waves = NonNullable<EditPlan['changes']['waves']>;

/** What is done to waves at once and offered back for a while: no question before, nothing lost after. */
export function useWaveActs(view: ReleaseView) {
  const stored = useStored();
  /** The wave that something is being done to. */
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const tried = useRef({ what: '', cmd: '' });
  const { doc } = view.plan;

  const save = async (seq: number, waves: Waves) => {
    const what = JSON.stringify([seq, waves]);
    if (tried.current.what !== what) tried.current = { what, cmd: crypto.randomUUID() };
    setTrouble(null);
    const outcome = await outcomeOf(callRelease('editPlan', { cmd: tried.current.cmd, seq, changes: { waves } }));
    if (outcome.ok) stored({ plan: outcome.value }, '');
    else setTrouble(outcome.trouble);
    return outcome;
  };

  const act = async (id: string, said: (wave: string) => string, waves: Waves, undo: Waves) => {
    const wave = doc.waves.byId[id];
    if (wave === undefined) return;
    setBusy(id);
    const outcome = await save(view.plan.seq, waves);
    setBusy(null);
    if (!outcome.ok) return;
    const flag = showFlag({
      id: `slipway-wave-${id}`,
      title: said(waveText(wave, view.customers)),
      type: 'success',
      isAutoDismiss: true,
      actions: [
        {
          text: editing.undo,
          onClick: () => {
            void flag.close();
            void save(outcome.value.seq, undo);
          },
        },
      ],
    });
  };

  return {
    remove: (id: string) => void act(id, words.removed, { [id]: null }, { [id]: doc.waves.byId[id] ?? null }),
    move: (id: string, by: 1 | -1) => {
      const other = neighbourOf(doc, id, by);
      const [one, two] = [doc.waves.byId[id], doc.waves.byId[other ?? '']];
      if (other === undefined || one === undefined || two === undefined) return;
      const after = exchanged(one, two);
      void act(id, words.moved, { [id]: after.one, [other]: after.two }, { [id]: one, [other]: two });
    },
    busy,
    trouble,
  };
}
