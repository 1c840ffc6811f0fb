import { useId } from 'react';
import type { ReactNode } from 'react';

export type InputProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly isInvalid: boolean;
};

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly children: (input: InputProps) => ReactNode;
};

/** One input with its label, its hint and what is wrong with it. */
export function Field({ label, hint, problem, required = false, children }: Props) {
  const id = useId();
  const messageId = `${id}-message`;
  const message = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({
        id,
        'aria-describedby': message === undefined ? undefined : messageId,
        isInvalid: problem !== undefined,
      })}
      {message !== undefined && (
        <div id={messageId} className={problem === undefined ? 'hint' : 'problem'} role={problem && 'alert'}>
          {message}
        </div>
      )}
    </div>
  );
}
