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

/** Where somebody works on policies: a project page, or the administration page (null), which only administrators open. */
export type Desk = { readonly caller: Caller; readonly projectKey: string | null };

export type OpenPolicies = {
  readonly customers: RegisterDoc['entries'];
  readonly right: (act: Act) => Permission;
};

/** The policies, for a person who may see the project; on the administration page, for its administrators. */
export async function openPolicies(
  { journal }: Pick<Deps, 'journal'>,
  { caller, projectKey }: Desk,
): Promise<Result<OpenPolicies>> {
  const { jira, accountId } = caller;
  if (projectKey !== null && (await jira.project(projectKey)) === undefined) return notVisible;
  const [projectRoles, administersJira, { settings, customers }] = await Promise.all([
    projectKey === null ? [] : jira.myProjectRoles(projectKey),
    jira.administersJira(),
    readStreams(journal, { settings: settingsStream, customers: customersStream }),
  ]);
  return allowed({
    customers: customers.doc.entries,
    right: (act) => may({ accountId, projectRoles, administersJira }, act, { settings: settings.doc }),
  });
}

/** What the customer behind this id is called; undefined where the register does not hold it. */
export function policyName(customers: RegisterDoc['entries'], customer: string): string | undefined {
  if (customer === ownDefault) return 'Organisation default';
  return Object.hasOwn(customers, customer) ? customers[customer]?.name : undefined;
}

export const needsPolicyRole = (needs: string, toDo: string) =>
  refused('needs-role', `To ${toDo} you need to be ${needs}. Ask a project administrator for the project role.`, {
    who: needs,
  });
