import { allowed } from '../domain/kernel';
import type { Result } from '../domain/kernel';
import { ownDefault } from '../domain/policy/policy';
import { may } from '../domain/roles/may';
import type { Act } from '../domain/roles/permission-table';
import type { RegisterDoc } from '../domain/settings/settings';
import type { Permission } from '../contract/release-calls';
import type { Deps } from './deps';
import type { Caller } from './ports';
import { openProject } from './open-project';
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
export async function openPolicies(deps: Pick<Deps, 'journal'>, desk: Desk): Promise<Result<OpenPolicies>> {
  const { caller, projectId } = desk;
  const [opened, administersJira] = await Promise.all([
    projectId === null ? wholeSite(deps) : openProject(deps, caller, projectId),
    caller.jira.administersJira(),
  ]);
  if (!opened.ok) return opened;
  const { customers, settings, projectRoles } = opened.value;
  const { accountId } = caller;
  return allowed({
    customers,
    right: (act) => may({ accountId, projectRoles, administersJira }, act, { settings }),
  });
}

/** The administration page stands in no project. */
async function wholeSite({ journal }: Pick<Deps, 'journal'>) {
  const { settings, customers } = await readStreams(journal, { settings: settingsStream, customers: customersStream });
  return allowed({ settings: settings.doc, customers: customers.doc.entries, projectRoles: [] });
}

/** What the customer behind this id is called; undefined where the register does not hold it. */
export function policyName(customers: RegisterDoc['entries'], customer: string): string | undefined {
  if (customer === ownDefault) return 'Organization default';
  return Object.hasOwn(customers, customer) ? customers[customer]?.name : undefined;
}
