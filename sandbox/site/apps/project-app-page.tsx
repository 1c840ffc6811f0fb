import { useParams } from 'react-router';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import type { Project } from '../data/jira';
import { ProjectTabs } from '../project/project-tabs';
import { AppPage } from './app-page';

/** `/projects/:projectKey/apps/:moduleKey` */
export function ProjectAppPage() {
  return <InProject>{(project) => <ProjectPage project={project} />}</InProject>;
}

/** `/projects/:projectKey/settings/apps/:moduleKey`; what stands around it asks whether this person may. */
export function ProjectSettingsAppPage() {
  return <InProject>{(project) => <SettingsPage project={project} />}</InProject>;
}

type ProjectProps = { readonly project: Project };

function InProject({ children }: { readonly children: (project: Project) => JSX.Element }) {
  const { projectKey = '' } = useParams();
  const project = useJson<Project>(`/rest/api/3/project/${encodeURIComponent(projectKey)}`);
  return <Loaded query={project}>{children}</Loaded>;
}

function ProjectPage({ project }: ProjectProps) {
  return (
    <AppPage
      kind="jira:projectPage"
      surface={{ kind: 'project', projectKey: project.key }}
      projectKey={project.key}
      trail={projectTrail(project)}
      tabs={<ProjectTabs project={project} />}
    />
  );
}

function SettingsPage({ project }: ProjectProps) {
  return (
    <AppPage
      kind="jira:projectSettingsPage"
      surface={{ kind: 'project', projectKey: project.key }}
      projectKey={project.key}
      trail={[
        ...projectTrail(project),
        { label: 'Project settings', to: `/projects/${encodeURIComponent(project.key)}/settings` },
      ]}
    />
  );
}

function projectTrail({ key, name }: Project) {
  return [
    { label: 'Projects', to: '/projects' },
    { label: name, to: `/projects/${encodeURIComponent(key)}` },
  ];
}
