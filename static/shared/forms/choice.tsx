import { useId } from 'react';

type Props<Value extends string> = {
  readonly legend: string;
  readonly names: { readonly [value in Value]: string };
  readonly chosen: Value;
  readonly autoFocus?: boolean;
  readonly choose: (value: Value) => void;
};

/** One of a few, all in sight. */
export function Choice<Value extends string>({ legend, names, chosen, autoFocus = false, choose }: Props<Value>) {
  const group = useId();
  return (
    <fieldset>
      <legend className="legend">{legend}</legend>
      {(Object.keys(names) as Value[]).map((value) => (
        <div key={value} className="choice-version">
          <input
            type="radio"
            id={`${group}-${value}`}
            name={group}
            checked={value === chosen}
            // The form was opened on purpose: the person goes on in it.
            autoFocus={autoFocus && value === chosen}
            onChange={() => choose(value)}
          />
          <label htmlFor={`${group}-${value}`}>{names[value]}</label>
        </div>
      ))}
    </fieldset>
  );
}
