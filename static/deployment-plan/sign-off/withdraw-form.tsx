import { signOff as words } from '../../shared/en/sign-off';
import { ReasonForm } from '../../shared/forms/reason-form';
import { callRelease } from '../../shared/release-data';
import { useGateAct } from '../../shared/use-gate-act';

/** Takes the sign-off back, with the reason. */
export function WithdrawForm({ close }: { readonly close: () => void }) {
  const acting = useGateAct<{ reason: string }>(
    (input) => callRelease('withdrawSignOff', input),
    words.withdrawn,
    close,
  );
  return (
    <ReasonForm
      title={words.withdraw}
      label={words.reason}
      hint={words.reasonHint}
      missing={words.reasonMissing}
      failed={words.notDone}
      submit={words.withdraw}
      looks="danger"
      acting={acting}
      act={(reason) => acting.act({ reason })}
      close={close}
    />
  );
}
