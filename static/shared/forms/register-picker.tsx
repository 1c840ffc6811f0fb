import Select from '@atlaskit/select';
import { editing } from '../en/editing';
import { Field } from './field';

type Ids = { readonly [id: string]: true };

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly register: { readonly [id: string]: { readonly name: string; readonly retired?: string } };
  readonly chosen: Ids;
  readonly choose: (ids: Ids) => void;
};

/** Several entries of a register. One that left the register or is out of use stays chosen until it is taken out. */
export function RegisterPicker({ label, hint, problem, register, chosen, choose }: Props) {
  const inUse = Object.keys(register).filter((id) => register[id]?.retired === undefined);
  const ids = [...new Set([...inUse, ...Object.keys(chosen)])];
  const options = ids
    .map((value) => ({ value, label: register[value]?.name ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(input) => (
        <Select
          inputId={input.id}
          isMulti
          options={options}
          value={options.filter(({ value }) => value in chosen)}
          placeholder={editing.choose}
          onChange={(entries) => choose(Object.fromEntries(entries.map(({ value }) => [value, true as const])))}
        />
      )}
    </Field>
  );
}
