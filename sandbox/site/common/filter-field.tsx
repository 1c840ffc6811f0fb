import { useId, type ReactNode } from 'react';
import './filter-row.css';

type FieldProps = {
  readonly label: string;
  readonly className?: string;
  readonly children: (id: string) => ReactNode;
};

/** An input of a row with its label above it. */
export function FilterField({ label, className = '', children }: FieldProps) {
  const id = useId();
  return (
    <div className={`filter-field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly options: readonly (readonly [value: string, label: string])[];
};

export function FilterSelect({ label, value, choose, options }: SelectProps) {
  return (
    <FilterField label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {options.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FilterField>
  );
}
