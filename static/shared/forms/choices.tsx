import Select, { AsyncSelect } from '@atlaskit/select';
import { editing } from '../en/editing';
import { Field } from './field';
import type { Option } from '../option';

export type Ids = { readonly [id: string]: true };

const optionsOf = (named: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
  named.map(({ id, name }) => ({ value: id, label: name }));

/** Ids as options; one that Jira does not know any more stays choosable until it is taken out. */
const withGone = (options: readonly Option[], chosen: Ids): readonly Option[] => [
  ...options,
  ...Object.keys(chosen)
    .filter((id) => !options.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: id })),
];

export const idsOf = (options: readonly Option[]): Ids =>
  Object.fromEntries(options.map(({ value }) => [value, true as const]));

type ManyProps = {
  readonly label: string;
  readonly hint?: string;
  readonly from: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: Ids;
  readonly choose: (ids: Ids) => void;
};

/** Several things of Jira. */
export function ChooseMany({ label, hint, from, chosen, choose }: ManyProps) {
  const options = withGone(optionsOf(from), chosen);
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <Select<Option, true>
          inputId={input.id}
          aria-describedby={input['aria-describedby']}
          isMulti
          options={options}
          value={options.filter(({ value }) => value in chosen)}
          placeholder={editing.choose}
          closeMenuOnSelect={false}
          onChange={(entries) => choose(idsOf(entries))}
        />
      )}
    </Field>
  );
}

type OneProps = {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly choose: (value: string | null) => void;
  readonly placeholder?: string;
  readonly clearable?: boolean;
};

/** One of several; a value that is not offered any more still shows. */
export function ChooseOne({ label, hint, problem, options, value, choose, placeholder, clearable = false }: OneProps) {
  const known = value === null ? null : (options.find((option) => option.value === value) ?? { value, label: value });
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(input) => (
        <Select<Option>
          inputId={input.id}
          aria-describedby={input['aria-describedby']}
          isInvalid={input.isInvalid}
          isClearable={clearable}
          options={options}
          value={known}
          placeholder={placeholder ?? editing.choose}
          onChange={(chosen) => choose(chosen?.value ?? null)}
        />
      )}
    </Field>
  );
}

type FoundProps = {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly find: (typed: string) => Promise<Option[]>;
  readonly value: readonly Option[];
  readonly choose: (options: readonly Option[]) => void;
  readonly typeToFind: string;
  readonly nothingFound: string;
};

/** Several things that are found by typing. */
export function FindMany({ label, hint, find, value, choose, typeToFind, nothingFound }: FoundProps) {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <AsyncSelect<Option, true>
          inputId={input.id}
          aria-describedby={input['aria-describedby']}
          isMulti
          defaultOptions
          cacheOptions
          loadOptions={find}
          value={value}
          placeholder={typeToFind}
          noOptionsMessage={() => nothingFound}
          loadingMessage={() => editing.searching}
          onChange={choose}
        />
      )}
    </Field>
  );
}

type FoundOneProps = Omit<FoundProps, 'value' | 'choose'> & {
  readonly value: Option | null;
  readonly choose: (option: Option) => void;
};

/** One thing that is found by typing. */
export function FindOne({ label, hint, problem, find, value, choose, typeToFind, nothingFound }: FoundOneProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(input) => (
        <AsyncSelect<Option>
          inputId={input.id}
          aria-describedby={input['aria-describedby']}
          defaultOptions
          cacheOptions
          loadOptions={find}
          value={value}
          placeholder={typeToFind}
          noOptionsMessage={() => nothingFound}
          loadingMessage={() => editing.searching}
          onChange={(chosen) => chosen !== null && choose(chosen)}
        />
      )}
    </Field>
  );
}
