import TextArea from '@atlaskit/textarea';
import { Field } from './field';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with it, once somebody tried to send it. */
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly change: (value: string) => void;
};

/** A text of some lines. */
export function TextField({ label, hint, value, problem, required = true, autoFocus = false, change }: Props) {
  return (
    <Field label={label} required={required} hint={hint} problem={problem}>
      {(input) => (
        <TextArea
          {...input}
          autoFocus={autoFocus}
          value={value}
          maxLength={2_000}
          minimumRows={2}
          resize="smart"
          isRequired={required}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
