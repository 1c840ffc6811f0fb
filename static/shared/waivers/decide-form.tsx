import { waivers as words } from '../en/waivers';
import { ReasonForm } from '../forms/reason-form';
import { callRelease } from '../release-data';
import { useGateAct } from '../use-gate-act';

type Props = {
  readonly waiver: string;
  readonly decision: 'approved' | 'rejected' | 'withdrawn';
  readonly close: () => void;
};

const labels = { approved: words.approve, rejected: words.reject, withdrawn: words.withdraw };

/** A decision on a waiver, with its reason. */
export function DecideForm({ waiver, decision, close }: Props) {
  const acting = useGateAct<{ readonly waiver: string; readonly reason: string }>(
    (input) =>
      decision === 'withdrawn'
        ? callRelease('withdrawWaiver', input)
        : callRelease('decideWaiver', { ...input, decision }),
    words.done[decision],
    close,
  );
  return (
    <ReasonForm
      title={words.acts[decision]}
      label={words.decisionReason}
      hint={words.reasonHint}
      missing={words.missing.reason}
      failed={words.notDone}
      submit={labels[decision]}
      looks={decision === 'approved' ? 'primary' : 'danger'}
      acting={acting}
      act={(reason) => acting.act({ waiver, reason })}
      close={close}
    />
  );
}
