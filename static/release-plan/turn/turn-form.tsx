import { useState } from 'react';
import type { GiveTurnReason, TurnCause, TurnKind } from '../../../src/contract/turn-calls';
import { Choice } from '../../shared/forms/choice';
import { turn as words } from '../../shared/en/turn';
import { FormFrame } from '../../shared/forms/form-frame';
import { NativeChoice } from '../../shared/forms/native-choice';
import { callRelease } from '../../shared/release-data';
import { TextField } from '../../shared/forms/text-field';
import { useGateAct } from '../../shared/use-gate-act';

/** Says why, before the release is moved in Jira. */
export function TurnForm({ close }: { readonly close: () => void }) {
  const [kind, setKind] = useState<TurnKind>('back');
  const [cause, setCause] = useState<TurnCause>('CHANGE');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = useGateAct<Omit<GiveTurnReason, 'cmd'>>(
    (input) => callRelease('giveTurnReason', input),
    words.given,
    close,
  );
  const missing = reason.trim() === '';
  const submit = () => {
    setTried(true);
    if (!missing) void act({ kind, cause, reason });
  };
  return (
    <FormFrame
      name={words.give}
      submitLabel={words.send}
      notDone={words.notGiven}
      {...{ sending, trouble, submit, close }}
    >
      <Choice legend={words.kind} names={words.kinds} chosen={kind} autoFocus choose={setKind} />
      <NativeChoice label={words.cause} options={words.causes} chosen={cause} choose={setCause} />
      <TextField
        label={words.words}
        hint={words.wordsHint}
        value={reason}
        problem={tried && missing ? words.missing : undefined}
        change={setReason}
      />
    </FormFrame>
  );
}
