import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { Link } from 'react-router';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useJson } from '../data/http';
import type { Page, Project } from '../data/jira';

const KINDS: Readonly<Record<string, string>> = {
  software: 'Software',
  service_desk: 'Service management',
  business: 'Business',
};

export function ProjectsPage() {
  usePageTitle('Projects');
  const projects = useJson<Page<Project>>('/rest/api/3/project/search?maxResults=100');
  return (
    <div className="page">
      <Heading size="large" as="h1">
        Projects
      </Heading>
      <Loaded query={projects}>{({ values }) => <ProjectTable projects={values} />}</Loaded>
    </div>
  );
}

function ProjectTable({ projects }: { readonly projects: readonly Project[] }) {
  if (projects.length === 0) {
    return <EmptyState header="No projects" headingLevel={2} description="There is no project that you may see." />;
  }
  return (
    <div className="table-scroll">
      <table className="list">
        <caption className="visually-hidden">Projects</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Key</th>
            <th scope="col">Type</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr key={project.id}>
              <th scope="row">
                <Link to={`/projects/${project.key}`}>{project.name}</Link>
              </th>
              <td>{project.key}</td>
              <td>{KINDS[project.projectTypeKey] ?? project.projectTypeKey}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
