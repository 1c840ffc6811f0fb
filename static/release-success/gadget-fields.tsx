import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { GadgetConfiguration, GadgetNames } from '../../src/contract/gadget-calls';
import type { ReleaseType } from '../shared/contract-types';
import { editing } from '../shared/en/editing';
import { gadgetEdit as words } from '../shared/en/gadget';
import { typeNames } from '../shared/en/names';
import { Field } from '../shared/forms/field';

type Props = {
  readonly names: GadgetNames;
  readonly configuration: GadgetConfiguration;
  readonly change: (fields: Partial<GadgetConfiguration>) => void;
  readonly monthsProblem: string | undefined;
};

const types = (Object.keys(typeNames) as ReleaseType[]).map((value) => ({ value, label: typeNames[value] }));
const charts = [
  { value: 'by-month', label: words.byMonth },
  { value: 'by-customer', label: words.byCustomer },
] as const;

export function GadgetFields({ names, configuration, change, monthsProblem }: Props) {
  const { months, customer, service, type, chart } = configuration;
  return (
    <div className="fields">
      <Field label={words.months} hint={words.monthsHint} problem={monthsProblem}>
        {(input) => (
          <Textfield
            {...input}
            type="number"
            min={1}
            max={60}
            value={Number.isNaN(months) ? '' : months}
            onChange={(event) => change({ months: event.currentTarget.valueAsNumber })}
          />
        )}
      </Field>
      <Choice
        label={words.chart}
        options={charts}
        chosen={chart}
        choose={(value) => value && change({ chart: value })}
      />
      <Choice
        label={words.customer}
        none={words.allCustomers}
        options={entries(names.customers)}
        chosen={customer}
        choose={(value) => change({ customer: value })}
      />
      <Choice
        label={words.service}
        none={words.allServices}
        options={entries(names.services)}
        chosen={service}
        choose={(value) => change({ service: value })}
      />
      <Choice
        label={words.type}
        none={words.allTypes}
        options={types}
        chosen={type}
        choose={(value) => change({ type: value })}
      />
    </div>
  );
}

const entries = (register: GadgetNames['customers']) =>
  Object.entries(register)
    .map(([value, { name }]) => ({ value, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label));

type ChoiceProps<Value extends string> = {
  readonly label: string;
  /** What no choice means; without it one must be chosen. */
  readonly none?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value | null;
  readonly choose: (value: Value | null) => void;
};

function Choice<Value extends string>({ label, none, options, chosen, choose }: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      {(input) => (
        <Select
          inputId={input.id}
          options={options}
          value={options.find(({ value }) => value === chosen) ?? null}
          placeholder={none ?? editing.choose}
          isClearable={none !== undefined}
          onChange={(option) => choose(option?.value ?? null)}
        />
      )}
    </Field>
  );
}
