import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { requestJson } from '../data/http';
import type { Choice, Status, User } from '../data/jira';
import { asSent } from './list-query';

export type Found = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly status: Status;
    readonly issuetype: { readonly name: string };
    readonly assignee: User | null;
    readonly reporter: User | null;
    readonly priority: Choice | null;
    readonly duedate: string | null;
    readonly updated: string;
  };
};

type SearchPage = { readonly issues: readonly Found[]; readonly isLast: boolean; readonly nextPageToken?: string };

const FIELDS = ['summary', 'status', 'issuetype', 'assignee', 'reporter', 'priority', 'duedate', 'updated'];
const SEARCH = '/rest/api/3/search/jql';
const COUNT = '/rest/api/3/search/approximate-count';

/** The work items of a query, page after page: the next page is only to be had with the token of the one before. */
export function useSearch(jql: string) {
  return useInfiniteQuery({
    queryKey: [SEARCH, jql],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      requestJson<SearchPage>('POST', SEARCH, {
        jql: asSent(jql),
        maxResults: 50,
        fields: FIELDS,
        ...(pageParam === undefined ? {} : { nextPageToken: pageParam }),
      }),
    getNextPageParam: (last) => last.nextPageToken,
  });
}

export function useCount(jql: string) {
  return useQuery({
    queryKey: [COUNT, jql],
    queryFn: () => requestJson<{ readonly count: number }>('POST', COUNT, { jql: asSent(jql) }),
  });
}
