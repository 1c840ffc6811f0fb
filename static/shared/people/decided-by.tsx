import type { Authorization } from '../contract-types';
import { authorization as words } from '../en/readiness';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { PersonName } from './person-name';

/** Who decided and when, or nothing while nobody has. */
export function DecidedBy({ authorization }: { readonly authorization: Authorization }) {
  const timeZone = useTimeZone();
  if (authorization.state === 'undecided') return null;
  if (authorization.state === 'unclear') return words.unclear;
  return (
    <>
      {words.states[authorization.state]} {words.by} <PersonName accountId={authorization.by} />,{' '}
      <time dateTime={authorization.at}>{momentText(authorization.at, timeZone)}</time>
    </>
  );
}
