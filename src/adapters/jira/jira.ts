import type { Route } from '@forge/api';
import * as z from 'zod';
import type { Issue, IssueLink, Jira } from '../../app/ports';
import { endpoints } from './endpoints';

/** `api.asUser().requestJira` or `api.asApp().requestJira`. */
export type RequestJira = (
  to: Route,
  init?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

/** Jira as the identity behind `request` sees it. Anything but the answers that are named here is a fault. */
export function jiraOver(request: RequestJira): Jira {
  return {
    async issue(idOrKey) {
      const answer = await get(request, endpoints.issue.to(idOrKey));
      return answer.status === 404 ? undefined : issueFrom(issueShape.parse(succeeded(answer, 'issue')));
    },

    async issues(ids) {
      const pages = await Promise.all(
        inPages(ids, 100).map(async (page) => {
          const answer = await post(request, endpoints.bulkFetchIssues.to(), {
            issueIdsOrKeys: page,
            fields: ['summary', 'status', 'issuetype', 'project'],
          });
          return bulkShape.parse(succeeded(answer, 'issue/bulkfetch')).issues.map(issueFrom);
        }),
      );
      return pages.flat();
    },

    async statuses() {
      return z.array(namedShape).parse(succeeded(await get(request, endpoints.statuses.to()), 'status'));
    },

    async myProjectRoles(projectKey) {
      const answer = await get(request, endpoints.myRoles.to(projectKey));
      if (answer.status === 404) return [];
      return z
        .array(z.looseObject({ name: z.string() }))
        .parse(succeeded(answer, 'roledetails'))
        .map((role) => role.name);
    },

    async project(key) {
      const answer = await get(request, endpoints.project.to(key));
      return answer.status === 404 ? undefined : projectShape.parse(succeeded(answer, 'project'));
    },

    async browsableProjects(projectIds) {
      if (projectIds.length === 0) return [];
      const answer = await post(request, endpoints.checkPermissions.to(), {
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: projectIds.map(Number) }],
      });
      const granted = permissionsShape.parse(succeeded(answer, 'permissions/check')).projectPermissions;
      return granted
        .filter((grant) => grant.permission === 'BROWSE_PROJECTS')
        .flatMap((grant) => grant.projects.map(String));
    },

    async administersJira() {
      const answer = await post(request, endpoints.checkPermissions.to(), { globalPermissions: ['ADMINISTER'] });
      return permissionsShape.parse(succeeded(answer, 'permissions/check')).globalPermissions.includes('ADMINISTER');
    },

    async transitions(issueId) {
      const answer = await get(request, endpoints.transitions.to(issueId));
      if (answer.status === 404) return [];
      return transitionsShape
        .parse(succeeded(answer, 'transitions'))
        .transitions.map(({ id, name, to }) => ({ id, name, toStatusId: to.id, toStatusName: to.name }));
    },

    async transition(issueId, transitionId) {
      const answer = await post(request, endpoints.transition.to(issueId), { transition: { id: transitionId } });
      if (answer.status === 204) return { ok: true };
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
        return { ok: false, message: words(answer.body) };
      throw unexpected(answer, 'transition');
    },
  };
}

type Answered = { readonly status: number; readonly body: string };

const get = async (request: RequestJira, to: Route): Promise<Answered> =>
  read(await request(to, { headers: { accept: 'application/json' } }));

const post = async (request: RequestJira, to: Route, body: unknown): Promise<Answered> =>
  read(
    await request(to, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

async function read(response: { readonly status: number; text(): Promise<string> }): Promise<Answered> {
  return { status: response.status, body: await response.text() };
}

function succeeded(answer: Answered, what: string): unknown {
  if (answer.status !== 200) throw unexpected(answer, what);
  return JSON.parse(answer.body);
}

const unexpected = (answer: Answered, what: string): Error =>
  new Error(`Jira answered ${String(answer.status)} to ${what}: ${answer.body.slice(0, 300)}`);

/** Jira's error text: `{errorMessages, errors}`. */
function words(body: string): string {
  const errors = errorsShape.safeParse(body === '' ? {} : JSON.parse(body));
  if (!errors.success) return 'Jira gave no reason.';
  return [...errors.data.errorMessages, ...Object.values(errors.data.errors)].join(' ') || 'Jira gave no reason.';
}

const inPages = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, page) => all.slice(page * size, (page + 1) * size));

const namedShape = z.looseObject({ id: z.string(), name: z.string() });
const errorsShape = z.looseObject({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});
const projectShape = z.looseObject({ id: z.string(), key: z.string(), name: z.string() });
const permissionsShape = z.looseObject({
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(z.looseObject({ permission: z.string(), projects: z.array(z.number()).default([]) }))
    .default([]),
});
const transitionsShape = z.looseObject({
  transitions: z.array(z.looseObject({ id: z.string(), name: z.string(), to: namedShape })),
});
const linkShape = z.looseObject({
  type: z.looseObject({ id: z.string() }),
  inwardIssue: z.looseObject({ id: z.string(), key: z.string() }).optional(),
  outwardIssue: z.looseObject({ id: z.string(), key: z.string() }).optional(),
});
const issueShape = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    status: namedShape,
    issuetype: namedShape,
    project: z.looseObject({ id: z.string(), key: z.string() }),
    issuelinks: z.array(linkShape).default([]),
  }),
});
const bulkShape = z.looseObject({ issues: z.array(issueShape) });

function issueFrom({ id, key, fields }: z.infer<typeof issueShape>): Issue {
  return {
    id,
    key,
    summary: fields.summary,
    typeId: fields.issuetype.id,
    statusId: fields.status.id,
    statusName: fields.status.name,
    projectId: fields.project.id,
    projectKey: fields.project.key,
    links: fields.issuelinks.flatMap(linkFrom),
  };
}

/** Reading X: `outwardIssue` is Y in "X <outward> Y"; only one side is given. */
function linkFrom({ type, inwardIssue, outwardIssue }: z.infer<typeof linkShape>): readonly IssueLink[] {
  const side = outwardIssue === undefined ? 'inward' : 'outward';
  const other = outwardIssue ?? inwardIssue;
  return other === undefined ? [] : [{ typeId: type.id, side, issueId: other.id, issueKey: other.key }];
}
