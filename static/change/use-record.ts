import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChangeView } from '../../src/contract/change-calls';
import { outcomeOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { callChange } from './change-data';
import { coverageChanges, nothingCovered } from './coverage-changes';
import type { Covers } from './coverage-changes';

/** Records another coverage at one press: what the plans need, or what was approved. */
export function useRecord({ seq, coverage: { recorded } }: Pick<ChangeView, 'seq' | 'coverage'>) {
  const queries = useQueryClient();
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // Pressed again after a lost answer it is the same act.
  const tried = useRef({ what: '', cmd: '' });
  const record = async (covers: Covers) => {
    const base = { ...(recorded ?? nothingCovered), followed: null };
    const changes = coverageChanges(base, { ...covers, followed: null });
    if (changes === null) return;
    const what = JSON.stringify([seq, changes]);
    if (tried.current.what !== what) tried.current = { what, cmd: crypto.randomUUID() };
    setSending(true);
    const outcome = await outcomeOf(callChange('recordCoverage', { cmd: tried.current.cmd, seq, changes }));
    setSending(false);
    setTrouble(outcome.ok ? null : outcome.trouble);
    // Somebody may have recorded something else meanwhile: show that beside what was refused.
    await queries.invalidateQueries({ queryKey: ['change'] });
  };
  return { record, sending, trouble };
}
