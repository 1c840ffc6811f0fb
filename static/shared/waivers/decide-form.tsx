import { useState } from 'react';
import { waivers as words } from '../en/waivers';
import { callRelease } from '../release-data';
import { FormFrame } from './form-frame';
import { TextField } from './text-field';
import { useWaiverAct } from './use-waiver-act';

type Props = {
  readonly waiver: string;
  readonly decision: 'approved' | 'rejected' | 'withdrawn';
  readonly close: () => void;
};

/** A decision on a waiver, with its reason. */
export function DecideForm({ waiver, decision, close }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const { sending, trouble, act } = useWaiverAct<{ readonly waiver: string; readonly reason: string }>(
    (input) =>
      decision === 'withdrawn'
        ? callRelease('withdrawWaiver', input)
        : callRelease('decideWaiver', { ...input, decision }),
    words.done[decision],
    close,
  );
  const submit = () => {
    setTried(true);
    if (!missing) void act({ waiver, reason });
  };
  const labels = { approved: words.approve, rejected: words.reject, withdrawn: words.withdraw };
  return (
    <FormFrame
      name={words.acts[decision]}
      submitLabel={labels[decision]}
      danger={decision !== 'approved'}
      notDone={words.notDone}
      {...{ sending, trouble, submit, close }}
    >
      <TextField
        label={words.decisionReason}
        hint={words.reasonHint}
        value={reason}
        problem={tried && missing ? words.missing.reason : undefined}
        autoFocus
        change={setReason}
      />
    </FormFrame>
  );
}
