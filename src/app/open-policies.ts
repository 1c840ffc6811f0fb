import { allowed, refused } from '../domain/kernel';
import type { Result } from '../domain/kernel';
import { ownDefault } from '../domain/policy/policy';
import { may } from '../domain/roles/may';
import type { Act } from '../domain/roles/permission-table';
import type { RegisterDoc } from '../domain/settings/settings';
import type { Permission } from '../contract/release-calls';
import type { Deps } from './deps';
import type { Caller } from './ports';
import { notVisible } from './open-release';
import { customersStream, readStreams, settingsStream } from './streams';

/** Where somebody works on policies: the page of this project (id), or the administration page (null), which only administrators open. */
export type Desk = { readonly caller: Caller; readonly projectId: string | null };

export type OpenPolicies = {
  readonly customers: RegisterDoc['entries'];
  readonly right: (act: Act) => Permission;
};

/**
 * The policies, for a person who may see the project: one that an administrator chose, for whoever can make a project
 * of their own would otherwise appoint themselves. On the administration page, for its administrators.
 */
export async function openPolicies(
  { journal }: Pick<Deps, 'journal'>,
  { caller: { accountId, jira }, projectId }: Desk,
): Promise<Result<OpenPolicies>> {
  const [project, administersJira, { settings, customers }] = await Promise.all([
    projectId === null ? null : jira.project(projectId),
    jira.administersJira(),
    readStreams(journal, { settings: settingsStream, customers: customersStream }),
  ]);
  if (project === undefined) return notVisible;
  if (project !== null && !Object.hasOwn(settings.doc.projects, project.id)) return notVisible;
  const projectRoles = project === null ? [] : await jira.myProjectRoles(project.key);
  return allowed({
    customers: customers.doc.entries,
    right: (act) => may({ accountId, projectRoles, administersJira }, act, { settings: settings.doc }),
  });
}

/** What the customer behind this id is called; undefined where the register does not hold it. */
export function policyName(customers: RegisterDoc['entries'], customer: string): string | undefined {
  if (customer === ownDefault) return 'Organization default';
  return Object.hasOwn(customers, customer) ? customers[customer]?.name : undefined;
}

export const needsPolicyRole = (needs: string, toDo: string) =>
  refused('needs-role', `To ${toDo} you need to be ${needs}. Ask a project administrator for the project role.`, {
    who: needs,
  });
