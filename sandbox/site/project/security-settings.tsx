import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useState } from 'react';
import type { SecurityLevelOnPage } from '../../jira/page-contract';
import { useSession } from '../data/session';
import { DataTable } from '../settings/data-table';
import { labelOf, useHolderChoices, valueOf } from '../settings/holders';
import { RowMenu } from '../settings/row-menu';
import { useFlaggedChange } from '../settings/use-change';
import { projectPath, SettingsHead, useSetProject } from './project-settings';
import { SecurityLevelDialog } from './security-level-dialog';

/** Levels close single work items to all but their holders. */
export function SecuritySettings() {
  const { key, securityLevels } = useSetProject();
  const session = useSession().data;
  const administrator = session?.person.administrator === true;
  const choices = useHolderChoices(`/rest/api/3/project/${key}/roledetails`, [
    { value: 'reporter', label: 'Reporter' },
    { value: 'assignee', label: 'Assignee' },
    ...(session?.people ?? []).map((person) => ({ value: `person:${person.accountId}`, label: person.displayName })),
  ]);
  const [editing, setEditing] = useState<SecurityLevelOnPage | 'new'>();
  const change = useFlaggedChange('The level was not removed');
  return (
    <div className="page">
      <div className="section-head">
        <SettingsHead title="Work item security" />
        {administrator && (
          <Button appearance="primary" aria-haspopup="dialog" onClick={() => setEditing('new')}>
            Add security level
          </Button>
        )}
      </div>
      <p className="subtle">A work item that has a level is seen by its holders alone, as far as they may browse.</p>
      {securityLevels.length === 0 ? (
        <EmptyState header="No security levels" headingLevel={2} headingSize="xsmall" />
      ) : (
        <DataTable
          caption="Security levels"
          rows={securityLevels}
          keyOf={({ id }) => id}
          columns={[
            { head: 'Level', cell: ({ name }) => name },
            {
              head: 'Seen by',
              cell: ({ holders }) => (
                <ul className="names">
                  {holders.map((holder) => (
                    <li key={valueOf(holder)}>{labelOf(choices ?? [], holder)}</li>
                  ))}
                </ul>
              ),
            },
            {
              head: 'Actions',
              hidden: true,
              cell: (level) =>
                administrator && (
                  <RowMenu
                    of={level.name}
                    actions={[
                      { label: 'Edit', act: () => setEditing(level) },
                      {
                        label: 'Remove',
                        act: () => void change('DELETE', `${projectPath(key)}/security-levels/${level.id}`),
                      },
                    ]}
                  />
                ),
            },
          ]}
        />
      )}
      {editing !== undefined && choices !== undefined && (
        <SecurityLevelDialog
          level={editing === 'new' ? undefined : editing}
          choices={choices}
          close={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}
