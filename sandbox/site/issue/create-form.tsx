import Select from '@atlaskit/select';
import { useState } from 'react';
import type { Preset } from '../common/create-context';
import { FormField } from '../common/fields/form-field';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import type { FieldMeta, IssueType, Project } from '../data/jira';
import { CreateFields } from './create-fields';
import { LAST_PROJECT } from './last-project';

type Props = {
  readonly id: string;
  readonly preset: Preset;
  readonly projects: readonly Project[];
  readonly another: boolean;
  readonly onSaving: (saving: boolean) => void;
  readonly close: () => void;
};

/** Project and type first: they say which fields there are. What was typed stays when they change. */
export function CreateForm({ preset, projects, ...rest }: Props) {
  const [projectKey, setProjectKey] = useState(() => firstProject(projects, preset));
  const [typeId, setTypeId] = useState<string>();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() => firstValues(preset));
  const project = projects.find((one) => one.key === projectKey);
  const types = useJson<{ readonly issueTypes: readonly IssueType[] }>(
    `/rest/api/3/issue/createmeta/${projectKey}/issuetypes`,
  );
  return (
    <>
      <FormField label="Project" required>
        {({ id }) => (
          <Select<Project>
            inputId={id}
            menuPosition="fixed"
            isDisabled={preset.parent !== undefined}
            options={projects}
            getOptionLabel={({ name, key }) => `${name} (${key})`}
            getOptionValue={({ key }) => key}
            value={project ?? null}
            onChange={(chosen) => chosen !== null && setProjectKey(chosen.key)}
          />
        )}
      </FormField>
      <Loaded query={types}>
        {({ issueTypes }) => {
          const offered = issueTypes.filter((type) => preset.parent === undefined || type.subtask);
          const type = offered.find((one) => one.id === typeId) ?? offered.find((one) => !one.subtask) ?? offered[0];
          return (
            <>
              <FormField label="Work type" required>
                {({ id }) => (
                  <Select<IssueType>
                    inputId={id}
                    menuPosition="fixed"
                    options={offered}
                    getOptionLabel={({ name }) => name}
                    getOptionValue={(one) => one.id}
                    value={type ?? null}
                    noOptionsMessage={() => 'The project has no such type'}
                    onChange={(chosen) => chosen !== null && setTypeId(chosen.id)}
                  />
                )}
              </FormField>
              {type !== undefined && (
                <FieldsOf projectKey={projectKey} type={type} values={values} setValues={setValues} {...rest} />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

type FieldsProps = Omit<Parameters<typeof CreateFields>[0], 'fields'>;

function FieldsOf(props: FieldsProps) {
  const fields = useJson<{ readonly fields: readonly FieldMeta[] }>(
    `/rest/api/3/issue/createmeta/${props.projectKey}/issuetypes/${props.type.id}?maxResults=200`,
  );
  return <Loaded query={fields}>{(meta) => <CreateFields {...props} fields={meta.fields} />}</Loaded>;
}

/** The project where the person is, else the one used last. */
function firstProject(projects: readonly Project[], preset: Preset): string {
  const here = /^\/(?:projects|browse)\/([A-Za-z][A-Za-z0-9_]*)/.exec(window.location.pathname)?.[1]?.toUpperCase();
  const wanted = [preset.projectKey, here, localStorage.getItem(LAST_PROJECT)];
  const found = wanted.flatMap((key) => projects.find((project) => project.key === key) ?? []);
  return (found[0] ?? projects[0])?.key ?? '';
}

function firstValues({ parent }: Preset): Readonly<Record<string, unknown>> {
  return parent === undefined ? {} : { parent };
}
