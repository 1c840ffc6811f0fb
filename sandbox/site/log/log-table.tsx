import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LogEntry } from '../../parts';
import { shownMoment } from '../common/site-time';
import { useSession } from '../data/session';
import { KINDS } from './kinds';
import { useNames } from './names';
import { Outcome, shownMs, shownTime } from './shown';

const PAGE = 100;

/** The newest calls first; older ones on demand. */
export function LogTable({
  entries,
  chosen,
  choose,
}: {
  readonly entries: readonly LogEntry[];
  readonly chosen: number | undefined;
  readonly choose: (entry: LogEntry) => void;
}) {
  const [shown, setShown] = useState(PAGE);
  const { appName, personName } = useNames();
  const person = useSession().data?.person;
  const { timeZone = 'UTC', locale = 'en' } = person ?? {};
  return (
    <div>
      <h2 id="calls" className="small-heading">
        {entries.length === 1 ? '1 call' : `${entries.length.toLocaleString('en')} calls`}, the newest first
      </h2>
      <div className="table-scroll" role="region" aria-labelledby="calls" tabIndex={0}>
        <table className="list log-table">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Kind</th>
              <th scope="col">Call</th>
              <th scope="col">Outcome</th>
              <th scope="col" className="number">
                Duration
              </th>
              <th scope="col" className="number">
                Points
              </th>
              <th scope="col">App and module</th>
              <th scope="col">Person</th>
              <th scope="col">Work item</th>
            </tr>
          </thead>
          <tbody>
            {entries
              .slice(-shown)
              .reverse()
              .map((entry) => (
                <tr key={entry.id} data-chosen={entry.id === chosen}>
                  <td>
                    <time dateTime={entry.at} title={shownMoment(entry.at, timeZone, locale)}>
                      {shownTime(entry.at, timeZone)}
                    </time>
                  </td>
                  <td>{KINDS[entry.kind]}</td>
                  <td className="log-what">
                    <button type="button" title={entry.what} onClick={() => choose(entry)}>
                      {entry.what}
                    </button>
                  </td>
                  <td>
                    <Outcome entry={entry} />
                  </td>
                  <td className="number">{shownMs(entry.ms)}</td>
                  <td className="number">{entry.points === 0 ? '' : entry.points}</td>
                  <td>
                    {appName(entry.appId)} <span className="subtle">{entry.moduleKey}</span>
                  </td>
                  <td>{personName(entry.accountId)}</td>
                  <td className="key">
                    {entry.issueKey !== undefined && <Link to={`/browse/${entry.issueKey}`}>{entry.issueKey}</Link>}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {entries.length > shown && <Button onClick={() => setShown(shown + PAGE * 5)}>Show older calls</Button>}
    </div>
  );
}
