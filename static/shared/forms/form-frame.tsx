import Button from '@atlaskit/button/new';
import type { FormEvent, ReactNode } from 'react';
import { editing as words } from '../en/editing';
import type { Trouble } from '../trouble';
import { TroubleMessage } from '../states/trouble-message';

type Props = {
  readonly name: string;
  readonly submitLabel: string;
  readonly danger?: boolean;
  readonly sending: boolean;
  readonly trouble: Trouble | null;
  readonly notDone: string;
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
};

/** A short form with its trouble and its two buttons. */
export function FormFrame({
  name,
  submitLabel,
  danger = false,
  sending,
  trouble,
  notDone,
  submit,
  close,
  children,
}: Props) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="editor" aria-label={name} onSubmit={onSubmit} noValidate>
      {children}
      {trouble !== null && <TroubleMessage trouble={trouble} title={notDone} />}
      <div className="actions">
        <Button type="submit" appearance={danger ? 'danger' : 'primary'} isLoading={sending}>
          {submitLabel}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
