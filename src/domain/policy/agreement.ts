import { inOrder } from '../kernel';
import type { AccountId } from '../kernel';
import { releaseTypes } from '../release/release';
import type { PolicyVersion } from './policy';

/** In front of the account id of a contact who has a Jira account: that person may answer for the customer. */
const accountPrefix = 'jira:';

/** The account of a contact who has one. */
export const accountOf = (person: string): AccountId | null =>
  person.startsWith(accountPrefix) ? person.slice(accountPrefix.length) : null;

/** Whether this version names the account as a contact. */
export const isContact = ({ contacts }: Pick<PolicyVersion, 'contacts'>, accountId: AccountId): boolean =>
  inOrder(contacts).some(({ person }) => accountOf(person) === accountId);

/** What a customer can not agree to because it is not said (process 3.3.2, 3.3.3, 3.3.4): parts of a sentence. */
export function whatAgreementLacks({ types, emergency, reviewDue }: PolicyVersion): readonly string[] {
  const undefinedTypes = releaseTypes.filter((type) => (types[type]?.definition.trim() ?? '') === '');
  return [
    ...(undefinedTypes.length === 0
      ? []
      : [`what counts as ${undefinedTypes.map((type) => typeWords[type]).join(', ')}`]),
    ...(emergency.definition.trim() === '' ? ['what counts as an emergency'] : []),
    ...(reviewDue === null ? ['when it is reviewed next'] : []),
  ];
}

const typeWords = {
  MAJOR: 'a major release',
  MINOR: 'a minor release',
  PATCH: 'a patch',
  EMERGENCY: 'an emergency release',
} as const;
