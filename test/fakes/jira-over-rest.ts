import type { RequestJira } from '../../src/adapters/jira/request';
import type { Clock, Issue, Jira } from '../../src/app/ports/ports';
import type { FieldEdit } from '../../src/domain/gate/approval-of';

type Body = {
  readonly issueIdsOrKeys?: readonly string[];
  readonly fieldIds?: readonly string[];
  readonly globalPermissions?: readonly string[];
  readonly projectPermissions?: readonly { readonly projects: readonly number[] }[];
  readonly moduleId?: string;
  readonly projectList?: readonly (string & { readonly projectIdOrKey: string; readonly action: string })[];
  readonly transition?: { readonly id: string };
  readonly to?: {
    readonly users: readonly { readonly accountId: string }[];
    readonly groupIds?: readonly string[];
    readonly reporter?: boolean;
  };
  readonly fields?: {
    readonly project: { readonly id: string };
    readonly parent: { readonly id: string };
    readonly issuetype: { readonly id: string };
    readonly summary: string;
  };
};
type Answer = { readonly status: number; readonly body?: unknown };
type Act = (jira: Jira, parts: readonly string[], body: Body) => Promise<Answer>;

/**
 * The answers of Jira's REST interface for what a fake knows, so that the real adapter can be put on top of it. `clock`:
 * Jira's own.
 */
export const overRest =
  (jira: Jira, clock: Clock): RequestJira =>
  async ({ value }, { method = 'GET', body = '{}' } = {}) => {
    const ofSubtasks = value.endsWith('?fields=subtasks') ? ' subtasks' : '';
    const asked = `${method} ${value.replace('/rest/api/3/', '').split('?')[0] ?? ''}${ofSubtasks}`;
    for (const [pattern, act] of routes) {
      const match = pattern.exec(asked);
      if (match === null) continue;
      const answer = await act(jira, match.slice(1), JSON.parse(body) as Body);
      const date = new Date(clock.now()).toUTCString();
      return {
        status: answer.status,
        headers: new Headers({ date }),
        text: async () => JSON.stringify(answer.body ?? refusal),
      };
    }
    throw new Error(`The fake Jira has no ${asked}`);
  };

const refusal = { errorMessages: ['No.'], errors: {} };
const ok = (body: unknown): Answer => ({ status: 200, body });
const found = (body: unknown): Answer => (body === undefined ? { status: 404 } : ok(body));

const routes: readonly (readonly [RegExp, Act])[] = [
  [
    /^POST issue\/bulkfetch$/,
    async (jira, _, { issueIdsOrKeys = [] }) =>
      ok({
        issues: (await jira.issues(issueIdsOrKeys)).map((issue) => issueBean({ ...issue, links: [], subtaskOf: null })),
      }),
  ],
  [
    /^POST changelog\/bulkfetch$/,
    async (jira, _, { issueIdsOrKeys = [], fieldIds = [] }) =>
      ok({ issueChangeLogs: [...(await jira.edits(issueIdsOrKeys, fieldIds))].map(changelogBean) }),
  ],
  [
    /^GET field$/,
    async (jira) =>
      ok((await jira.fields()).map(({ id, name, type }) => ({ id, name, schema: { type: 'any', custom: type } }))),
  ],
  [
    /^GET issue\/([^/]+)$/,
    async (jira, [id = '']) => {
      const issue = await jira.issue(id);
      return found(issue && issueBean(issue));
    },
  ],
  [/^GET issue\/([^/]+)\/transitions$/, async (jira, [id = '']) => ok({ transitions: await transitions(jira, id) })],
  [
    /^POST issue\/([^/]+)\/transitions$/,
    async (jira, [id = ''], { transition }) =>
      (await jira.transition(id, transition?.id ?? '')).ok ? { status: 204 } : { status: 400 },
  ],
  [
    /^POST issue\/([^/]+)\/notify$/,
    async (jira, [id = ''], { to }) => {
      const people = (to?.users ?? []).map(({ accountId }) => accountId);
      const mail = {
        ...{ subject: '', text: '', to: people, groups: to?.groupIds ?? [] },
        ...(to?.reporter === true ? { owners: true as const } : {}),
      };
      return (await jira.notify(id, mail)) ? { status: 204 } : { status: 404 };
    },
  ],
  [/^GET status$/, async (jira) => ok(await jira.statuses())],
  [/^GET issuetype$/, async (jira) => ok(await jira.issueTypes())],
  [/^GET issueLinkType$/, async (jira) => ok({ issueLinkTypes: await jira.linkTypes() })],
  [
    /^GET project\/([^/]+)\/roledetails$/,
    async (jira, [key = '']) => ok((await jira.myProjectRoles(key)).map((name) => ({ name }))),
  ],
  [
    /^GET issue\/([^/]+) subtasks$/,
    async (jira, [id = '']) => {
      const subtasks = (await jira.subtasks(id)).map(({ id: of, key, summary, typeId }) => {
        return { id: of, key, fields: { summary, issuetype: { id: typeId } } };
      });
      return ok({ fields: { subtasks } });
    },
  ],
  [
    /^GET issue\/createmeta\/([^/]+)\/issuetypes$/,
    async (jira, [id = '']) => ok({ issueTypes: await jira.creatableTypes(id) }),
  ],
  [
    /^POST issue$/,
    async (jira, _, { fields }) => {
      const parent = { id: fields?.parent.id ?? '', projectId: fields?.project.id ?? '' };
      const made = { typeId: fields?.issuetype.id ?? '', summary: fields?.summary ?? '' };
      const answer = await jira.createSubtask(parent, made);
      return answer.ok ? { status: 201, body: { id: answer.id, key: answer.key } } : { status: 400 };
    },
  ],
  [/^GET project\/([^/]+)$/, async (jira, [id = '']) => found(await jira.project(id))],
  [
    /^GET project\/([^/]+)\/statuses$/,
    async (jira, [id = '']) => {
      const layout = await jira.projectLayout(id);
      return found(
        layout?.types.map((type) => ({ id: type.id, statuses: type.statusIds.map((statusId) => ({ id: statusId })) })),
      );
    },
  ],
  [
    /^GET project\/([^/]+)\/role$/,
    async (jira, [id = '']) => {
      const layout = await jira.projectLayout(id);
      return found(layout && Object.fromEntries(layout.roles.map((role) => [role, 'http://jira.test'])));
    },
  ],
  [/^GET myself$/, async (jira) => ok({ groups: { items: (await jira.myGroups()).map((groupId) => ({ groupId })) } })],
  [
    /^POST permissions\/check$/,
    async (jira, _, { globalPermissions = [], projectPermissions = [] }) => {
      const asked = projectPermissions.flatMap(({ projects }) => projects.map(String));
      const projects = asked.length === 0 ? [] : (await jira.browsableProjects(asked)).map(Number);
      const administers = globalPermissions.length > 0 && (await jira.administersJira());
      return ok({
        globalPermissions: administers ? ['ADMINISTER'] : [],
        projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects, issues: [] }],
      });
    },
  ],
  [
    /^POST forge\/panel\/action\/bulk\/status$/,
    async (jira, _, { projectList = [] }) => {
      const pinned = await jira.pinnedProjects('change', projectList);
      return ok({ statuses: projectList.map((id) => ({ projectIdOrKey: id, pinned: pinned.includes(id) })) });
    },
  ],
  [
    /^POST forge\/panel\/action\/bulk\/async$/,
    async (jira, _, { projectList = [] }) => {
      const ids = projectList.map(({ projectIdOrKey }) => projectIdOrKey);
      const started = await jira.pinPanel('change', ids, projectList[0]?.action === 'PIN');
      return started.ok ? { status: 202, body: { taskId: started.task } } : { status: 403 };
    },
  ],
  [
    /^GET task\/([^/]+)$/,
    async (jira, [id = '']) => {
      const task = await jira.task(id);
      return found(task && { status: task.over ? 'COMPLETE' : 'RUNNING', progress: task.percent });
    },
  ],
  [/^GET workflows\/search$/, async (jira) => ok({ values: await jira.workflows(), statuses: [], isLast: true })],
];

async function transitions(jira: Jira, id: string) {
  return (await jira.transitions(id)).map(({ toStatusId, toStatusName, ...transition }) => ({
    ...transition,
    to: { id: toStatusId, name: toStatusName },
  }));
}

const issueBean = ({
  id,
  key,
  summary,
  typeId,
  statusId,
  statusName,
  projectId,
  projectKey,
  links,
  subtaskOf,
}: Issue) => ({
  id,
  key,
  fields: {
    summary,
    status: { id: statusId, name: statusName },
    issuetype: { id: typeId, name: typeId, subtask: subtaskOf !== null },
    ...(subtaskOf === null ? {} : { parent: subtaskOf }),
    project: { id: projectId, key: projectKey },
    issuelinks: links.map((link) => ({
      type: { id: link.typeId },
      [`${link.side}Issue`]: { id: link.issueId, key: link.issueKey },
    })),
  },
});

const changelogBean = ([issueId, edits]: readonly [string, readonly FieldEdit[]]) => ({
  issueId,
  changeHistories: edits.map(({ fieldId, field, at, by, from, to }, index) => ({
    id: String(index),
    created: at,
    author: by === null ? null : { accountId: by },
    items: [{ field, fieldId, from: from.id, fromString: from.text, to: to.id, toString: to.text }],
  })),
});
