import * as v from 'valibot';
import type { StatusChange, StatusHistory } from '../../domain/detection/status-history';
import type { Jira } from '../../app/ports/ports';
import { changelogsOf, dateShape, instant, personShape } from './changelogs';
import type { ChangelogItem } from './changelogs';
import { endpoints } from './endpoints';
import { inPages } from './in-pages';
import { post, succeeded, unexpected } from './request';
import type { RequestJira } from './request';

type Detecting = Pick<Jira, 'statusHistories' | 'search' | 'searchIds' | 'notify'>;

/** What detection asks of Jira. */
export const historiesOver = (request: RequestJira): Detecting => ({
  async statusHistories(ids) {
    const histories: StatusHistory[] = [];
    // One page after the other: this runs in the background and leaves Jira's rate to those who wait.
    for (const page of inPages(ids, pageSize)) {
      const [issues, changes] = [await issuesOf(request, page), await changesOf(request, page)];
      histories.push(
        ...issues.map((issue) => historyFrom(issue, (changes.get(issue.id) ?? []).flatMap(statusChanges))),
      );
    }
    return histories;
  },

  async search(jql, next) {
    const asked = { jql: `${jql} ORDER BY updated ASC, key ASC`, fields: ['updated'], maxResults: pageSize };
    const { issues, nextPageToken } = v.parse(foundShape, await searched(request, asked, next));
    return {
      found: issues.map(({ id, fields }) => ({ id, updated: instant(fields.updated) })),
      next: nextPageToken ?? null,
    };
  },

  async searchIds(jql, next) {
    const asked = { jql, fields: ['id'], maxResults: 5_000 };
    const { issues, nextPageToken } = v.parse(idsShape, await searched(request, asked, next));
    return { ids: issues.map(({ id }) => id), next: nextPageToken ?? null };
  },

  async notify(issueId, { subject, text, to, groups = [], owners }) {
    if (to.length + groups.length === 0 && owners === undefined) return false;
    const answer = await post(request, endpoints.notify.to(issueId), {
      subject,
      textBody: text,
      to: {
        users: to.map((accountId) => ({ accountId })),
        ...(groups.length === 0 ? {} : { groupIds: groups }),
        ...(owners === undefined ? {} : { reporter: true, assignee: true }),
      },
    });
    // 400 when none of them may see the work item, 404 when the app may not: nobody is left to be told.
    if (![204, 400, 404].includes(answer.status)) throw unexpected(answer, 'notify');
    return answer.status === 204;
  },
});

const pageSize = 100;

const searched = async (request: RequestJira, asked: object, next: string | undefined): Promise<unknown> => {
  const token = next === undefined ? {} : { nextPageToken: next };
  return succeeded(await post(request, endpoints.search.to(), { ...asked, ...token }), 'search/jql');
};

async function issuesOf(request: RequestJira, ids: readonly string[]) {
  const answer = await post(request, endpoints.bulkFetchIssues.to(), {
    issueIdsOrKeys: ids,
    fields: ['status', 'issuetype', 'project', 'parent', 'created', 'creator'],
  });
  return v.parse(issuesShape, succeeded(answer, 'issue/bulkfetch')).issues;
}

const changesOf = (request: RequestJira, ids: readonly string[]) => changelogsOf(request, ids, ['status']);

const statusChanges = ({ id, at, by, from, to }: ChangelogItem): readonly StatusChange[] =>
  from.id === null || to.id === null ? [] : [{ id, at, by, fromStatusId: from.id, toStatusId: to.id }];

const historyFrom = (
  { id, key, fields }: v.InferOutput<typeof issueShape>,
  changes: readonly StatusChange[],
): StatusHistory => ({
  id,
  key,
  typeId: fields.issuetype.id,
  projectId: fields.project.id,
  statusId: fields.status.id,
  subtaskOf: fields.issuetype.subtask ? (fields.parent?.id ?? null) : null,
  created: { at: instant(fields.created), by: fields.creator?.accountId ?? null },
  changes,
});

const idShape = v.looseObject({ id: v.string() });
const issueShape = v.looseObject({
  id: v.string(),
  key: v.string(),
  fields: v.looseObject({
    status: idShape,
    issuetype: v.looseObject({ id: v.string(), subtask: v.optional(v.boolean(), false) }),
    parent: v.optional(idShape),
    project: idShape,
    created: dateShape,
    creator: personShape,
  }),
});
const issuesShape = v.looseObject({ issues: v.array(issueShape) });
const idsShape = v.looseObject({ issues: v.array(idShape), nextPageToken: v.nullish(v.string()) });
const foundShape = v.looseObject({
  issues: v.array(v.looseObject({ id: v.string(), fields: v.looseObject({ updated: dateShape }) })),
  nextPageToken: v.nullish(v.string()),
});
