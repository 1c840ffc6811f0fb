import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import { useId, type ReactNode } from 'react';

/** What an input needs to be named and explained by its field. */
export type Control = {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly isInvalid: boolean;
};

type Props = {
  readonly label: string;
  readonly required?: boolean;
  readonly help?: string;
  readonly error?: string;
  readonly children: (control: Control) => ReactNode;
};

/** Label, input, and below it what is wrong or what helps. */
export function FormField({ label, required = false, help, error, children }: Props) {
  const id = useId();
  const notes = `${id}-notes`;
  return (
    <div className="form-field">
      <Label htmlFor={id}>
        {label}
        {required && (
          <span className="required" title="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </Label>
      {children({ id, 'aria-describedby': notes, isInvalid: error !== undefined })}
      <div id={notes} aria-live="polite">
        {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
        {error === undefined && help !== undefined && <HelperMessage>{help}</HelperMessage>}
      </div>
    </div>
  );
}
