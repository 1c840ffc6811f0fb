import { ok, Refusal, type Answer } from '../answer';
import { personBean } from '../beans';
import { personColumns, type PersonRow } from '../person-row';
import { visibleIssue } from '../issues/issue-rows';
import { limits } from '../limits';
import { pageAsked } from '../http/page';
import { peopleGranted } from '../projects/project-grants';
import { visibleProject } from '../projects/project-rows';
import type { Call } from '../http/route';

/**
 * GET /user/assignable/search: who can be the assignee of a work item, or of new ones of a project. Jira takes the page
 * of all people first and filters then, so that a page can be short or empty while more people fit.
 */
export async function searchAssignable(call: Call): Promise<Answer> {
  const matches = matcher(call);
  const projectId = await projectAsked(call);
  const assignable = new Set(
    (await peopleGranted(call.sql, projectId, 'ASSIGNABLE_USER')).map((person) => person.accountId),
  );
  const page = pageOf(call, await everybody(call));
  return ok(
    page
      .filter((person) => assignable.has(person.accountId) && matches(person))
      .map((person) => personBean(call, person)),
  );
}

/** GET /user/search: filters first, and hides who is deactivated. Every person holds "Browse users and groups" here; anonymous gets nothing, as in Jira. */
export async function searchUsers(call: Call): Promise<Answer> {
  const matches = matcher(call);
  if (call.who.accountId === undefined) return ok([]);
  return ok(
    pageOf(
      call,
      (await everybody(call)).filter((person) => person.active === 1 && matches(person)),
    ).map((person) => personBean(call, person)),
  );
}

/** "ma" finds "Maria Lind" and "Otto Mayer": the query is the beginning of a word of the name. */
function matcher(call: Call): (person: PersonRow) => boolean {
  const query = call.query.get('query')?.trim().toLowerCase();
  const accountId = call.query.get('accountId');
  if ((query === undefined) === (accountId === null))
    throw new Refusal(400, "Exactly one of the query parameters 'query' and 'accountId' must be provided.");
  if (query === undefined) return (person) => person.accountId === accountId;
  return ({ displayName }) => ` ${displayName.toLowerCase()}`.includes(` ${query}`);
}

async function projectAsked(call: Call): Promise<string> {
  const issue = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issue !== null) return (await visibleIssue(call, issue)).projectId;
  const project = call.query.get('project');
  if (project === null) throw new Refusal(400, "Either the 'project' or the 'issueKey' parameter must be specified.");
  return (await visibleProject(call, project)).id;
}

function everybody(call: Call): Promise<PersonRow[]> {
  return call.sql.rows<PersonRow>(`select ${personColumns()} from person order by position, account_id`);
}

function pageOf(call: Call, people: readonly PersonRow[]): readonly PersonRow[] {
  const { startAt, maxResults } = pageAsked(call, 50, limits.userSearch);
  return people.slice(0, limits.userSearch).slice(startAt, startAt + maxResults);
}
