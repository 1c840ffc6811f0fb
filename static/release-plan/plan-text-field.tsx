import TextArea from '@atlaskit/textarea';
import { Field } from '../shared/forms/field';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly change: (value: string) => void;
};

/** One of the plan's texts. */
export const PlanTextField = ({ label, hint, value, rows = 2, autoFocus = false, change }: Props) => (
  <Field label={label} hint={hint}>
    {(input) => (
      <TextArea
        {...input}
        autoFocus={autoFocus}
        value={value}
        maxLength={20_000}
        minimumRows={rows}
        resize="smart"
        onChange={(event) => change(event.target.value)}
      />
    )}
  </Field>
);
