import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PanelPlace } from '../../src/contract/setup-check';
import { outcomeOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { callAdmin } from './admin-data';

export type PinningState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly percent: number }
  /** Jira has ended; what came of it is read from Jira. */
  | { readonly kind: 'over'; readonly places: readonly PanelPlace[]; readonly pinned: boolean }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type Pinning = {
  readonly state: PinningState;
  readonly run: (places: readonly PanelPlace[], pinned: boolean) => Promise<void>;
};

const betweenAsking = 1_000;

/** Pins or unpins in the background of Jira, follows how far it has come, and reads afterwards what came of it. */
export function usePinning(): Pinning {
  const queries = useQueryClient();
  const [state, setState] = useState<PinningState>({ kind: 'idle' });

  const follow = async (places: readonly PanelPlace[], pinned: boolean): Promise<PinningState> => {
    const started = await outcomeOf(callAdmin('pinPanels', { places, pinned }));
    if (!started.ok) return { kind: 'trouble', trouble: started.trouble };
    for (;;) {
      const asked = await outcomeOf(callAdmin('getPinning', { tasks: started.value.tasks }));
      if (!asked.ok) return { kind: 'trouble', trouble: asked.trouble };
      if (asked.value.over) return { kind: 'over', places, pinned };
      setState({ kind: 'running', percent: asked.value.percent });
      await new Promise((resolve) => setTimeout(resolve, betweenAsking));
    }
  };

  return {
    state,
    run: async (places, pinned) => {
      setState({ kind: 'running', percent: 0 });
      const ended = await follow(places, pinned);
      await queries.invalidateQueries({ queryKey: ['jira-site'] });
      setState(ended);
    },
  };
}
