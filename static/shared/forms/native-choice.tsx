import { Field } from './field';

type Props<Value extends string> = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly options: { readonly [value in Value]: string };
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
};

/** One of a few fixed values; the native list, for a page holds dozens of them. */
export function NativeChoice<Value extends string>({ label, hint, problem, options, chosen, choose }: Props<Value>) {
  const values = Object.keys(options) as Value[];
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, 'aria-describedby': describedBy }) => (
        <select
          id={id}
          className="native-choice"
          aria-describedby={describedBy}
          value={chosen}
          onChange={({ currentTarget }) => {
            const value = values.find((each) => each === currentTarget.value);
            if (value !== undefined) choose(value);
          }}
        >
          {values.map((value) => (
            <option key={value} value={value}>
              {options[value]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
