import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import { registers as words } from '../../shared/en/registers';

type ByUnit = { readonly [unit: string]: string };

type Props = {
  readonly legend: string;
  readonly hint?: string;
  readonly label: (unit: string) => string;
  readonly addLabel: string;
  /** What a new row begins with. */
  readonly first: string;
  readonly units: { readonly [code: string]: { readonly name: string } };
  readonly value: ByUnit;
  readonly change: (value: ByUnit) => void;
};

/** Units with the versions that are meant of each. */
export function VersionsField({ legend, hint, label, addLabel, first, units, value, change }: Props) {
  const id = useId();
  const open = Object.keys(units)
    .filter((code) => !Object.hasOwn(value, code))
    .sort();
  return (
    <fieldset className="versions-field">
      <legend className="legend">{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {Object.entries(value).map(([unit, versions]) => {
        const { [unit]: _, ...others } = value;
        return (
          <div key={unit} className="versions-row">
            <label htmlFor={`${id}-${unit}`}>{unit}</label>
            <Textfield
              id={`${id}-${unit}`}
              aria-label={label(unit)}
              aria-describedby={`${id}-hint`}
              value={versions}
              maxLength={255}
              onChange={(event) => change({ ...value, [unit]: event.currentTarget.value })}
            />
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={words.removeOne(unit)}
              onClick={() => change(others)}
            >
              {words.remove}
            </Button>
          </div>
        );
      })}
      {open.length > 0 && (
        <select
          className="native-choice"
          aria-label={addLabel}
          value=""
          onChange={({ currentTarget }) => change({ ...value, [currentTarget.value]: first })}
        >
          <option value="">{addLabel}</option>
          {open.map((code) => (
            <option key={code} value={code}>
              {`${code} ${units[code]?.name ?? ''}`}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
