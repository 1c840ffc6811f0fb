import type { LogEntry } from '../../parts';

/** What an app's calls add up to. */
export type AppTotals = {
  readonly appId: string;
  readonly runs: number;
  readonly failedRuns: number;
  readonly restCalls: number;
  readonly points: number;
  readonly statements: number;
  readonly sqlMs: number;
  readonly storageCalls: number;
};

/** The apps of the entries in the order of their points. */
export function totalsByApp(entries: readonly LogEntry[]): readonly AppTotals[] {
  const byApp = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    if (entry.appId === undefined) continue;
    const own = byApp.get(entry.appId) ?? [];
    own.push(entry);
    byApp.set(entry.appId, own);
  }
  return [...byApp].map(([appId, own]) => totalsOf(appId, own)).sort((a, b) => b.points - a.points);
}

/** The longest first; of a kind where one is asked for. */
export function slowest(entries: readonly LogEntry[], count: number): readonly LogEntry[] {
  return [...entries].sort((a, b) => b.ms - a.ms).slice(0, count);
}

function totalsOf(appId: string, entries: readonly LogEntry[]): AppTotals {
  const of = (kind: LogEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  const runs = of('function');
  const sql = of('sql');
  return {
    appId,
    runs: runs.length,
    failedRuns: runs.filter(({ failed }) => failed).length,
    restCalls: of('jira').length,
    points: entries.reduce((sum, { points }) => sum + points, 0),
    statements: sql.length,
    sqlMs: sql.reduce((sum, { ms }) => sum + ms, 0),
    storageCalls: of('storage').length,
  };
}
