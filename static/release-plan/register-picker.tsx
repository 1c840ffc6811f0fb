import Select from '@atlaskit/select';
import type { ReleaseView } from '../../src/contract/release-calls';
import { editing } from '../shared/en/editing';
import { Field } from '../shared/field';

type Ids = ReleaseView['release']['doc']['services'];

type Props = {
  readonly label: string;
  readonly register: ReleaseView['services'];
  readonly chosen: Ids;
  readonly choose: (ids: Ids) => void;
};

/** Several entries of a register. One that left the register stays choosable until it is taken out. */
export function RegisterPicker({ label, register, chosen, choose }: Props) {
  const ids = [...new Set([...Object.keys(register), ...Object.keys(chosen)])];
  const options = ids
    .map((value) => ({ value, label: register[value]?.name ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Field label={label}>
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
