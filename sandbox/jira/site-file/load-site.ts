import { randomUUID } from 'node:crypto';
import type { SiteClock } from '../../parts';
import { adfOf } from '../adf';
import { Refusal } from '../answer';
import { parseSiteFile } from './parse-site-file';
import type { SiteFile } from './site-file';
import { byIdOrName, projectKeyOf } from './site-references';
import type { Sql } from '../sql';

/** Fills the empty site from its file, all or nothing, and puts the clock where the file says. */
export async function loadSite(sql: Sql, clock: SiteClock, file: unknown): Promise<void> {
  const site = parseSiteFile(file);
  await sql.transaction(async () => {
    // The row is the lock: of two loads at once, the second finds it there.
    const { affectedRows } = await sql.run(`insert ignore into site (name, value) values ('name', ?)`, [
      site.site.name,
    ]);
    if (affectedRows === 0) throw new Refusal(409, 'The site is not empty.');
    await loadPeople(sql, site);
    await loadVocabulary(sql, site);
    await loadWorkflows(sql, site);
    await loadSchemes(sql, site);
    await loadProjects(sql, site);
    await loadIssues(sql, site);
    await loadLinks(sql, site);
    await loadDashboards(sql, site);
  });
  await clock.set(new Date(site.site.clockStartsAt));
}

async function loadPeople(sql: Sql, { site, people, groups, clockJumps, stories }: SiteFile): Promise<void> {
  await insertAll(sql, 'site (name, value)', [
    ['timeZone', site.timeZone],
    ['appsAdministerJira', String(site.appsAdministerJira ?? false)],
    ['clockJumps', JSON.stringify(clockJumps)],
    ['stories', JSON.stringify(stories ?? [])],
  ]);
  await insertAll(
    sql,
    'person (account_id, position, account_type, display_name, title, time_zone, locale, administrator)',
    people.map((person, position) => [
      person.accountId,
      position,
      'atlassian',
      person.displayName,
      person.title,
      person.timeZone ?? site.timeZone,
      person.locale ?? 'en-GB',
      person.administrator ?? false,
    ]),
  );
  await insertAll(
    sql,
    'person_group (group_id, name)',
    groups.map((group) => [group.groupId, group.name]),
  );
  await insertAll(
    sql,
    'group_member (account_id, group_id)',
    groups.flatMap((group) => [...new Set(group.members)].map((member) => [member, group.groupId])),
  );
}

async function loadVocabulary(sql: Sql, site: SiteFile): Promise<void> {
  await insertAll(
    sql,
    'status (id, position, name, category)',
    site.statuses.map(({ id, name, category }, at) => [id, at, name, category]),
  );
  await insertAll(
    sql,
    'issue_type (id, position, name, subtask)',
    site.issueTypes.map(({ id, name, subtask }, at) => [id, at, name, subtask]),
  );
  await insertAll(
    sql,
    'link_type (id, name, inward, outward)',
    site.linkTypes.map((type) => [type.id, type.name, type.inward, type.outward]),
  );
  await insertAll(
    sql,
    'project_role (id, name)',
    site.projectRoles.map((role) => [role.id, role.name]),
  );
}

async function loadWorkflows(sql: Sql, { workflows, site }: SiteFile): Promise<void> {
  for (const { id: workflowId, name, statuses, transitions } of workflows) {
    await insertAll(sql, 'workflow (id, name, version, updated)', [
      [workflowId, name, 1, Date.parse(site.clockStartsAt)],
    ]);
    await insertAll(
      sql,
      'workflow_status (workflow_id, status_id, position)',
      statuses.map((status, at) => [workflowId, status, at]),
    );
    await insertAll(
      sql,
      'workflow_transition (workflow_id, id, position, name, type, to_status)',
      transitions.map(({ id, name: transitionName, type, to }, at) => [workflowId, id, at, transitionName, type, to]),
    );
    await insertAll(
      sql,
      'workflow_transition_from (workflow_id, transition_id, status_id, position)',
      transitions.flatMap(({ id, from }) => from.map((status, at) => [workflowId, id, status, at])),
    );
    await insertAll(
      sql,
      'workflow_rule (id, workflow_id, transition_id, module_key, config, disabled)',
      transitions.flatMap(({ id, rules = [] }) =>
        rules.map((rule) => [randomUUID(), workflowId, id, rule.moduleKey, JSON.stringify(rule.config), false]),
      ),
    );
  }
}

async function loadSchemes(sql: Sql, site: SiteFile): Promise<void> {
  for (const scheme of site.permissionSchemes) {
    const { insertId } = await sql.run(`insert into permission_scheme (name) values (?)`, [scheme.name]);
    await insertAll(
      sql,
      'permission_grant (scheme_id, permission, holder_kind, holder)',
      Object.entries(scheme.grants).flatMap(([permission, holders]) =>
        holders.map((holder) => [insertId, permission, ...holderColumns(site, holder)]),
      ),
    );
  }
}

type Holder = SiteFile['permissionSchemes'][number]['grants'][string][number];

function holderColumns(site: SiteFile, holder: Holder): readonly [kind: string, holder: string] {
  if ('projectRole' in holder) return ['role', byIdOrName(site.projectRoles, holder.projectRole)?.id ?? ''];
  if ('group' in holder) return ['group', groupId(site, holder.group)];
  return ['app' in holder ? 'app' : 'logged-in', ''];
}

async function loadProjects(sql: Sql, site: SiteFile): Promise<void> {
  const schemes = await sql.rows<{ id: number; name: string }>(`select id, name from permission_scheme`);
  for (const [position, project] of site.projects.entries()) {
    const numbers = site.issues
      .filter((issue) => projectKeyOf(issue.key) === project.key)
      .map((issue) => Number(issue.key.split('-')[1]));
    const scheme = schemes.find((candidate) => candidate.name === project.permissionScheme);
    await insertAll(sql, 'project (id, position, project_key, name, type, scheme_id, last_number)', [
      [project.id, position, project.key, project.name, project.type, scheme?.id, Math.max(0, ...numbers)],
    ]);
    await insertAll(
      sql,
      'project_role_actor (project_id, role_id, kind, holder)',
      Object.entries(project.roles).flatMap(([role, holders]) =>
        holders.map((holder) => [
          project.id,
          byIdOrName(site.projectRoles, role)?.id,
          ...('accountId' in holder ? ['user', holder.accountId] : ['group', groupId(site, holder.group)]),
        ]),
      ),
    );
    await insertAll(
      sql,
      'project_issue_type (project_id, issue_type_id, position, workflow_id)',
      project.issueTypes.map(({ issueType, workflow }, at) => [
        project.id,
        byIdOrName(site.issueTypes, issueType)?.id,
        at,
        byIdOrName(site.workflows, workflow)?.id,
      ]),
    );
    await insertAll(
      sql,
      'pinned_panel (project_id, module_key, position)',
      project.pinnedPanels.map((moduleKey, at) => [project.id, moduleKey, at]),
    );
  }
}

async function loadIssues(sql: Sql, site: SiteFile): Promise<void> {
  const ids = new Map(site.issues.map((issue, at) => [issue.key, firstIssueId + at]));
  const rows = site.issues.map((issue) => {
    const project = site.projects.find((candidate) => candidate.key === projectKeyOf(issue.key));
    const type = byIdOrName(site.issueTypes, issue.issueType);
    const use = project?.issueTypes.find((candidate) => byIdOrName(site.issueTypes, candidate.issueType) === type);
    const workflow = byIdOrName(site.workflows, use?.workflow ?? '');
    const status = site.statuses.find(
      (candidate) => candidate.name === issue.status && workflow?.statuses.includes(candidate.id),
    );
    const initial = workflow?.transitions.find((transition) => transition.type === 'INITIAL')?.to;
    const created = Date.parse(issue.created ?? site.site.clockStartsAt);
    return [
      ids.get(issue.key),
      issue.key,
      project?.id,
      type?.id,
      issue.parent === undefined ? null : ids.get(issue.parent),
      issue.summary,
      issue.description === undefined ? null : JSON.stringify(adfOf(issue.description)),
      status?.id ?? initial,
      created,
      0,
      issue.reporter,
      issue.assignee ?? null,
      issue.reporter,
      JSON.stringify([...(issue.labels ?? [])].sort()),
      null,
      created,
      created,
    ];
  });
  await insertAll(
    sql,
    `issue (id, issue_key, project_id, issue_type_id, parent_id, summary, description, status_id, moved, moves, reporter, assignee, creator,
            labels, due_date, created, updated)`,
    rows,
  );
}

/** Where Jira's own ids of work items begin on a new site. */
const firstIssueId = 10001;

async function loadLinks(sql: Sql, site: SiteFile): Promise<void> {
  const ids = new Map(site.issues.map((issue, at) => [issue.key, firstIssueId + at]));
  await insertAll(
    sql,
    'issue_link (type_id, source_id, destination_id)',
    site.links.map((link) => [byIdOrName(site.linkTypes, link.type)?.id, ids.get(link.from), ids.get(link.to)]),
  );
}

async function loadDashboards(sql: Sql, site: SiteFile): Promise<void> {
  await insertAll(
    sql,
    'dashboard (id, position, name, owner)',
    site.dashboards.map(({ id, name, owner }, at) => [id, at, name, owner]),
  );
  await insertAll(
    sql,
    'dashboard_item (id, dashboard_id, module_key, column_index, row_index, configuration)',
    site.dashboards.flatMap((dashboard) =>
      dashboard.gadgets.map((gadget) => [
        gadget.id,
        dashboard.id,
        gadget.moduleKey,
        gadget.column,
        gadget.row,
        JSON.stringify(gadget.configuration),
      ]),
    ),
  );
}

const groupId = (site: SiteFile, idOrName: string) =>
  site.groups.find((group) => group.groupId === idOrName || group.name === idOrName)?.groupId ?? '';

/** Rows in slices, so that a site of any size stays below the server's packet size. */
async function insertAll(sql: Sql, tableAndColumns: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await sql.run(`insert into ${tableAndColumns} values ?`, [rows.slice(at, at + 500)]);
  }
}
