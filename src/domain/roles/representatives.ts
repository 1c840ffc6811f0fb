import { inOrder } from '../kernel';
import { accountOf } from '../policy/agreement';
import type { PolicyVersion } from '../policy/policy';
import type { Holder } from './appointment';
import { sameHolder } from './appointment';
import { speakersFor } from './may';
import type { RoleFacts } from './role-facts';

/** A contact whom the policy names without an account: Jira can not reach them. */
export type OutsideJira = { readonly person: string; readonly duty: string };

export type Representatives = {
  readonly inJira: readonly Holder[];
  readonly outside: readonly OutsideJira[];
};

/** Who speaks for a customer: who is appointed to, and the contacts of the policy in force in their order. */
export function representatives(
  customer: string,
  policy: Pick<PolicyVersion, 'contacts'> | null,
  roles: RoleFacts,
): Representatives {
  const contacts = policy === null ? [] : inOrder(policy.contacts);
  const named = contacts.flatMap(({ person }): Holder[] => {
    const account = accountOf(person);
    return account === null ? [] : [{ person: account }];
  });
  return {
    inJira: withoutDoubles([...speakersFor(customer, roles), ...named]),
    outside: contacts.flatMap(({ person, duty }) => (accountOf(person) === null ? [{ person, duty }] : [])),
  };
}

const withoutDoubles = (holders: readonly Holder[]): readonly Holder[] =>
  holders.filter((holder, place) => holders.findIndex((other) => sameHolder(holder, other)) === place);

/** Under which it is kept to whom a mail went; no account id looks like that of a group. */
export const holderKey = (holder: Holder): string => ('person' in holder ? holder.person : `group/${holder.group.id}`);
