import type { Permission } from '../contract/release-calls';
import { allowed, refused } from '../domain/kernel';
import type { Result } from '../domain/kernel';
import { may } from '../domain/roles/may';
import type { Act } from '../domain/roles/permission-table';
import type { RegisterDoc, SettingsDoc } from '../domain/settings/settings';
import type { Deps } from './deps';
import type { Caller } from './ports';
import { customersStream, readStreams, servicesStream, settingsStream } from './streams';

export type OpenProject = {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly settings: SettingsDoc;
  readonly customers: RegisterDoc['entries'];
  readonly services: RegisterDoc['entries'];
  /** Jira project roles of the caller in this project. */
  readonly projectRoles: readonly string[];
};

/**
 * The project behind the page, for a person who may browse it. Only projects that an administrator chose in Slipway's
 * settings: whoever can make a project of their own would otherwise appoint themselves for the organisation's registers.
 */
export async function openProject(
  { journal }: Pick<Deps, 'journal'>,
  { jira }: Caller,
  id: string,
): Promise<Result<OpenProject>> {
  const [project, heads] = await Promise.all([
    jira.project(id),
    readStreams(journal, { settings: settingsStream, customers: customersStream, services: servicesStream }),
  ]);
  if (project === undefined) return notVisible;
  const settings = heads.settings.doc;
  if (!Object.hasOwn(settings.projects, project.id)) return notMapped(project.name);
  return allowed({
    project,
    settings,
    customers: heads.customers.doc.entries,
    services: heads.services.doc.entries,
    projectRoles: await jira.myProjectRoles(project.key),
  });
}

/** Whether this person may do this to what belongs to no release, and if not, which role is needed. */
export function registerPermission(caller: Caller, { settings, projectRoles }: OpenProject, act: Act): Permission {
  return may({ accountId: caller.accountId, projectRoles }, act, { settings });
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
