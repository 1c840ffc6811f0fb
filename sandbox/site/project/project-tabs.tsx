import { NavLink } from 'react-router';
import { modulePath } from '../../module-path';
import { useJson } from '../data/http';
import type { Project } from '../data/jira';
import { useModules } from '../data/modules';
import { useSession } from '../data/session';
import './project.css';

/** The pages of a project: its work items, those of apps, and its settings for who may set it up. */
export function ProjectTabs({ project }: { readonly project: Project }) {
  const apps = useModules('jira:projectPage').data ?? [];
  const mayAdminister = useMayAdminister(project.key);
  const home = `/projects/${encodeURIComponent(project.key)}`;
  return (
    <nav className="project-tabs" aria-label={project.name}>
      <NavLink to={home} end>
        List
      </NavLink>
      {apps.map(({ kind, key, title }) => (
        <NavLink key={key} to={modulePath(kind, key, project.key) ?? home}>
          {title}
        </NavLink>
      ))}
      {mayAdminister && <NavLink to={`${home}/settings`}>Project settings</NavLink>}
    </nav>
  );
}

type Permissions = {
  readonly permissions: { readonly ADMINISTER_PROJECTS: { readonly havePermission: boolean } };
};

function useMayAdminister(projectKey: string): boolean {
  const query = new URLSearchParams({ permissions: 'ADMINISTER_PROJECTS', projectKey });
  const answer = useJson<Permissions>(`/rest/api/3/mypermissions?${query.toString()}`);
  const isAdministrator = useSession().data?.person.administrator === true;
  return isAdministrator || answer.data?.permissions.ADMINISTER_PROJECTS.havePermission === true;
}
