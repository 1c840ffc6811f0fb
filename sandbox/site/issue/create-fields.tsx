import { useFlags } from '@atlaskit/flag';
import SectionMessage from '@atlaskit/section-message';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { doneIcon } from '../common/flag-icons';
import { FieldInput } from '../common/fields/field-input';
import { selectProps } from '../common/fields/select-props';
import { WorkItemSelect } from '../common/fields/work-item-select';
import { LAST_PROJECT } from './last-project';
import { FormField, type Control } from '../common/fields/form-field';
import { reasonOf, reasonsOf, requestJson } from '../data/http';
import type { FieldMeta, FoundWorkItem, IssueType } from '../data/jira';

type Values = Readonly<Record<string, unknown>>;

type Props = {
  readonly id: string;
  readonly projectKey: string;
  readonly type: IssueType;
  readonly fields: readonly FieldMeta[];
  readonly values: Values;
  readonly setValues: (values: Values) => void;
  readonly another: boolean;
  readonly onSaving: (saving: boolean) => void;
  readonly close: () => void;
};

/** The fields of the type; what Jira refuses stands at the field that it is about. */
export function CreateFields({ id, fields, values, setValues, ...rest }: Props) {
  const [refusal, setRefusal] = useState<unknown>();
  const [round, setRound] = useState(0);
  const create = useCreateIssue(rest);
  const shown = fields.filter((field) => field.key !== 'project' && field.key !== 'issuetype');
  const elsewhere = reasonsOutside(refusal, shown);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    rest.onSaving(true);
    try {
      await create(shown, values);
      setRefusal(undefined);
      if (!rest.another) return rest.close();
      setValues({ ...values, summary: undefined, description: undefined });
      setRound(round + 1);
    } catch (error) {
      setRefusal(error);
    } finally {
      rest.onSaving(false);
    }
  };
  return (
    <form id={id} noValidate onSubmit={(event) => void save(event)}>
      {elsewhere.length > 0 && (
        <SectionMessage appearance="error" title="The work item was not created">
          <p className="pre-line">{elsewhere.join('\n')}</p>
        </SectionMessage>
      )}
      {shown.map((field) => {
        const error = reasonOf(refusal, field.key);
        return (
          <FormField
            key={OF_ONE.includes(field.key) ? `${field.key} ${round}` : field.key}
            label={field.name}
            required={field.required}
            {...(error === undefined ? {} : { error })}
          >
            {(control) => (
              <CreateInput
                control={control}
                field={field}
                projectKey={rest.projectKey}
                value={values[field.key] ?? null}
                onChange={(value) => setValues({ ...values, [field.key]: value })}
              />
            )}
          </FormField>
        );
      })}
    </form>
  );
}

/** What the next work item does not take over from the one before. */
const OF_ONE = ['summary', 'description'];

type InputProps = {
  readonly control: Control;
  readonly field: FieldMeta;
  readonly projectKey: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

function CreateInput({ field, onChange, ...input }: InputProps) {
  if (field.key !== 'parent')
    return <FieldInput {...input} meta={field} autoFocus={field.key === 'summary'} onChange={onChange} />;
  return (
    <WorkItemSelect
      key={input.projectKey}
      {...selectProps(input.control, false)}
      projectKey={input.projectKey}
      offers={({ key, fields }) => key.startsWith(`${input.projectKey}-`) && !fields.issuetype.subtask}
      many={false}
      value={input.value as FoundWorkItem | null}
      onChange={onChange}
    />
  );
}

function useCreateIssue({ projectKey, type }: Pick<Props, 'projectKey' | 'type'>) {
  const { showFlag } = useFlags();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (shown: readonly FieldMeta[], values: Values) => {
    const filled = shown.flatMap(({ key }) => {
      const value = values[key];
      if (value === undefined || value === null || value === '') return [];
      return [[key, key === 'parent' ? parentOf(value) : value] as const];
    });
    const fields = { project: { key: projectKey }, issuetype: { id: type.id }, ...Object.fromEntries(filled) };
    const made = await requestJson<{ readonly key: string }>('POST', '/rest/api/3/issue', { fields });
    localStorage.setItem(LAST_PROJECT, projectKey);
    showFlag({
      title: `You've created ${made.key}`,
      description: typeof values['summary'] === 'string' ? values['summary'] : '',
      icon: doneIcon,
      isAutoDismiss: true,
      actions: [{ content: `View ${made.key}`, onClick: () => void navigate(`/browse/${made.key}`) }],
    });
    // Lists and the parent may show it now.
    void queries.invalidateQueries();
  };
}

const parentOf = (chosen: unknown) => ({ key: (chosen as FoundWorkItem).key });

/** What is wrong beside the fields that are on the form. */
function reasonsOutside(refusal: unknown, shown: readonly FieldMeta[]): readonly string[] {
  if (refusal === undefined) return [];
  const at = new Set(shown.map((field) => reasonOf(refusal, field.key)));
  return reasonsOf(refusal).filter((reason) => !at.has(reason));
}
