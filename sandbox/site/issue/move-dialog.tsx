import { useFlags } from '@atlaskit/flag';
import Select from '@atlaskit/select';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { doneIcon } from '../common/flag-icons';
import { FormField } from '../common/fields/form-field';
import { requestJson, useJson } from '../data/http';
import type { Issue, Page, Project, Status } from '../data/jira';
import { FormDialog } from '../common/form-dialog';

type Props = { readonly issue: Issue; readonly close: () => void; readonly returnFocus: RefObject<HTMLElement> };
type TypeWithStatuses = {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
  readonly statuses: readonly Status[];
};

/** Another project or type. Rules of workflows are not asked, as in Jira: apps have to notice a move afterwards. */
export function MoveDialog({ issue, close, returnFocus }: Props) {
  const { project, issuetype, status } = issue.fields;
  const [projectKey, setProjectKey] = useState(project.key);
  const [typeId, setTypeId] = useState(issuetype.id);
  const [statusId, setStatusId] = useState<string>();
  const projects = useJson<Page<Project>>('/rest/api/3/project/search?maxResults=100');
  const types = useJson<readonly TypeWithStatuses[]>(`/rest/api/3/project/${projectKey}/statuses`);
  const offered = (types.data ?? []).filter((type) => type.subtask === issuetype.subtask);
  const type = offered.find((one) => one.id === typeId) ?? offered[0];
  const mapped = type?.statuses.some((one) => one.id === status.id) === false;
  const move = useMove(issue);
  const stays = projectKey === project.key && type?.id === issuetype.id;

  return (
    <FormDialog
      title={`Move ${issue.key}`}
      action="Move"
      ready={type !== undefined && !stays}
      save={() =>
        move({ projectKey, issueTypeId: type?.id, ...(mapped && statusId !== undefined ? { statusId } : {}) })
      }
      close={close}
      returnFocus={returnFocus}
    >
      <FormField label="Project">
        {({ id }) => (
          <Select<Project>
            {...choice(id)}
            options={projects.data?.values ?? []}
            getOptionLabel={({ name, key }) => `${name} (${key})`}
            getOptionValue={({ key }) => key}
            value={projects.data?.values.find(({ key }) => key === projectKey) ?? null}
            onChange={(chosen) => chosen !== null && setProjectKey(chosen.key)}
          />
        )}
      </FormField>
      <FormField label="Work type">
        {({ id }) => (
          <Select<TypeWithStatuses>
            {...choice(id)}
            options={offered}
            getOptionLabel={({ name }) => name}
            getOptionValue={(one) => one.id}
            value={type ?? null}
            onChange={(chosen) => chosen !== null && setTypeId(chosen.id)}
            noOptionsMessage={() => 'The project has no type that this work item could have'}
          />
        )}
      </FormField>
      {type !== undefined && mapped && (
        <FormField label="Status" help={`The workflow of ${type.name} has no status ${status.name}.`}>
          {({ id }) => (
            <Select<Status>
              {...choice(id)}
              options={type.statuses}
              getOptionLabel={({ name }) => name}
              getOptionValue={(one) => one.id}
              value={type.statuses.find((one) => one.id === statusId) ?? null}
              placeholder="The first one"
              onChange={(chosen) => setStatusId(chosen?.id)}
            />
          )}
        </FormField>
      )}
      <p className="subtle">Sub-tasks go with it. Rules of workflows are not asked when something is moved.</p>
    </FormDialog>
  );
}

const choice = (id: string) => ({ inputId: id, menuPosition: 'fixed' }) as const;

function useMove(issue: Issue) {
  const { showFlag } = useFlags();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (target: unknown) => {
    const path = `/__site/jira/issues/${encodeURIComponent(issue.key)}/move`;
    const { key } = await requestJson<{ readonly key: string }>('POST', path, target);
    showFlag({ title: key === issue.key ? `${key} moved` : `${issue.key} is now ${key}`, icon: doneIcon });
    await queries.invalidateQueries();
    await navigate(`/browse/${key}`, { replace: true });
  };
}
