import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Link } from 'react-router';
import { plainValue } from '../common/fields/field-kind';
import { Failed, Loading } from '../common/page-state';
import { PersonAvatar } from '../common/person-avatar';
import { shownDay, shownMoment } from '../common/site-time';
import { StatusLozenge } from '../common/status-lozenge';
import { WorkTypeIcon } from '../common/work-type-icon';
import { reasonsOf, RequestRefused } from '../data/http';
import type { User } from '../data/jira';
import { useSession } from '../data/session';
import { COLUMNS, SortableHead } from './sortable-head';
import { useCount, type Found, type useSearch } from './use-search';

type Props = {
  readonly jql: string;
  readonly found: ReturnType<typeof useSearch>;
  readonly search: (jql: string) => void;
};

export function Results({ jql, found, search }: Props) {
  if (found.data === undefined) return found.isPending ? <Loading label="Searching" /> : <NoAnswer found={found} />;
  const issues = found.data.pages.flatMap((page) => page.issues);
  if (issues.length === 0)
    return (
      <EmptyState
        header="No work items match"
        headingLevel={2}
        description="Take a filter away, or look whether you act as somebody who can see them."
      />
    );
  return (
    <>
      <div className="table-scroll">
        <table className="list work-list" aria-label="Work items" aria-busy={found.isFetching}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortableHead key={column.label} column={column} jql={jql} search={search} />
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.map((issue) => (
              <Row key={issue.id} issue={issue} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="more">
        <Shown jql={jql} shown={issues.length} />
        {found.hasNextPage && (
          <Button isLoading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Load more
          </Button>
        )}
      </div>
    </>
  );
}

/** What the query itself has wrong stands at the query. */
function NoAnswer({ found }: { readonly found: Props['found'] }) {
  if (found.error instanceof RequestRefused && found.error.status < 500) return null;
  return <Failed reasons={reasonsOf(found.error)} retry={() => void found.refetch()} />;
}

/** Jira's count is approximate, and its search gives none. */
function Shown({ jql, shown }: { readonly jql: string; readonly shown: number }) {
  const count = useCount(jql).data?.count;
  return (
    <span role="status" className="subtle">
      {count === undefined ? `${shown} work items` : `${shown} of about ${Math.max(count, shown)} work items`}
    </span>
  );
}

function Row({ issue }: { readonly issue: Found }) {
  const person = useSession().data?.person;
  const { issuetype, summary, assignee, reporter, priority, status, duedate, updated } = issue.fields;
  return (
    <tr>
      <td>
        <WorkTypeIcon name={issuetype.name} isNamed />
      </td>
      <th scope="row" className="key">
        <Link to={`/browse/${issue.key}`}>{issue.key}</Link>
      </th>
      <td className="list-summary">
        <Link to={`/browse/${issue.key}`} tabIndex={-1}>
          {summary}
        </Link>
      </td>
      <td>
        <StatusLozenge name={status.name} category={status.statusCategory.key} />
      </td>
      <Person user={assignee} none="Unassigned" />
      <Person user={reporter} none="Anonymous" />
      <td>{plainValue(priority)}</td>
      <td className="key">{duedate === null || person === undefined ? duedate : shownDay(duedate, person.locale)}</td>
      <td className="key">
        <time dateTime={updated}>
          {person === undefined ? updated : shownMoment(updated, person.timeZone, person.locale)}
        </time>
      </td>
    </tr>
  );
}

function Person({ user, none }: { readonly user: User | null; readonly none: string }) {
  return (
    <td className="key">
      {user === null ? (
        <span className="none">{none}</span>
      ) : (
        <span className="person-row">
          <PersonAvatar name={user.displayName} />
          {user.displayName}
        </span>
      )}
    </td>
  );
}
