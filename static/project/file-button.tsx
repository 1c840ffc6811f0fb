import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { outcomeOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { TroubleMessage } from '../shared/states/trouble-message';

type Props<File> = {
  readonly label: string;
  readonly failedTitle: string;
  readonly ask: () => Parameters<typeof outcomeOf<File>>[0];
  readonly save: (file: File) => void;
};

/** Asks for a file and gives it to the person, or says why there is none. */
export function FileButton<File>({ label, failedTitle, ask, save }: Props<File>) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const press = async () => {
    setBusy(true);
    const outcome = await outcomeOf(ask());
    setBusy(false);
    setTrouble(outcome.ok ? null : outcome.trouble);
    if (outcome.ok) save(outcome.value);
  };
  return (
    <>
      <Button spacing="compact" isLoading={busy} onClick={() => void press()}>
        {label}
      </Button>
      {trouble !== null && <TroubleMessage trouble={trouble} title={failedTitle} />}
    </>
  );
}
