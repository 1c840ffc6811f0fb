import { useRef, useState } from 'react';
import type { Answer } from '../../src/contract/wire';
import { outcomeOf } from './trouble';
import type { Trouble } from './trouble';

export type Acting<Input> = {
  readonly sending: boolean;
  readonly trouble: Trouble | null;
  readonly forget: () => void;
  /** Whether it was done. */
  readonly act: (input: Input) => Promise<boolean>;
};

/** One act at the press of a button; the same one sent again after a lost answer is done once. */
export function useAct<Input, Value>(
  send: (input: Input & { cmd: string }) => Promise<Answer<Value>>,
  onDone: (value: Value) => void,
  onTrouble: () => void = () => undefined,
): Acting<Input> {
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
    if (outcome.ok) {
      // Pressed once more, it is another act.
      tried.current = { what: '', cmd: '' };
      onDone(outcome.value);
      return true;
    }
    setTrouble(outcome.trouble);
    onTrouble();
    return false;
  };
  return { sending, trouble, forget: () => setTrouble(null), act };
}
