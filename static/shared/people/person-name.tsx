import { shared } from '../en/shared';
import { useHost } from '../host';
import { usePerson } from './people';

/** A person's name as Jira shows it today. */
export function PersonName({ accountId }: { readonly accountId: string }) {
  const person = usePerson(accountId);
  const { accountId: viewer } = useHost();
  if (person === undefined) return <span className="name-pending">{shared.loadingName}</span>;
  if (person === null) return <span title={accountId}>{shared.unknownPerson}</span>;
  return <span className="name">{accountId === viewer ? shared.you(person.displayName) : person.displayName}</span>;
}
