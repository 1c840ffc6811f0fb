import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { LogEntry } from '../../parts';
import { shownMoment } from '../common/site-time';
import { useSession } from '../data/session';
import { KINDS } from './kinds';
import { useNames } from './names';
import { RunOfFunction } from './run-of-function';
import { Outcome, shownMs } from './shown';

/** One call and, where a function's run made it, all of that run. */
export function CallDetails({
  entry,
  choose,
  close,
}: {
  readonly entry: LogEntry;
  readonly choose: (entry: LogEntry) => void;
  readonly close: () => void;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  // Where the keyboard was before: it goes back there.
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, []);
  useEffect(() => title.current?.focus(), [entry.id]);
  return (
    <aside
      className="call-details"
      aria-labelledby="call-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className="section-head">
        <h2 id="call-title" ref={title} tabIndex={-1}>
          {KINDS[entry.kind]} call {entry.id}
        </h2>
        <IconButton icon={CrossIcon} label="Close" appearance="subtle" onClick={close} />
      </div>
      <pre className="call-what" tabIndex={0} aria-label="Call">
        {entry.what}
      </pre>
      <Facts entry={entry} />
      <Printed lines={entry.lines ?? []} />
      {entry.invocationId !== undefined && (
        <RunOfFunction invocationId={entry.invocationId} chosen={entry.id} choose={choose} />
      )}
    </aside>
  );
}

function Facts({ entry }: { readonly entry: LogEntry }) {
  const { appName, personName } = useNames();
  const { timeZone = 'UTC', locale = 'en' } = useSession().data?.person ?? {};
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    ['Outcome', <Outcome entry={entry} />],
    ['Answered', `${shownMoment(entry.at, timeZone, locale)} after ${shownMs(entry.ms)}`],
    ['Points', entry.points || undefined],
    ['Scopes', entry.scopes?.join(', ')],
    ['Fault', entry.fault],
    ['App', appName(entry.appId)],
    ['Module', entry.moduleKey],
    ['Acted as', personName(entry.accountId)],
    ['Work item', entry.issueKey && <Link to={`/browse/${entry.issueKey}`}>{entry.issueKey}</Link>],
  ];
  return (
    <dl className="call-facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Printed({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="printed">
      <h3 id="printed" className="small-heading">
        Printed
      </h3>
      <pre className="call-what" tabIndex={0} aria-labelledby="printed">
        {lines.map(shownLine).join('\n')}
      </pre>
    </section>
  );
}

/** The level and the words of a JSON line; another line as it is. */
function shownLine(line: string): string {
  try {
    const { level, message } = JSON.parse(line) as { readonly level?: string; readonly message?: string };
    return `${level ?? 'log'}: ${message ?? line}`;
  } catch {
    return line;
  }
}
