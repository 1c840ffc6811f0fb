import { useEffect, useState } from 'react';
import { useBoard } from './board';

/** How the form behind a report reaches the dashboard, whichever of the two has the button. */
export function useSaving<Configuration extends object>() {
  const { saving } = useBoard<Configuration>();
  const [state, setState] = useState<'open' | 'saving' | 'refused'>('open');

  useEffect(() => {
    if (saving.by === 'host') saving.onFailure(() => setState('refused'));
  }, [saving]);

  return {
    state,
    hasButton: saving.by === 'form',
    /** Each state of the form that could be saved. */
    changed(configuration: Configuration) {
      if (saving.by === 'host') saving.offer(configuration).catch(() => setState('refused'));
    },
    async submit(configuration: Configuration) {
      if (saving.by === 'host') return;
      setState('saving');
      await saving.submit(configuration).then(
        () => setState('open'),
        () => setState('refused'),
      );
    },
  };
}
