import { allowed } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { PolicyDoc } from '../../domain/policy/policy';
import { newestContent } from '../../domain/policy/versions';
import { ownDefault } from '../../domain/policy/policy';
import { may } from '../../domain/roles/may';
import type { Right } from '../../domain/roles/may';
import { isOwnWord } from '../../domain/roles/own-word';
import type { Act } from '../../domain/roles/permission-table';
import type { RoleFacts } from '../../domain/roles/role-facts';
import type { RegisterDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { openProject } from '../project/open-project';
import { membershipsIn, rolesHere, roleStreams } from '../roles/roles-here';
import { customersStream, readStreams, settingsStream } from '../streams';

/** Where somebody works on policies: the page of this project (id), or the administration page (null), which only administrators open. */
export type Desk = { readonly caller: Caller; readonly projectId: string | null };

export type OpenPolicies = {
  readonly customers: RegisterDoc['entries'];
  /** `customer`: whose policy it is about. */
  readonly right: (act: Act, customer?: string) => Right;
  /** Whether what this person says to the customer's policy is the customer's own word. */
  readonly speaksAs: (customer: string, doc: PolicyDoc) => boolean;
};

/**
 * The policies, for a person who may see the project: one that an administrator chose, for whoever can make a project
 * of their own would otherwise appoint themselves. On the administration page, for its administrators.
 */
export async function openPolicies(deps: Pick<Deps, 'journal' | 'clock'>, desk: Desk): Promise<Result<OpenPolicies>> {
  const { caller, projectId } = desk;
  const [opened, administersJira] = await Promise.all([
    projectId === null ? wholeSite(deps, caller) : openProject(deps, caller, projectId),
    caller.jira.administersJira(),
  ]);
  if (!opened.ok) return opened;
  const { customers, settings, projectRoles, groups, roles } = opened.value;
  const actor = { accountId: caller.accountId, projectRoles, groups, administersJira };
  const right: OpenPolicies['right'] = (act, customer) =>
    may(
      actor,
      act,
      customer === undefined ? { settings, roles } : { settings, roles: concerning(customer, roles), customer },
    );
  return allowed({
    customers,
    right,
    speaksAs: (customer, doc) =>
      isOwnWord(actor, {
        customer,
        policy: newestContent(doc),
        roles: concerning(customer, roles),
        ours: right('edit-policies', customer),
      }),
  });
}

/** The administration page stands in no project. */
async function wholeSite({ journal, clock }: Pick<Deps, 'journal' | 'clock'>, caller: Caller) {
  const heads = await readStreams(journal, { settings: settingsStream, customers: customersStream, ...roleStreams });
  const roles = rolesHere(heads, {}, clock.now());
  return allowed({
    settings: heads.settings.doc,
    customers: heads.customers.doc.entries,
    roles,
    ...(await membershipsIn(caller, null, roles)),
  });
}

/** Who is appointed for a customer holds the role for its policy. */
const concerning = (customer: string, roles: RoleFacts): RoleFacts => ({
  ...roles,
  scene: { ...roles.scene, customers: { [customer]: true } },
});

/** What the customer behind this id is called; undefined where the register does not hold it. */
export function policyName(customers: RegisterDoc['entries'], customer: string): string | undefined {
  if (customer === ownDefault) return 'Organization default';
  return Object.hasOwn(customers, customer) ? customers[customer]?.name : undefined;
}
