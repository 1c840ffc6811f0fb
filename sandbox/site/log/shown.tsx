import Lozenge from '@atlaskit/lozenge';
import type { LogEntry } from '../../parts';

export function Outcome({ entry }: { readonly entry: LogEntry }) {
  return <Lozenge appearance={entry.failed ? 'removed' : 'default'}>{entry.outcome}</Lozenge>;
}

export function shownMs(ms: number): string {
  return ms >= 1_000 ? `${(ms / 1_000).toFixed(1)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}

/** Day and time to the millisecond: the site's clock jumps, and calls of one act are told apart by it. */
export function shownTime(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    timeZone,
  }).format(new Date(iso));
}
