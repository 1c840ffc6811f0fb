import type { LogEntry } from '../../parts';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { KINDS } from './kinds';
import { shownMs } from './shown';
import { waterfall } from './waterfall';

/** What one run of a function asked for, in the order in which it began. */
export function RunOfFunction({
  invocationId,
  chosen,
  choose,
}: {
  readonly invocationId: string;
  readonly chosen: number;
  readonly choose: (entry: LogEntry) => void;
}) {
  const entries = useJson<readonly LogEntry[]>(`/__site/log?invocationId=${encodeURIComponent(invocationId)}`);
  return (
    <section aria-labelledby="run">
      <h3 id="run" className="small-heading">
        The run of the function
      </h3>
      <Loaded query={entries}>{(known) => <Bars entries={known} chosen={chosen} choose={choose} />}</Loaded>
    </section>
  );
}

function Bars({
  entries,
  chosen,
  choose,
}: {
  readonly entries: readonly LogEntry[];
  readonly chosen: number;
  readonly choose: (entry: LogEntry) => void;
}) {
  const run = entries.find(({ kind }) => kind === 'function');
  if (run === undefined) return <p className="subtle">The run has not ended yet, or the log no longer has it.</p>;
  const calls = entries.filter((entry) => entry !== run && entry.kind !== 'bridge');
  return (
    <ol className="waterfall">
      {waterfall(run, calls).map(({ entry, start, length }) => (
        <li key={entry.id}>
          <button type="button" aria-current={entry.id === chosen} onClick={() => choose(entry)}>
            <span className="waterfall-what">
              {KINDS[entry.kind]}: {entry.what}
            </span>
            <span className="number">{shownMs(entry.ms)}</span>
            <svg viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" data-failed={entry.failed}>
              <rect x={start * 1000} width={Math.max(length * 1000, 4)} height="8" />
            </svg>
          </button>
        </li>
      ))}
    </ol>
  );
}
