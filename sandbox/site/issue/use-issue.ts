import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { emit } from '../../forge/bridge/event-bus';
import { useJson } from '../data/http';
import { issuePath, type Change, type Issue, type Page, type Transition } from '../data/jira';
import { useSession } from '../data/session';

const FIELDS =
  'summary,description,status,issuetype,project,reporter,assignee,created,updated,issuelinks,parent,subtasks';

export function useIssue(key: string): UseQueryResult<Issue> {
  return useJson<Issue>(`${issuePath(key)}?fields=${FIELDS}`);
}

export function useTransitions(key: string): UseQueryResult<{ readonly transitions: readonly Transition[] }> {
  return useJson(`${issuePath(key)}/transitions`);
}

/** Oldest first, as Jira answers. */
export function useChangelog(key: string, startAt: number): UseQueryResult<Page<Change>> {
  return useJson(`${issuePath(key)}/changelog?startAt=${startAt}&maxResults=100`);
}

type PermissionKey = 'EDIT_ISSUES' | 'LINK_ISSUES';

/** What this person may do with the work item; nothing while it is not known. */
export function useMay(key: string): (permission: PermissionKey) => boolean {
  const search = new URLSearchParams({ permissions: 'EDIT_ISSUES,LINK_ISSUES', issueKey: key });
  const answer = useJson<{
    readonly permissions: Readonly<Partial<Record<PermissionKey, { readonly havePermission: boolean }>>>;
  }>(`/rest/api/3/mypermissions?${search.toString()}`);
  return (permission) => answer.data?.permissions[permission]?.havePermission ?? false;
}

/** Reads everything about the work item again. */
export function useRefreshIssue(key: string): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    const about = issuePath(key);
    void queries.invalidateQueries({
      predicate: ({ queryKey: [path] }) => typeof path === 'string' && path.startsWith(about),
    });
  }, [queries, key]);
}

/** The same after a change made on this page, of which the frames on it hear as they do in Jira. */
export function useIssueChanged({ id, key, fields }: Issue): () => void {
  const refresh = useRefreshIssue(key);
  const accountId = useSession().data?.person.accountId;
  return () => {
    refresh();
    const changed = {
      issueId: id,
      projectId: fields.project.id,
      changes: [{ changeType: 'updated', atlassianId: accountId }],
    };
    emit('JIRA_ISSUE_CHANGED', changed, (listener) => !listener.isPublic);
  };
}
