import type { AgreementLine, WithdrawAgreement } from '../../src/contract/release-calls';
import { agreements as words } from '../shared/en/agreements';
import { ReasonForm } from '../shared/forms/reason-form';
import { callRelease } from '../shared/release-data';
import { useAgreementAct } from './agreements-data';

type Props = { readonly line: AgreementLine; readonly close: () => void };

/** Takes an agreement back, with the reason. */
export function WithdrawForm({ line: { customer, name }, close }: Props) {
  const acting = useAgreementAct<Omit<WithdrawAgreement, 'cmd'>>(
    (input) => callRelease('withdrawAgreement', input),
    close,
    words.withdrawn(name),
  );
  return (
    <ReasonForm
      title={words.withdrawFor(name)}
      label={words.reason}
      hint={words.reasonHint}
      missing={words.reasonMissing}
      failed={words.notDone}
      submit={words.withdraw}
      looks="danger"
      acting={acting}
      act={(reason) => acting.act({ customer, reason })}
      close={close}
    />
  );
}
