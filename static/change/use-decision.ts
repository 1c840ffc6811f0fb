import { view } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChangeDecided, ChangeView, DecideChange } from '../../src/contract/change-calls';
import { useDraftPlace } from '../shared/edits/draft';
import { outcomeOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { callChange } from './change-data';

export type Decision = DecideChange['decision'];
export type Done = { readonly decision: Decision; readonly moved: ChangeDecided['moved'] };

export type Deciding = {
  readonly reason: string;
  readonly setReason: (text: string) => void;
  /** The decision that is being sent. */
  readonly sending: Decision | null;
  readonly trouble: Trouble | null;
  readonly done: Done | null;
  /** `covers`: what the person saw that an approval is given for. */
  readonly decide: (decision: Decision, covers: ChangeView['coverage']['proposed']) => Promise<void>;
};

/** The decision on its way: the reason that is typed, the one call it makes, and what went wrong. */
export function useDecision(): Deciding {
  const queries = useQueryClient();
  const draft = useDraftPlace('decision');
  const [reason, setText] = useState(() => keptText(draft.read()));
  const [sending, setSending] = useState<Decision | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // The same decision pressed again after a lost answer is the same act.
  const tried = useRef({ what: '', cmd: '' });

  const setReason = (text: string) => {
    setText(text);
    draft.keep(text);
  };

  const decide: Deciding['decide'] = async (decision, covers) => {
    const what = JSON.stringify([decision, reason, covers]);
    const given = decision === 'approve' || decision === 'renew' ? { covers } : {};
    if (tried.current.what !== what) tried.current = { what, cmd: crypto.randomUUID() };
    setSending(decision);
    setDone(null);
    setTrouble(null);
    const outcome = await outcomeOf(callChange('decideChange', { cmd: tried.current.cmd, decision, reason, ...given }));
    setSending(null);
    if (!outcome.ok) {
      setTrouble(outcome.trouble);
      // Somebody may have decided meanwhile: show what holds beside what was refused.
      void queries.invalidateQueries({ queryKey: ['change'] });
      return;
    }
    setText('');
    draft.drop();
    queries.setQueryData(['change'], outcome.value.view);
    setDone({ decision, moved: outcome.value.moved });
    // Jira still shows the status from before.
    if (outcome.value.moved !== null && 'to' in outcome.value.moved) void view.refresh();
  };

  return { reason, setReason, sending, trouble, done, decide };
}

const keptText = (kept: unknown): string => (typeof kept === 'string' ? kept : '');
