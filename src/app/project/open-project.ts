import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { ProcessDoc } from '../../domain/process/process';
import { may } from '../../domain/roles/may';
import type { Right } from '../../domain/roles/may';
import type { Act } from '../../domain/roles/permission-table';
import type { RoleFacts } from '../../domain/roles/role-facts';
import type { RegisterDoc, SettingsDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { membershipsIn, rolesHere, roleStreams } from '../roles/roles-here';
import type { Memberships } from '../roles/roles-here';
import { customersStream, readStreams, servicesStream, settingsStream } from '../streams';

export type OpenProject = Memberships & {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly settings: SettingsDoc;
  readonly customers: RegisterDoc['entries'];
  readonly services: RegisterDoc['entries'];
  readonly roles: RoleFacts;
  readonly appointmentsSeq: number;
  readonly process: ProcessDoc;
  readonly processSeq: number;
};

/**
 * The project behind the page, for a person who may browse it. Only projects that an administrator chose in Slipway's
 * settings: whoever can make a project of their own would otherwise appoint themselves for the organisation's registers.
 */
export async function openProject(
  { journal, clock }: Pick<Deps, 'journal' | 'clock'>,
  caller: Caller,
  id: string,
): Promise<Result<OpenProject>> {
  const [project, heads] = await Promise.all([
    caller.jira.project(id),
    readStreams(journal, {
      settings: settingsStream,
      customers: customersStream,
      services: servicesStream,
      ...roleStreams,
    }),
  ]);
  if (project === undefined) return notVisible;
  const settings = heads.settings.doc;
  if (!Object.hasOwn(settings.projects, project.id)) return notMapped(project.name);
  const roles = rolesHere(heads, { project: project.id }, clock.now());
  return allowed({
    project,
    settings,
    customers: heads.customers.doc.entries,
    services: heads.services.doc.entries,
    roles,
    appointmentsSeq: heads.appointments.seq,
    process: heads.process.doc,
    processSeq: heads.process.seq,
    ...(await membershipsIn(caller, project.key, roles)),
  });
}

/** Whether this person may do this to what belongs to no release, and if not, which role is needed. */
export function registerPermission(
  { accountId }: Caller,
  { settings, projectRoles, groups, roles }: OpenProject,
  act: Act,
): Right {
  return may({ accountId, projectRoles, groups }, act, { settings, roles });
}

const notVisible = refused(
  'not-visible',
  'This project does not exist, or you may not see it. Ask one of its administrators for the Browse projects permission.',
  { who: 'Project administrator' },
);

const notMapped = (name: string) =>
  refused(
    'project-not-mapped',
    `Slipway does not work in ${name} yet: it is not among the projects with releases and changes.`,
    { who: 'Jira administrator', where: { label: 'Slipway settings › Site', surface: 'settings' } },
  );
