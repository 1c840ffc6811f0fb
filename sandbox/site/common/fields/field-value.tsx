import type { AdfNode, FieldSchema, User } from '../../data/jira';
import { useSession } from '../../data/session';
import { AdfDocument, hasText } from '../adf-document';
import { PersonAvatar } from '../person-avatar';
import { shownDay, shownMoment } from '../site-time';
import { kindOf, plainValue } from './field-kind';

type Props = { readonly schema: FieldSchema; readonly value: unknown; readonly none?: string };

/** What a field holds, as people read it. */
export function FieldValue({ schema, value, none = 'None' }: Props) {
  const person = useSession().data?.person;
  const kind = kindOf(schema);
  if (kind === 'document') {
    const document = value as AdfNode | null;
    return document !== null && hasText(document) ? <AdfDocument document={document} /> : <None text={none} />;
  }
  const text = plainValue(value);
  if (text === undefined) return <None text={none} />;
  switch (kind) {
    case 'person':
      return <PersonName user={value as User} />;
    case 'people':
      return (
        <span className="value-list">
          {(value as readonly User[]).map((user) => (
            <PersonName key={user.accountId} user={user} />
          ))}
        </span>
      );
    case 'labels':
      return (
        <span className="value-list">
          {(value as readonly string[]).map((label) => (
            <span key={label} className="label-tag">
              {label}
            </span>
          ))}
        </span>
      );
    case 'date':
      return <time dateTime={text}>{person === undefined ? text : shownDay(text, person.locale)}</time>;
    case 'moment':
      return (
        <time dateTime={text}>{person === undefined ? text : shownMoment(text, person.timeZone, person.locale)}</time>
      );
    default:
      return <>{text}</>;
  }
}

export function PersonName({ user }: { readonly user: User }) {
  return (
    <span className="person-row">
      <PersonAvatar name={user.displayName} />
      {user.displayName}
    </span>
  );
}

function None({ text }: { readonly text: string }) {
  return <span className="none">{text}</span>;
}
