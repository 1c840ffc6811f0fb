import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ProjectOnPage } from '../../jira/page-contract';
import { useSession } from '../data/session';
import { DataTable } from '../settings/data-table';
import { RowMenu } from '../settings/row-menu';
import { useFlaggedChange } from '../settings/use-change';
import { projectPath, SettingsHead, useSetProject } from './project-settings';
import { WorkTypeDialog } from './work-type-dialog';

type Type = ProjectOnPage['issueTypes'][number];

/** The work types of the project, each with the workflow that it goes through. */
export function WorkTypesSettings() {
  const project = useSetProject();
  const administrator = useSession().data?.person.administrator === true;
  const [editing, setEditing] = useState<Type | 'new'>();
  const change = useFlaggedChange('The work type was not removed');
  const mayChange = administrator || project.style === 'team-managed';
  const remove = (type: Type) => change('DELETE', `${projectPath(project.key)}/issue-types/${type.id}`);
  return (
    <div className="page">
      <div className="section-head">
        <SettingsHead title="Work types and workflows" />
        {mayChange && (
          <Button appearance="primary" aria-haspopup="dialog" onClick={() => setEditing('new')}>
            Add work type
          </Button>
        )}
      </div>
      {!mayChange && <p className="subtle">Jira administrators set up the work types of a company-managed project.</p>}
      <DataTable
        caption="Work types"
        rows={project.issueTypes}
        keyOf={({ id }) => id}
        columns={[
          { head: 'Work type', cell: ({ name }) => name },
          {
            head: 'Workflow',
            cell: ({ workflow }) =>
              mayChange ? (
                <Link to={`/projects/${project.key}/settings/workflows/${encodeURIComponent(workflow.id)}`}>
                  {workflow.name}
                </Link>
              ) : (
                workflow.name
              ),
          },
          {
            head: 'Actions',
            hidden: true,
            cell: (type) =>
              mayChange && (
                <RowMenu
                  of={type.name}
                  actions={[
                    { label: 'Change workflow', act: () => setEditing(type) },
                    { label: 'Remove from project', act: () => void remove(type) },
                  ]}
                />
              ),
          },
        ]}
      />
      {editing !== undefined && (
        <WorkTypeDialog type={editing === 'new' ? undefined : editing} close={() => setEditing(undefined)} />
      )}
    </div>
  );
}
