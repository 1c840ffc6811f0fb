import { dayOfNumber, localDay, millis } from '../../domain/policy/local-time';
import type { ProcessDoc } from '../../domain/process/process';
import type { AppointmentsDoc, Scene } from '../../domain/roles/appointment';
import type { Actor } from '../../domain/roles/may';
import { namesGroups } from '../../domain/roles/role-facts';
import type { RoleFacts } from '../../domain/roles/role-facts';
import type { SettingsDoc } from '../../domain/settings/settings';
import type { Day, Instant } from '../../domain/kernel';
import type { Caller } from '../ports/ports';
import { appointmentsStream, processStream } from '../streams';

/** Read with the other streams of a call, in the same statement. */
export const roleStreams = { appointments: appointmentsStream, process: processStream };

type Heads = {
  readonly appointments: { readonly doc: AppointmentsDoc };
  readonly process: { readonly doc: ProcessDoc };
  readonly settings: { readonly doc: SettingsDoc };
};

/** What decides who holds a role where this happens; days are those of the organization. */
export function rolesHere({ appointments, process, settings }: Heads, scene: Partial<Scene>, now: Instant): RoleFacts {
  const { appointer, appointing } = process.doc;
  const today = todayIn(settings.doc.timeZone, now);
  return { appointments: appointments.doc, today, appointing, appointer, scene: { ...nowhere, ...scene } };
}

const nowhere: Scene = { project: null, release: null, services: {}, customers: {} };

export const todayIn = (timeZone: string, now: Instant): Day => dayOfNumber(localDay(millis(now), timeZone));

export type Memberships = Required<Pick<Actor, 'projectRoles' | 'groups'>>;

/** What the platform knows of the caller: roles in the project (null: in none) and, where one is appointed, groups. */
export async function membershipsIn(
  { jira }: Caller,
  projectKey: string | null,
  roles: RoleFacts,
): Promise<Memberships> {
  const [projectRoles, groups] = await Promise.all([
    projectKey === null ? [] : jira.myProjectRoles(projectKey),
    namesGroups(roles) ? jira.myGroups() : [],
  ]);
  return { projectRoles, groups };
}
