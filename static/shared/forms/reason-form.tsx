import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { editing } from '../en/editing';
import { Field } from './field';
import { TroubleMessage } from '../states/trouble-message';
import type { Acting } from '../use-act';

type Props = {
  /** Name of the form, and the words of its one field. */
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly missing: string;
  /** What did not work when it fails. */
  readonly failed: string;
  readonly submit: string;
  readonly looks?: 'primary' | 'danger';
  readonly acting: Pick<Acting<unknown>, 'sending' | 'trouble'>;
  readonly act: (reason: string) => unknown;
  readonly close: () => void;
  readonly children?: ReactNode;
};

/** An act that needs a reason: one field, one button, and what went wrong. */
export function ReasonForm({ title, submit, looks = 'primary', acting, act, close, children, ...words }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { sending, trouble } = acting;
  const missing = reason.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) field.current?.focus();
    else void act(reason.trim());
  };
  return (
    <form className="editor reason-form" aria-label={title} onSubmit={send} noValidate>
      {children}
      <Field label={words.label} required hint={words.hint} problem={tried && missing ? words.missing : undefined}>
        {(input) => (
          <TextArea
            {...input}
            ref={field}
            // The form was opened on purpose: the person goes on in it.
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
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.failed} />}
      <div className="actions">
        <Button type="submit" appearance={looks} isLoading={sending}>
          {submit}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {editing.cancel}
        </Button>
      </div>
    </form>
  );
}
