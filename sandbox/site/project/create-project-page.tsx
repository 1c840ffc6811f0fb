import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { ProjectOnPage, ProjectTemplate } from '../../jira/page-contract';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { reasonsOf, useJson } from '../data/http';
import { AdministratorsOnly } from '../settings/administrators-only';
import { ChoiceField, TextField } from '../settings/fields';
import { Choices } from '../settings/choices';
import { useMake } from '../settings/use-change';
import { keyProblem, suggestKey } from './suggest-key';
import '../settings/settings.css';

export function CreateProjectPage() {
  usePageTitle('Create project');
  const models = useJson<readonly ProjectTemplate[]>('/__site/jira/project-templates');
  return (
    <AdministratorsOnly>
      <div className="page">
        <Breadcrumbs trail={[{ label: 'Projects', to: '/projects' }]} />
        <Heading size="large" as="h1">
          Create project
        </Heading>
        <Loaded query={models}>{(known) => <ProjectForm models={known} />}</Loaded>
      </div>
    </AdministratorsOnly>
  );
}

const TEMPLATES = [
  { value: 'kanban', label: 'Kanban', about: 'Software. Tasks go from To Do over In Progress to Done.' },
  { value: 'service-management', label: 'Service management', about: 'Service requests and incidents.' },
  { value: 'task-tracking', label: 'Task tracking', about: 'Business. Tasks go from To Do over In Progress to Done.' },
  {
    value: 'like',
    label: 'Like another project',
    about: 'Its work types, workflows, people, permission scheme and panels.',
  },
] as const;

const STYLES = [
  {
    value: 'company-managed',
    label: 'Company-managed',
    about: 'Jira administrators set it up, with workflows and schemes that projects share.',
  },
  {
    value: 'team-managed',
    label: 'Team-managed',
    about: 'Who administers the project sets it up, with workflows of its own.',
  },
] as const;

function ProjectForm({ models }: { readonly models: readonly ProjectTemplate[] }) {
  const [name, setName] = useState('');
  const [typedKey, setKey] = useState<string>();
  const [template, setTemplate] = useState<string>('kanban');
  const [like, setLike] = useState(models[0]?.key ?? '');
  const [style, setStyle] = useState<string>('company-managed');
  const { saving, reasons, save } = useCreate();
  const key = typedKey ?? suggestKey(name);
  const problem = keyProblem(
    key,
    models.map((model) => model.key),
  );
  const from = template === 'like' ? { like } : { template };
  return (
    <form className="settings-form" onSubmit={(event) => void save(event, { name: name.trim(), key, style, ...from })}>
      {reasons.length > 0 && (
        <SectionMessage appearance="error" title="The project was not created">
          {reasons.join(' ')}
        </SectionMessage>
      )}
      <TextField label="Name" value={name} set={setName} autoFocus />
      <TextField
        label="Key"
        value={key}
        set={(typed) => setKey(typed.toUpperCase())}
        help={key === '' || problem === undefined ? 'Begins the key of every work item, such as REL-1' : problem}
      />
      <Choices
        legend="Template"
        choices={TEMPLATES.filter(({ value }) => value !== 'like' || models.length > 0)}
        value={template}
        set={setTemplate}
      />
      {template === 'like' && (
        <ChoiceField
          label="Set up like"
          choices={models.map((model) => ({ value: model.key, label: `${model.name} (${model.key})` }))}
          value={like}
          set={setLike}
        />
      )}
      <Choices legend="Project type" choices={STYLES} value={style} set={setStyle} />
      <div className="button-row">
        <Button
          type="submit"
          appearance="primary"
          isLoading={saving}
          isDisabled={name.trim() === '' || problem !== undefined}
        >
          Create project
        </Button>
      </div>
    </form>
  );
}

function useCreate() {
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const make = useMake();
  const navigate = useNavigate();
  const save = async (event: FormEvent, project: object) => {
    event.preventDefault();
    setSaving(true);
    try {
      const { key } = await make<ProjectOnPage>('/__site/jira/projects', project);
      await navigate(`/projects/${key}/settings/work-types`);
    } catch (error) {
      setReasons(reasonsOf(error));
      setSaving(false);
    }
  };
  return { saving, reasons, save };
}
