import { useId } from 'react';

type Props = {
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly about: string }[];
  readonly value: string;
  readonly set: (value: string) => void;
};

/** One of a few that need a word of explanation each. */
export function Choices({ legend, choices, value, set }: Props) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => set(choice.value)}
            aria-describedby={`${name}-${choice.value}`}
          />
          <span>{choice.label}</span>
          <span className="subtle" id={`${name}-${choice.value}`}>
            {choice.about}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
