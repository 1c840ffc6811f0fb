import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { process as words } from '../../shared/en/process';
import { outcomeOf } from '../../shared/trouble';
import type { Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { callAdmin } from '../admin-data';
import { useProcessStored } from './process-data';
import type { Part, PartId } from './process-data';

type Props = { readonly id: PartId; readonly part: Part; readonly seq: number };

/** Back to what is recommended. */
export function ResetAction({ id, part, seq }: Props) {
  const stored = useProcessStored();
  const [cmd] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const reset = async () => {
    setBusy(true);
    const outcome = await outcomeOf(callAdmin('saveProcess', { cmd, seq, changes: { departures: { [id]: null } } }));
    setBusy(false);
    setTrouble(outcome.ok ? null : outcome.trouble);
    if (outcome.ok) stored(part.title);
  };
  return (
    <>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notReset} />}
      <div className="actions">
        <Button spacing="compact" isLoading={busy} onClick={() => void reset()}>
          {words.reset}
        </Button>
      </div>
    </>
  );
}
