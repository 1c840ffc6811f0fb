import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly choose: (values: readonly string[]) => void;
};

/** A few things of which any may be chosen, all in sight. */
export function CheckMany({ label, options, chosen, choose }: Props) {
  const id = useId();
  return (
    <fieldset>
      <legend className="legend">{label}</legend>
      <div className="check-many">
        {options.map(({ value, label: name }) => (
          <label key={value} htmlFor={`${id}-${value}`}>
            <input
              type="checkbox"
              id={`${id}-${value}`}
              checked={chosen.includes(value)}
              onChange={(event) =>
                choose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
