import { editing } from '../shared/en/editing';
import { shared } from '../shared/en/shared';
import { PersonName } from '../shared/people/person-name';

/** A text of the plan, or that it is missing. */
export const Text = ({ text }: { readonly text: string }) =>
  text === '' ? <span className="quiet">{shared.noText}</span> : <span className="prose">{text}</span>;

export const Person = ({ accountId }: { readonly accountId: string | null }) =>
  accountId === null ? <span className="quiet">{editing.nobody}</span> : <PersonName accountId={accountId} />;
