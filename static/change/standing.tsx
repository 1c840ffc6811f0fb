import ErrorIcon from '@atlaskit/icon/core/status-error';
import OpenIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import { PersonName } from '../shared/people/person-name';

/** Where the change stands, large enough to be read at night: who decided, when, why, and what is lacking. */
export function Standing({ view }: { readonly view: ChangeView }) {
  const timeZone = useTimeZone();
  const { authorization, authority, holdsUntil, lacks, mayDecide } = view;
  const { kind, Icon, title } = looks(view);
  return (
    <div className={`verdict verdict-${kind}`} role="status">
      <Icon label="" color="currentColor" />
      <div>
        <p className="verdict-title">{title}</p>
        {authorization.state === 'undecided' ? (
          <p>
            {words.waitsFor(authority)} {mayDecide.allowed && words.youMay}
          </p>
        ) : authorization.state === 'unclear' ? null : (
          <>
            <p>
              <PersonName accountId={authorization.by} />,{' '}
              <time dateTime={authorization.at}>{momentText(authorization.at, timeZone)}</time>
            </p>
            <blockquote className="reason">{authorization.reason}</blockquote>
          </>
        )}
        {holdsUntil !== null && <p>{until(holdsUntil, timeZone)}</p>}
        {lacks !== null && <p>{lacks}</p>}
        {view.source === 'status' && <p>{words.weak}</p>}
      </div>
    </div>
  );
}

const until = (at: string, timeZone: string): string =>
  Date.parse(at) > Date.now() ? words.holdsUntil(momentText(at, timeZone)) : words.expired(momentText(at, timeZone));

function looks({ authorization: { state }, authorized }: ChangeView) {
  switch (state) {
    case 'undecided':
      return { kind: 'open', Icon: OpenIcon, title: words.states.undecided };
    case 'approved':
      return authorized
        ? { kind: 'pass', Icon: SuccessIcon, title: words.states.approved }
        : { kind: 'unchecked', Icon: WarningIcon, title: words.notCounting };
    case 'rejected':
    case 'withdrawn':
    case 'unclear':
      return { kind: 'refused', Icon: ErrorIcon, title: words.states[state] };
  }
}
