import { z } from 'zod';
import { Refusal } from '../answer';
import type { ShareOnPage } from '../page-contract';
import { projectsGranted } from '../projects/project-grants';
import { visibleProjects } from '../projects/project-rows';
import { groupsOf } from '../group-row';
import type { Call } from '../http/route';
import { anyOf, type Sql } from '../sql';

const id = z.string().min(1).max(128);

/** As it is kept; names are looked up for the page. */
export const shareSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('logged-in') }),
  z.strictObject({ kind: z.literal('person'), id }),
  z.strictObject({ kind: z.literal('group'), id }),
  z.strictObject({ kind: z.literal('project'), id }),
  z.strictObject({ kind: z.literal('role'), id, projectId: id }),
]);
export type Share = z.output<typeof shareSchema>;

/** Whether something is shared with this person; a project's people are those who may browse it. */
export async function sharedWith(sql: Sql, accountId: string): Promise<(shares: readonly Share[]) => boolean> {
  const groups = await sql.rows<{ id: string }>(`select group_id as id from group_member where account_id = ?`, [
    accountId,
  ]);
  const granted = await projectsGranted(sql, { kind: 'user', accountId });
  const projects = granted.get('BROWSE_PROJECTS') ?? new Set<string>();
  const roles = await sql.rows<{ projectId: string; id: string }>(
    `select project_id as projectId, role_id as id from project_role_actor
      where (kind = 'user' and holder = ?) or (kind = 'group' and holder in (?))`,
    [accountId, anyOf(groups.map((group) => group.id))],
  );
  const held = new Set([
    'logged-in',
    `person ${accountId}`,
    ...groups.map((group) => `group ${group.id}`),
    ...[...projects].map((project) => `project ${project}`),
    ...roles.map((role) => `role ${role.projectId} ${role.id}`),
  ]);
  return (shares) => shares.some((share) => held.has(nameOf(share)));
}

function nameOf(share: Share): string {
  if (share.kind === 'logged-in') return share.kind;
  return share.kind === 'role' ? `role ${share.projectId} ${share.id}` : `${share.kind} ${share.id}`;
}

/** A person shares with groups of their own and with projects that they see; administrators with every group. */
export async function checkShares(call: Call, shares: readonly Share[]): Promise<void> {
  const own = await groupsOf(call, call.who.accountId ?? '');
  const projects = new Set((await visibleProjects(call)).map((project) => project.id));
  const known = await shareNames(call, shares);
  for (const share of shares) {
    const name = known(share);
    if (name === undefined) throw new Refusal(400, `The ${nameOf(share)} does not exist.`);
    if (share.kind === 'group' && !call.who.administrator && !own.some(({ groupId }) => groupId === share.id))
      throw new Refusal(400, `You do not have permission to share with the group '${name}'. Only its members may.`);
    const projectId = share.kind === 'role' ? share.projectId : share.kind === 'project' ? share.id : undefined;
    if (projectId !== undefined && !projects.has(projectId))
      throw new Refusal(400, `The project ${projectId} does not exist or you may not see it.`);
  }
}

/** What shares are called; undefined where it is not on the site any more. */
async function shareNames(call: Call, shares: readonly Share[]): Promise<(share: Share) => string | undefined> {
  const ids = (kind: Share['kind']) =>
    anyOf(shares.flatMap((share) => ('id' in share && share.kind === kind ? share.id : [])));
  const projectIds = anyOf(
    shares.flatMap((share) => (share.kind === 'project' ? share.id : share.kind === 'role' ? share.projectId : [])),
  );
  const rows = await call.sql.rows<{ kind: string; id: string; name: string }>(
    `select 'person' as kind, account_id as id, display_name as name from person where account_id in (?)
      union all select 'group', group_id, name from person_group where group_id in (?)
      union all select 'project', id, name from project where id in (?)
      union all select 'role', id, name from project_role where id in (?)`,
    [ids('person'), ids('group'), projectIds, ids('role')],
  );
  const names = new Map(rows.map(({ kind, id: of, name }) => [`${kind} ${of}`, name]));
  return (share) => {
    if (share.kind === 'logged-in') return 'My organization';
    const own = names.get(`${share.kind} ${share.id}`);
    if (share.kind !== 'role' || own === undefined) return own;
    const project = names.get(`project ${share.projectId}`);
    return project && `${own} in ${project}`;
  };
}

export async function sharesOnPage(call: Call, shares: readonly Share[]): Promise<(share: Share) => ShareOnPage> {
  const names = await shareNames(call, shares);
  return (share) => ({ ...share, name: names(share) ?? 'Not on this site any more' });
}
