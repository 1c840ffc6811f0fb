import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { AgreementLine, WithdrawAgreement } from '../../src/contract/release-calls';
import { agreements as words } from '../shared/en/agreements';
import { Field } from '../shared/field';
import { callRelease } from '../shared/release-data';
import { TroubleMessage } from '../shared/trouble-message';
import { useAgreementAct } from './agreements-data';

type Props = { readonly line: AgreementLine; readonly close: () => void };

/** Takes an agreement back, with the reason. */
export function WithdrawForm({ line: { customer, name }, close }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { sending, trouble, act } = useAgreementAct<Omit<WithdrawAgreement, 'cmd'>>(
    (input) => callRelease('withdrawAgreement', input),
    close,
    words.withdrawn(name),
  );
  const missing = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) field.current?.focus();
    else void act({ customer, reason });
  };
  return (
    <form className="editor" aria-label={words.withdrawFor(name)} onSubmit={submit} noValidate>
      <Field
        label={words.reason}
        required
        hint={words.reasonHint}
        problem={tried && missing ? words.reasonMissing : undefined}
      >
        {(input) => (
          <TextArea
            {...input}
            ref={field}
            autoFocus
            value={reason}
            maxLength={2_000}
            minimumRows={2}
            resize="smart"
            isRequired
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
      <div className="actions">
        <Button type="submit" appearance="danger" isLoading={sending}>
          {words.withdraw}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
