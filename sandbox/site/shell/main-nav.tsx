import DashboardIcon from '@atlaskit/icon/core/dashboard';
import HomeIcon from '@atlaskit/icon/core/home';
import ProjectIcon from '@atlaskit/icon/core/project';
import WorkItemsIcon from '@atlaskit/icon/core/work-items';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { modulePath } from '../../module-path';
import { ModuleIcon } from '../common/module-icon';
import { ProjectAvatar } from '../common/project-avatar';
import { useJson } from '../data/http';
import type { Page, Project } from '../data/jira';
import { useModules } from '../data/modules';

const SHOWN_PROJECTS = 10;

/** Where one can go from anywhere: Jira's places, the projects, the global pages of apps. */
export function MainNav({ floats }: { readonly floats: boolean }) {
  const projects = useJson<Page<Project>>('/rest/api/3/project/search?maxResults=100');
  const modules = useModules('jira:globalPage');
  // Nothing may come later above what is there already: it would move away from the pointer that is about to press it.
  const isKnown = !projects.isPending && !modules.isPending;
  const shown = isKnown ? (projects.data?.values.slice(0, SHOWN_PROJECTS) ?? []) : [];
  const apps = isKnown ? (modules.data ?? []) : [];
  return (
    <nav id="main-nav" className="main-nav" aria-label="Main" data-floats={floats || undefined}>
      <ul>
        <Place to="/" icon={<HomeIcon label="" />} name="For you" exact />
        <Place to="/issues" icon={<WorkItemsIcon label="" />} name="All work" />
        <Place to="/dashboards" icon={<DashboardIcon label="" />} name="Dashboards" />
        <Place to="/projects" icon={<ProjectIcon label="" />} name="Projects" exact>
          <ul aria-label="Projects">
            {shown.map(({ key, name }) => (
              <Place key={key} to={`/projects/${key}`} icon={<ProjectAvatar name={name} />} name={name} />
            ))}
          </ul>
        </Place>
      </ul>
      {apps.length > 0 && (
        <>
          <h2 className="main-nav-heading" id="nav-apps">
            Apps
          </h2>
          <ul aria-labelledby="nav-apps">
            {apps.map((module) => (
              <Place
                key={module.key}
                to={modulePath(module.kind, module.key, undefined) ?? '/'}
                icon={<ModuleIcon module={module} />}
                name={module.title}
              />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

type PlaceProps = {
  readonly to: string;
  readonly icon: ReactNode;
  readonly name: string;
  readonly exact?: boolean;
  readonly children?: ReactNode;
};

function Place({ to, icon, name, exact = false, children }: PlaceProps) {
  return (
    <li>
      <NavLink to={to} end={exact}>
        {icon}
        <span className="main-nav-name" title={name}>
          {name}
        </span>
      </NavLink>
      {children}
    </li>
  );
}
