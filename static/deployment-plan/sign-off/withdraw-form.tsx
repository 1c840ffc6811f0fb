import { signOff as words } from '../../shared/en/sign-off';
import { ReasonForm } from '../../shared/reason-form';
import { callRelease, useStored } from '../../shared/release-data';
import { useAct } from '../../shared/use-act';

/** Takes the sign-off back, with the reason. */
export function WithdrawForm({ close }: { readonly close: () => void }) {
  const stored = useStored();
  const acting = useAct<{ reason: string }, null>(
    (input) => callRelease('withdrawSignOff', input),
    () => {
      stored({}, words.withdrawn);
      close();
    },
    () => stored({}, ''),
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
