import Button from '@atlaskit/button/new';
import { useFlags } from '@atlaskit/flag';
import SectionMessage from '@atlaskit/section-message';
import { useState, type FormEvent } from 'react';
import { doneIcon } from '../common/flag-icons';
import { reasonsOf } from '../data/http';
import { TextField } from '../settings/fields';
import { useChange } from '../settings/use-change';
import { PROJECT_KINDS } from './project-kinds';
import { projectPath, SettingsHead, useSetProject } from './project-settings';

export function DetailsSettings() {
  const project = useSetProject();
  const [name, setName] = useState(project.name);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const change = useChange();
  const { showFlag } = useFlags();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await change('PUT', projectPath(project.key), { name: name.trim() });
      setReasons([]);
      showFlag({ title: 'The details were saved', icon: doneIcon, isAutoDismiss: true });
    } catch (error) {
      setReasons(reasonsOf(error));
    }
  };
  return (
    <div className="page">
      <SettingsHead title="Details" />
      {reasons.length > 0 && (
        <SectionMessage appearance="error" title="The details were not saved">
          {reasons.join(' ')}
        </SectionMessage>
      )}
      <form className="settings-form" onSubmit={(event) => void save(event)}>
        <TextField label="Name" value={name} set={setName} />
        <dl className="facts">
          <dt>Key</dt>
          <dd>{project.key}</dd>
          <dt>Kind</dt>
          <dd>{PROJECT_KINDS[project.type] ?? project.type}</dd>
          <dt>Set up by</dt>
          <dd>
            {project.style === 'team-managed' ? 'The team (team-managed)' : 'Jira administrators (company-managed)'}
          </dd>
        </dl>
        <div className="button-row">
          <Button type="submit" appearance="primary" isDisabled={name.trim() === '' || name.trim() === project.name}>
            Save
          </Button>
        </div>
      </form>
    </div>
  );
}
