import type { WithdrawEmergency } from '../../../src/contract/emergency-calls';
import { emergency as words } from '../../shared/en/emergency';
import { ReasonForm } from '../../shared/forms/reason-form';
import { callRelease } from '../../shared/release-data';
import { useGateAct } from '../../shared/use-gate-act';

/** Takes the declaration back, with the reason. */
export function WithdrawForm({ close }: { readonly close: () => void }) {
  const acting = useGateAct<Omit<WithdrawEmergency, 'cmd'>>(
    (input) => callRelease('withdrawEmergency', input),
    words.withdrawn,
    close,
  );
  return (
    <ReasonForm
      title={words.withdraw}
      label={words.withdrawReason}
      hint={words.withdrawHint}
      missing={words.withdrawMissing}
      failed={words.notDone}
      submit={words.withdraw}
      looks="danger"
      acting={acting}
      act={(reason) => acting.act({ reason })}
      close={close}
    />
  );
}
