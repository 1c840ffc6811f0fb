import type { LogEntry } from '../../parts';

/** One bar of a run's waterfall, in parts of the whole run. */
export type Bar = { readonly entry: LogEntry; readonly start: number; readonly length: number };

/** When each call of a run began and how long it took, beside the run itself, which stands first. */
export function waterfall(run: LogEntry, calls: readonly LogEntry[]): readonly Bar[] {
  // The log writes down the end of a call. A clock that was moved meanwhile must not push a bar out of the picture.
  const began = Date.parse(run.at) - run.ms;
  const whole = Math.max(run.ms, 1);
  const within = (part: number) => Math.min(Math.max(part, 0), 1);
  const inOrder = [...calls].sort((a, b) => Date.parse(a.at) - a.ms - (Date.parse(b.at) - b.ms));
  return [run, ...inOrder].map((entry) => {
    const start = within((Date.parse(entry.at) - entry.ms - began) / whole);
    return { entry, start, length: Math.min(within(entry.ms / whole), 1 - start) };
  });
}
