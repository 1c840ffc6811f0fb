import { actText } from './acts';
import type { HistoryLine } from '../contract-types';
import { history } from '../en/shared';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { PersonName } from '../people/person-name';

/** The journal in words, newest first. The hash proves which entry is meant. */
export function HistoryList({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const timeZone = useTimeZone();
  if (lines.length === 0) return <p className="quiet">{history.empty}</p>;
  const newestFirst = [...lines].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq));
  return (
    <ol className="history">
      {newestFirst.map((line) => (
        <li key={line.hash}>
          <p>
            <Who line={line} /> {actText(line)}
          </p>
          {line.reason !== null && <blockquote className="reason">{line.reason}</blockquote>}
          <p className="quiet small">
            <time dateTime={line.at}>{momentText(line.at, timeZone)}</time>
            <span className="hash" title={history.hashTitle(line.hash)}>
              {history.hash(line.hash)}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** A person, or what acted by itself. */
function Who({ line: { stream, gate, actor } }: { readonly line: HistoryLine }) {
  if (stream === 'gate') return <b>{history.gates[gate ?? 'G5']}</b>;
  return actor.startsWith('pipeline:') ? <b>{history.pipeline}</b> : <PersonName accountId={actor} />;
}
