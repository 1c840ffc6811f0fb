import { useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { emit } from '../../forge/bridge/event-bus';
import type { PanelsOnPage } from '../../jira/page-contract';
import { jsonQuery, useJson } from '../data/http';
import { issuePath, type Change, type Comment, type FieldMeta, type FieldSchema, type Issue } from '../data/jira';
import type { IssueType, Page, Transition } from '../data/jira';
import { modulesQuery } from '../data/modules';
import { useSession } from '../data/session';

const ALL_PERMISSIONS = [
  'EDIT_ISSUES',
  'LINK_ISSUES',
  'ASSIGN_ISSUES',
  'CREATE_ISSUES',
  'MOVE_ISSUES',
  'DELETE_ISSUES',
  'ADD_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_OWN_COMMENTS',
] as const;
type PermissionKey = (typeof ALL_PERMISSIONS)[number];

export const HISTORY_PAGE = 100;
const COMMENTS_PAGE = 100;

/** Every address from which the page of a work item is read; those below the work item's own path follow its changes. */
const paths = {
  issue: (key: string) => `${issuePath(key)}?fields=*all,-comment`,
  editMeta: (key: string) => `${issuePath(key)}/editmeta`,
  transitions: (key: string) => `${issuePath(key)}/transitions`,
  changelog: (key: string, startAt: number) =>
    `${issuePath(key)}/changelog?startAt=${startAt}&maxResults=${HISTORY_PAGE}`,
  comments: (key: string) => `${issuePath(key)}/comment?orderBy=-created&maxResults=${COMMENTS_PAGE}`,
  permissions: (key: string) =>
    `/rest/api/3/mypermissions?permissions=${ALL_PERMISSIONS.join(',')}&issueKey=${encodeURIComponent(key)}`,
  panels: (key: string) => `/__site/jira/panels?issueKey=${encodeURIComponent(key)}`,
  fields: '/rest/api/3/field',
  project: (key: string) => `/rest/api/3/project/${encodeURIComponent(key)}`,
};

/** Asks for everything that the page shows at once: none of it has to wait for the work item. */
export function useEverythingAtOnce(key: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const all = [
      paths.issue(key),
      paths.editMeta(key),
      paths.transitions(key),
      paths.permissions(key),
      paths.panels(key),
      paths.comments(key),
      paths.fields,
      paths.project(key.slice(0, key.lastIndexOf('-'))),
    ];
    for (const path of all) void queries.prefetchQuery(jsonQuery(path));
    void queries.prefetchQuery(modulesQuery);
  }, [queries, key]);
}

export const useIssue = (key: string): UseQueryResult<Issue> => useJson<Issue>(paths.issue(key));

export function useTransitions(key: string): UseQueryResult<{ readonly transitions: readonly Transition[] }> {
  return useJson(paths.transitions(key));
}

/** Oldest first, as Jira answers. */
export function useChangelog(key: string, startAt: number): UseQueryResult<Page<Change>> {
  return useJson(paths.changelog(key, startAt));
}

/** Newest first. */
export function useComments(
  key: string,
): UseQueryResult<{ readonly comments: readonly Comment[]; readonly total: number }> {
  return useJson(paths.comments(key));
}

export const usePanels = (key: string): UseQueryResult<PanelsOnPage> => useJson(paths.panels(key));

/** What this person may set, by field; nothing while it is not known. */
export function useEditable(key: string): Readonly<Partial<Record<string, FieldMeta>>> {
  const answer = useJson<{ readonly fields: Readonly<Record<string, FieldMeta>> }>(paths.editMeta(key));
  return answer.data?.fields ?? NOTHING;
}
const NOTHING = {};

type Field = { readonly id: string; readonly name: string; readonly custom: boolean; readonly schema: FieldSchema };

/** The project of the work item, with the types that it has. */
export function useProjectOf({ fields }: Issue): UseQueryResult<{ readonly issueTypes: readonly IssueType[] }> {
  return useJson(paths.project(fields.project.key));
}

/** The fields that the site added. */
export function useCustomFields(): readonly Field[] {
  return (useJson<readonly Field[]>(paths.fields).data ?? []).filter((field) => field.custom);
}

/** What this person may do with the work item; nothing while it is not known. */
export function useMay(key: string): (permission: PermissionKey) => boolean {
  const answer = useJson<{
    readonly permissions: Readonly<Partial<Record<PermissionKey, { readonly havePermission: boolean }>>>;
  }>(paths.permissions(key));
  return (permission) => answer.data?.permissions[permission]?.havePermission ?? false;
}

/** Reads everything about the work item again; done when what is shown of it is new. Others that were seen may show it. */
export function useRefreshIssue(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => refresh(queries), [queries]);
}

function refresh(queries: QueryClient): Promise<void> {
  const about = issuePath('');
  return queries.invalidateQueries({
    predicate: ({ queryKey: [path] }) => typeof path === 'string' && path.startsWith(about),
  });
}

/** The same after a change made on this page, of which the frames on it hear as they do in Jira. */
export function useIssueChanged({ id, fields }: Issue): () => Promise<void> {
  const refreshIssue = useRefreshIssue();
  const accountId = useSession().data?.person.accountId;
  return () => {
    const changed = {
      issueId: id,
      projectId: fields.project.id,
      changes: [{ changeType: 'updated', atlassianId: accountId }],
    };
    emit('JIRA_ISSUE_CHANGED', changed, (listener) => !listener.isPublic);
    return refreshIssue();
  };
}
