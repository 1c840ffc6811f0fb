import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { IssueListPage } from '../../jira/page-contract';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { PersonAvatar } from '../common/person-avatar';
import { ProjectAvatar } from '../common/project-avatar';
import { StatusLozenge } from '../common/status-lozenge';
import { WorkTypeIcon } from '../common/work-type-icon';
import { useJson } from '../data/http';
import type { Project } from '../data/jira';
import { ProjectTabs } from './project-tabs';

const PAGE_SIZE = 50;

export function ProjectPage() {
  const { projectKey = '' } = useParams();
  const project = useJson<Project>(`/rest/api/3/project/${encodeURIComponent(projectKey)}`);
  usePageTitle(project.data === undefined ? 'Work items' : `Work items - ${project.data.name}`);
  return (
    <div className="page">
      <Loaded query={project}>{(known) => <WorkItems key={known.key} project={known} />}</Loaded>
    </div>
  );
}

function WorkItems({ project }: { readonly project: Project }) {
  const [text, setText] = useState('');
  const [startAt, setStartAt] = useState(0);
  const search = new URLSearchParams({
    startAt: String(startAt),
    maxResults: String(PAGE_SIZE),
    text: useDeferredValue(text.trim()),
  });
  const issues = useJson<IssueListPage>(
    `/__site/jira/projects/${encodeURIComponent(project.key)}/issues?${search.toString()}`,
  );
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Projects', to: '/projects' }]} />
      <div className="project-head">
        <ProjectAvatar name={project.name} />
        <Heading size="large" as="h1">
          {project.name}
        </Heading>
      </div>
      <ProjectTabs project={project} />
      <div className="list-tools">
        <Textfield
          type="search"
          aria-label="Search work items"
          placeholder="Search work items"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setStartAt(0);
          }}
        />
      </div>
      <Loaded query={issues}>
        {(page) => <WorkItemTable page={page} searched={text.trim() !== ''} turnTo={setStartAt} />}
      </Loaded>
    </>
  );
}

type TableProps = {
  readonly page: IssueListPage;
  readonly searched: boolean;
  readonly turnTo: (startAt: number) => void;
};

function WorkItemTable({ page, searched, turnTo }: TableProps) {
  if (page.issues.length === 0) {
    return (
      <EmptyState
        header="No work items"
        headingLevel={2}
        description={
          searched
            ? 'Nothing in this project has these words in its key or summary.'
            : 'This project has no work items yet.'
        }
      />
    );
  }
  return (
    <>
      <div className="table-scroll">
        <table className="list">
          <caption className="visually-hidden">Work items</caption>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Key</th>
              <th scope="col">Summary</th>
              <th scope="col">Status</th>
              <th scope="col">Assignee</th>
            </tr>
          </thead>
          <tbody>
            {page.issues.map((issue) => (
              <tr key={issue.id}>
                <td>
                  <WorkTypeIcon name={issue.issueType} isNamed />
                </td>
                <td className="key">
                  <Link to={`/browse/${issue.key}`}>{issue.key}</Link>
                </td>
                <th scope="row" className="list-summary">
                  <Link to={`/browse/${issue.key}`} tabIndex={-1}>
                    {issue.summary}
                  </Link>
                </th>
                <td>
                  <StatusLozenge name={issue.status.name} category={issue.status.category} />
                </td>
                <td>
                  {issue.assignee === null ? (
                    <span className="none">Unassigned</span>
                  ) : (
                    <span className="person-row">
                      <PersonAvatar name={issue.assignee} />
                      {issue.assignee}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} turnTo={turnTo} />
    </>
  );
}

function Pager({ page, turnTo }: Pick<TableProps, 'page' | 'turnTo'>) {
  const end = page.startAt + page.issues.length;
  return (
    <nav className="pager" aria-label="Pages">
      <span className="subtle">
        {page.startAt + 1}–{end} of {page.total}
      </span>
      <Button isDisabled={page.startAt === 0} onClick={() => turnTo(Math.max(0, page.startAt - PAGE_SIZE))}>
        Previous
      </Button>
      <Button isDisabled={end >= page.total} onClick={() => turnTo(end)}>
        Next
      </Button>
    </nav>
  );
}
