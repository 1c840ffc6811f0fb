import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { Field } from '../forms/field';

type Props<Value> = {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: Value;
  readonly change: (value: Value) => void;
};

export const LineField = ({ label, hint, problem, value, change }: Props<string>) => (
  <Field label={label} hint={hint} problem={problem}>
    {(input) => (
      <Textfield {...input} value={value} maxLength={255} onChange={(event) => change(event.currentTarget.value)} />
    )}
  </Field>
);

export const TextField = ({ label, hint, problem, value, change }: Props<string>) => (
  <Field label={label} hint={hint} problem={problem}>
    {(input) => (
      <TextArea
        {...input}
        value={value}
        maxLength={4_000}
        minimumRows={2}
        resize="smart"
        onChange={(event) => change(event.target.value)}
      />
    )}
  </Field>
);

/** A whole number; an empty field is `null`. */
export const NumberOrNone = ({ label, hint, problem, value, change }: Props<number | null>) => (
  <Field label={label} hint={hint} problem={problem}>
    {(input) => (
      <Textfield
        {...input}
        type="number"
        min={0}
        value={value ?? ''}
        onChange={({ currentTarget: { value: typed } }) => change(typed === '' ? null : Number(typed))}
      />
    )}
  </Field>
);

export const NumberField = ({ change, ...props }: Props<number>) => (
  <NumberOrNone {...props} change={(value) => change(value ?? 0)} />
);

/** A day; an empty field is `null`. */
export const DayField = ({ label, hint, problem, value, change }: Props<string | null>) => (
  <Field label={label} hint={hint} problem={problem}>
    {(input) => (
      <Textfield
        {...input}
        type="date"
        value={value ?? ''}
        onChange={({ currentTarget: { value: typed } }) => change(typed === '' ? null : typed)}
      />
    )}
  </Field>
);

type TickProps = { readonly label: string; readonly value: boolean; readonly change: (value: boolean) => void };

export const Tick = ({ label, value, change }: TickProps) => (
  <label className="tick">
    <input type="checkbox" checked={value} onChange={(event) => change(event.currentTarget.checked)} />
    {label}
  </label>
);
