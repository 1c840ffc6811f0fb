import { peopleRows, personBean, projectBean, self } from '../beans';
import type { Share } from './dashboard-sharing';
import { visibleProjects } from '../projects/project-rows';
import { groupBean, type GroupRow } from '../group-row';
import type { Call } from '../http/route';
import { anyOf } from '../sql';

/**
 * Share permissions as Jira's REST shows them: a role comes as its project with the role, everybody who is logged in as
 * `loggedin`, and a project that the reader may not see as `project-unknown`.
 */
export async function shareBeans(call: Call, shares: readonly Share[]): Promise<(share: Share) => object> {
  const ids = (kind: Share['kind']) =>
    shares.flatMap((share) => (share.kind === kind && 'id' in share ? share.id : []));
  const people = new Map((await peopleRows(call.sql, ids('person'))).map((row) => [row.accountId, row]));
  const projects = new Map((await visibleProjects(call)).map((row) => [row.id, row]));
  const groups = await call.sql.rows<GroupRow>(
    `select group_id as groupId, name from person_group where group_id in (?)`,
    [anyOf(ids('group'))],
  );
  const roles = await call.sql.rows<{ id: string; name: string }>(`select id, name from project_role where id in (?)`, [
    anyOf(ids('role')),
  ]);
  return (share) => {
    switch (share.kind) {
      case 'logged-in':
        return { type: 'loggedin' };
      case 'person': {
        const person = people.get(share.id);
        return { type: 'user', ...(person && { user: personBean(call, person) }) };
      }
      case 'group': {
        const group = groups.find(({ groupId }) => groupId === share.id);
        return { type: 'group', ...(group && { group: groupBean(call, group) }) };
      }
      case 'project':
      case 'role': {
        const project = projects.get(share.kind === 'role' ? share.projectId : share.id);
        if (project === undefined) return { type: 'project-unknown' };
        const role = share.kind === 'role' ? roles.find(({ id }) => id === share.id) : undefined;
        const path = `project/${project.id}/role/${share.id}`;
        return {
          type: 'project',
          project: projectBean(call, project),
          ...(role && { role: { self: self(call, path), id: Number(role.id), name: role.name } }),
        };
      }
    }
  };
}
