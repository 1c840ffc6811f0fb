import { issueTypeBean, personBeans, priorityBean, projectBean, self, statusBean, categoryBean } from '../beans';
import { briefBean, type Brief } from './brief-bean';
import { commentPages } from './comment-pages';
import { customFieldsIn, customPart, everyCustomField } from '../fields/custom-part';
import { levelBeans } from '../fields/level-beans';
import { notNavigable, systemFields } from '../fields/field-catalogue';
import type { IssueRow } from '../issue-row';
import { subtasksOf, visibleIssues } from './issue-rows';
import { linksOf, linkOnIssue } from './issue-links';
import { jiraDate } from '../jira-date';
import type { Call } from '../http/route';

/**
 * Work items as `GET /issue` shows them. However many there are, each kind of thing they point to (people, links,
 * parents, sub-tasks, comments) is read with one statement, and only when a wanted field needs it.
 */
export async function issueBeans(call: Call, issues: readonly IssueRow[], fields: ReadonlySet<string>) {
  const ids = issues.map((issue) => issue.id);
  const people = await personBeans(
    call,
    issues.flatMap((issue) => [issue.reporter, issue.assignee, issue.creator]),
  );
  const links = fields.has('issuelinks') ? await linksOf(call, ids) : [];
  const parents = fields.has('parent')
    ? await briefs(
        call,
        issues.flatMap((issue) => issue.parentId ?? []),
      )
    : new Map<number, Brief>();
  const subtasks = fields.has('subtasks') ? await subtasksOf(call, ids) : [];
  const comments = fields.has('comment') ? await commentPages(call, ids) : new Map<number, unknown>();
  const levels = fields.has('security') ? await levelBeans(call, issues) : new Map<number, unknown>();
  const custom = await customPart(call, issues, fields);
  const person = (accountId: string | null) => (accountId === null ? null : (people.get(accountId) ?? null));

  return issues.map((issue) => {
    // Only what is asked for is made: a page of a hundred work items needs mostly one or two fields of each.
    const readers: Record<string, () => unknown> = {
      summary: () => issue.summary,
      description: () => (issue.description === null ? null : (JSON.parse(issue.description) as unknown)),
      issuetype: () => issueTypeBean(call, { id: issue.typeId, name: issue.typeName, subtask: issue.subtask }),
      project: () =>
        projectBean(call, {
          id: issue.projectId,
          projectKey: issue.projectKey,
          name: issue.projectName,
          type: issue.projectType,
          style: issue.projectStyle,
        }),
      status: () => statusBean(call, { id: issue.statusId, name: issue.statusName, category: issue.category }),
      statusCategory: () => categoryBean(call, issue.category),
      statuscategorychangedate: () => jiraDate(issue.moved, call.who.timeZone),
      resolution: () => null,
      resolutiondate: () => null,
      assignee: () => person(issue.assignee),
      reporter: () => person(issue.reporter),
      creator: () => person(issue.creator),
      labels: () => JSON.parse(issue.labels) as unknown,
      duedate: () => issue.dueDate,
      priority: () =>
        issue.priorityId === null
          ? null
          : priorityBean(call, { id: issue.priorityId, name: issue.priorityName ?? issue.priorityId }),
      security: () => levels.get(issue.securityLevel ?? 0) ?? null,
      parent: () => (issue.parentId === null ? undefined : parents.get(issue.parentId)),
      subtasks: () => subtasks.filter((one) => one.parentId === issue.id).map((one) => briefBean(call, one)),
      issuelinks: () => links.flatMap((link) => linkOnIssue(call, link, issue.id)),
      comment: () => comments.get(issue.id),
      created: () => jiraDate(issue.created, call.who.timeZone),
      updated: () => jiraDate(issue.updated, call.who.timeZone),
    };
    const read = Object.entries(readers).filter(([name]) => fields.has(name));
    return {
      expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
      id: String(issue.id),
      self: self(call, `issue/${issue.id}`),
      key: issue.key,
      fields: { ...Object.fromEntries(read.map(([name, value]) => [name, value()])), ...custom.get(issue.id) },
    };
  });
}

/**
 * The fields that a request asks for: `*all`, `*navigable`, names, and `-name` to leave one out. A name that no field
 * has is passed over, as in Jira: custom fields differ from site to site.
 */
export function fieldsAsked(asked: readonly string[], whenNone: '*all' | '*navigable'): ReadonlySet<string> {
  const names = asked
    .flatMap((entry) => entry.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wanted = new Set<string>();
  const onlyExclusions = names.every((name) => name.startsWith('-'));
  for (const name of onlyExclusions ? [whenNone, ...names] : names) {
    if (name.startsWith('-')) {
      wanted.delete(name.slice(1));
      if (name.startsWith('-customfield_')) wanted.add(name);
    } else for (const field of fieldsCalled(name)) wanted.add(field);
  }
  return wanted;
}

function fieldsCalled(name: string): readonly string[] {
  const all = [...systemFields.map((field) => field.id), everyCustomField];
  if (name === '*all') return all;
  if (name === '*navigable') return all.filter((id) => !notNavigable.has(id));
  return [name];
}

/** What the fields are called, for `expand=names`. */
export async function fieldNames(call: Call, fields: ReadonlySet<string>): Promise<Record<string, string>> {
  const known = [...systemFields.filter((field) => fields.has(field.id)), ...(await customFieldsIn(call.sql, fields))];
  return Object.fromEntries(known.map((field) => [field.id, field.name]));
}

async function briefs(call: Call, ids: readonly number[]): Promise<Map<number, Brief>> {
  const issues = ids.length > 0 ? await visibleIssues(call.sql, call.who, ids.map(String)) : [];
  return new Map(issues.map((issue) => [issue.id, briefBean(call, issue)]));
}
