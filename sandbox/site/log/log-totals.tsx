import type { LogEntry } from '../../parts';
import { useNames } from './names';
import { shownMs } from './shown';
import { slowest, totalsByApp } from './totals';

const SHOWN = 5;

/** What the shown calls cost, and which of them took the longest. */
export function LogTotals({
  entries,
  choose,
}: {
  readonly entries: readonly LogEntry[];
  readonly choose: (entry: LogEntry) => void;
}) {
  const { appName } = useNames();
  const apps = totalsByApp(entries);
  return (
    <details className="log-totals">
      <summary>
        Totals: {apps.reduce((sum, { points }) => sum + points, 0).toLocaleString('en')} points,{' '}
        {entries.filter(({ failed }) => failed).length.toLocaleString('en')} failures
      </summary>
      <div className="log-totals-parts">
        <div className="table-scroll">
          <table className="list">
            <caption>Per app</caption>
            <thead>
              <tr>
                <th scope="col">App</th>
                {['Runs', 'Failed', 'REST calls', 'Points', 'SQL', 'SQL time', 'Storage'].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {apps.map((app) => (
                <tr key={app.appId}>
                  <th scope="row">{appName(app.appId)}</th>
                  <td className="number">{app.runs}</td>
                  <td className="number">{app.failedRuns}</td>
                  <td className="number">{app.restCalls}</td>
                  <td className="number">{app.points}</td>
                  <td className="number">{app.statements}</td>
                  <td className="number">{shownMs(app.sqlMs)}</td>
                  <td className="number">{app.storageCalls}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div>
          <h3 className="small-heading">Slowest calls</h3>
          <ol className="log-slowest">
            {slowest(entries, SHOWN).map((entry) => (
              <li key={entry.id}>
                <span className="number">{shownMs(entry.ms)}</span>{' '}
                <button type="button" onClick={() => choose(entry)}>
                  {entry.what}
                </button>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </details>
  );
}
