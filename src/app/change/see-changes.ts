import type { ChangeBasis } from '../../domain/gate/change-facts';
import { watchedFields } from '../../domain/gate/edited-since';
import { roleKey } from '../../domain/gate/membership-of';
import type { Members, RoleMembers } from '../../domain/gate/membership-of';
import type { SettingsDoc } from '../../domain/settings/settings';
import type { Jira } from '../ports/ports';

type SeenChange = Awaited<ReturnType<Jira['issues']>>[number];

export type SeenChanges = {
  readonly byId: ReadonlyMap<string, SeenChange>;
  readonly edits: ReadonlyMap<string, ChangeBasis['edits']>;
  readonly members: Members;
};

/**
 * Jira's side of these changes: two calls for 100 of them, at once. Only where an approval in Jira has to be compared with
 * a project role are its members asked for besides.
 */
export async function seeChanges(jira: Jira, ids: readonly string[], settings: SettingsDoc): Promise<SeenChanges> {
  const [issues, edits] = await Promise.all([
    jira.issues(ids, settings.approvalsField),
    jira.edits(ids, watchedFields(settings)),
  ]);
  return {
    byId: new Map(issues.map((issue) => [issue.id, issue])),
    edits,
    members: await membersFor(jira, issues, settings),
  };
}

async function membersFor(jira: Jira, issues: readonly SeenChange[], { authorities }: SettingsDoc): Promise<Members> {
  const asked = new Map<string, { readonly projectId: string; readonly role: string }>();
  for (const { projectId, typeId, approvals = [] } of issues) {
    const authority = authorities[typeId];
    if (approvals.length === 0 || authority === undefined || !('projectRole' in authority)) continue;
    asked.set(roleKey(projectId, authority.projectRole), { projectId, role: authority.projectRole });
  }
  const read = await Promise.all(
    [...asked].map(async ([key, { projectId, role }]): Promise<readonly [string, RoleMembers][]> => {
      const members = await jira.roleMembers(projectId, role);
      if (members === undefined) return [];
      const people = Object.fromEntries(members.people.map((id): [string, true] => [id, true]));
      return [[key, { people, groups: members.groups.length > 0 }]];
    }),
  );
  return new Map(read.flat());
}
