import type { AppointmentCalls, AppointmentProposal } from '../../contract/appointment-calls';
import type { Answer } from '../../contract/wire';
import { refused } from '../../domain/kernel';
import { isInForce } from '../../domain/roles/appointment';
import { roleTitles } from '../../domain/roles/process-roles';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { openToAppoint } from './save-appointment';

/**
 * Who held a role by the Jira project role that is mapped to it, as far as nobody has appointed them yet. A proposal:
 * each becomes an appointment only when the appointer makes it.
 */
export async function proposeAppointments(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { role }: Parameters<AppointmentCalls['proposeAppointments']>[0],
): Promise<Answer<AppointmentProposal>> {
  const opened = await openToAppoint(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { project, settings, roles } = opened.value;
  const projectRole = settings.projectRoles[role] ?? '';
  if (projectRole === '') return noRoleMapped(roleTitles[role].toLowerCase());
  const members = await caller.jira.roleMembers(project.id, projectRole);
  if (members === undefined) return notShown(projectRole, project.name);
  const held = Object.values(roles.appointments.entries).filter(
    (one) => one.role === role && isInForce(one, roles.today),
  );
  return {
    ok: true,
    value: {
      projectRole,
      people: members.people.filter((id) => !held.some(({ holder }) => 'person' in holder && holder.person === id)),
      groups: members.groups.filter(
        ({ id }) => !held.some(({ holder }) => 'group' in holder && holder.group.id === id),
      ),
    },
  };
}

const noRoleMapped = (title: string) =>
  refused('no-role-mapped', `No Jira project role is mapped to the ${title}. Appoint people one by one.`, {
    who: 'Jira administrator',
    where: { label: 'Slipway settings › Releases', surface: 'settings' },
  });

const notShown = (role: string, project: string) =>
  refused(
    'not-visible',
    `Jira shows who is in the project role '${role}' to administrators of ${project} only. Ask one of them, or appoint people one by one.`,
    { who: 'Project administrator' },
  );
