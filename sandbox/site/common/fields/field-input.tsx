import Select, { CreatableSelect } from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { AdfNode, Choice, FieldMeta, User } from '../../data/jira';
import { useSession } from '../../data/session';
import { fieldValue, momentOf } from '../site-time';
import { kindOf, nameOf } from './field-kind';
import type { Control } from './form-field';
import { selectProps, type SelectProps } from './select-props';
import { DocumentInput } from './document-input';
import { PersonSelect } from './person-select';

type Props = {
  readonly control: Control;
  readonly meta: FieldMeta;
  readonly projectKey: string;
  /** As `GET /issue` shows it and `PUT /issue` takes it; null where it is empty. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly autoFocus?: boolean;
  /** For an input without a label beside it. */
  readonly label?: string;
};

/** The input for a field of any kind. */
export function FieldInput({ control, meta, projectKey, value, onChange, autoFocus = false, label }: Props) {
  const select = { ...selectProps(control, autoFocus), ...named(label) };
  const text = { ...control, ...named(label), autoFocus };
  const choices = meta.allowedValues ?? [];
  const people = { ...select, isRequired: meta.required || meta.key === 'reporter' };
  const kind = kindOf(meta.schema);
  switch (kind) {
    case 'text':
    case 'number':
    case 'date':
      return (
        <Textfield
          {...text}
          type={kind}
          {...(kind === 'number' ? { step: 'any' } : {})}
          value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
          onChange={(event) => onChange(typed(kind, event.currentTarget.value))}
        />
      );
    case 'moment':
      return <MomentInput {...text} value={value} onChange={onChange} />;
    case 'document':
      return <DocumentInput {...text} value={value as AdfNode | null} onChange={onChange} />;
    case 'person': {
      const among = meta.key === 'assignee' ? { assignableIn: projectKey } : 'site';
      return <PersonSelect {...people} among={among} many={false} value={value as User | null} onChange={onChange} />;
    }
    case 'people':
      return (
        <PersonSelect {...people} among="site" many value={(value ?? []) as readonly User[]} onChange={onChange} />
      );
    case 'labels':
      return <LabelsInput {...select} value={(value ?? []) as readonly string[]} onChange={onChange} />;
    case 'choice':
      return (
        <Select<Choice>
          {...select}
          {...choiceProps}
          options={choices}
          isClearable={!meta.required}
          value={(value ?? null) as Choice | null}
          onChange={onChange}
        />
      );
    case 'choices':
      return (
        <Select<Choice, true>
          {...select}
          {...choiceProps}
          isMulti
          options={choices}
          value={(value ?? []) as readonly Choice[]}
          onChange={onChange}
        />
      );
    case undefined:
      return <p>The sandbox has no input for {meta.name}.</p>;
  }
}

const choiceProps = {
  getOptionLabel: (choice: Choice) => nameOf(choice) ?? choice.id,
  getOptionValue: (choice: Choice) => choice.id,
};

const named = (label: string | undefined) => (label === undefined ? {} : { 'aria-label': label });

function typed(kind: 'text' | 'number' | 'date', text: string): unknown {
  if (kind === 'number') return text === '' ? null : Number(text);
  return kind === 'date' && text === '' ? null : text;
}

type TextProps = Control & { readonly 'aria-label'?: string; readonly autoFocus: boolean };
type MomentProps = TextProps & Pick<Props, 'value' | 'onChange'>;

/** A moment is written in the zone of the person. */
function MomentInput({ value, onChange, ...text }: MomentProps) {
  const zone = useSession().data?.person.timeZone ?? 'UTC';
  return (
    <Textfield
      {...text}
      type="datetime-local"
      defaultValue={typeof value === 'string' ? fieldValue(new Date(value), zone) : ''}
      onChange={(event) => onChange(momentOf(event.currentTarget.value, zone)?.toISOString() ?? null)}
    />
  );
}

type Label = { readonly label: string; readonly value: string };
type LabelsProps = SelectProps & {
  readonly value: readonly string[];
  readonly onChange: (labels: readonly string[]) => void;
};

function LabelsInput({ value, onChange, ...select }: LabelsProps) {
  return (
    <CreatableSelect<Label, true>
      {...select}
      isMulti
      placeholder="Type a label"
      value={value.map((label) => ({ label, value: label }))}
      onChange={(labels) => onChange(labels.map((label) => label.value))}
      noOptionsMessage={() => 'Type a label and press Enter'}
      formatCreateLabel={(text) => `Add "${text}"`}
    />
  );
}
