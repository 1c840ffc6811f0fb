import { LinkButton } from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { Link, useNavigate } from 'react-router';
import { Loaded } from '../common/page-state';
import { ProjectAvatar } from '../common/project-avatar';
import { usePageTitle } from '../common/page-title';
import { useJson } from '../data/http';
import type { Page, Project } from '../data/jira';
import { useSession } from '../data/session';
import { DataTable } from '../settings/data-table';
import { RowMenu } from '../settings/row-menu';
import { PROJECT_KINDS } from './project-kinds';

export function ProjectsPage() {
  usePageTitle('Projects');
  const administrator = useSession().data?.person.administrator === true;
  const projects = useJson<Page<ListedProject>>('/rest/api/3/project/search?maxResults=100');
  const navigate = useNavigate();
  return (
    <div className="page">
      <div className="section-head">
        <Heading size="large" as="h1">
          Projects
        </Heading>
        {administrator && (
          <LinkButton
            appearance="primary"
            href="/projects/create"
            onClick={(event) => {
              event.preventDefault();
              void navigate('/projects/create');
            }}
          >
            Create project
          </LinkButton>
        )}
      </div>
      <Loaded query={projects}>
        {({ values }) => <ProjectTable projects={values} administrator={administrator} />}
      </Loaded>
    </div>
  );
}

type ListedProject = Project & { readonly simplified?: boolean };
type TableProps = { readonly projects: readonly ListedProject[]; readonly administrator: boolean };

function ProjectTable({ projects, administrator }: TableProps) {
  const navigate = useNavigate();
  if (projects.length === 0) {
    return <EmptyState header="No projects" headingLevel={2} description="There is no project that you may see." />;
  }
  return (
    <DataTable
      caption="Projects"
      rows={projects}
      keyOf={({ id }) => id}
      columns={[
        {
          head: 'Name',
          cell: ({ key, name }) => (
            <span className="person-row">
              <ProjectAvatar name={name} />
              <Link to={`/projects/${key}`}>{name}</Link>
            </span>
          ),
        },
        { head: 'Key', cell: ({ key }) => key },
        {
          head: 'Type',
          cell: ({ projectTypeKey, simplified }) => (
            <>
              {simplified === true ? 'Team-managed' : 'Company-managed'}{' '}
              {(PROJECT_KINDS[projectTypeKey] ?? projectTypeKey).toLowerCase()}
            </>
          ),
        },
        ...(administrator
          ? [
              {
                head: 'Actions',
                hidden: true,
                cell: ({ key, name }: ListedProject) => (
                  <RowMenu
                    of={name}
                    actions={[{ label: 'Project settings', act: () => void navigate(`/projects/${key}/settings`) }]}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
