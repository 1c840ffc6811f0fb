import type { UseQueryResult } from '@tanstack/react-query';
import type { PolicyPreview as Preview } from '../../../src/contract/policy-calls';
import { setup as words } from '../en/setup';
import { shared } from '../en/shared';
import { useTimeZone } from '../host';
import { Loaded } from '../states/loaded';
import { sameClock, spanText } from '../moments';
import type { NoValue } from '../trouble';
import { Waiting } from '../states/waiting';

type Props = { readonly query: UseQueryResult<Preview, NoValue>; readonly timeZone: string };

/** The next openings in the customer's time and in the reader's, minus the freezes, as the gate computes them. */
export function PolicyPreview({ query, timeZone }: Props) {
  return (
    <section aria-label={words.preview}>
      <h4 className="subhead">{words.preview}</h4>
      <p className="quiet small">{words.previewHint}</p>
      <Loaded query={query} failedTitle={words.previewFailed} waiting={<Waiting lines={6} />}>
        {(preview) => <Openings preview={preview} timeZone={timeZone} />}
      </Loaded>
    </section>
  );
}

function Openings({ preview: { problems, free, frozen }, timeZone }: { preview: Preview; timeZone: string }) {
  const own = useTimeZone();
  if (problems.length > 0) return <p className="quiet">{words.previewWaits}</p>;
  const twice = free.some(({ start }) => !sameClock(start, timeZone, own));
  return (
    <>
      {free.length === 0 ? (
        <p>{words.previewNone}</p>
      ) : (
        <div className="scrolls" tabIndex={0} role="region" aria-label={words.previewCaption(timeZone)}>
          <table className="table">
            <caption className="for-readers">{words.previewCaption(timeZone)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.window}</th>
                <th scope="col">{words.theirTime(timeZone)}</th>
                {twice && <th scope="col">{`${own} (${shared.yourTime})`}</th>}
              </tr>
            </thead>
            <tbody>
              {free.map(({ name, start, end }) => (
                <tr key={start + name}>
                  <th scope="row">{name}</th>
                  <td>{spanText(start, end, timeZone)}</td>
                  {twice && <td>{spanText(start, end, own)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {Object.entries(frozen).map(([reason, openings]) => (
        <p key={reason} className="quiet">
          {words.frozenOpenings(openings, reason)}
        </p>
      ))}
    </>
  );
}
