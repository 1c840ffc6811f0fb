import TextField from '@atlaskit/textfield';
import { Field } from '../../shared/forms/field';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly autoFocus?: boolean;
};

/** A text to be copied: chosen whole as soon as it has the focus. */
export function CopyField({ label, hint, value, autoFocus = false }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <TextField
          {...input}
          value={value}
          isReadOnly
          isMonospaced
          autoFocus={autoFocus}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Field>
  );
}
