import type { LogDraft, LogEntry, LogFilter, SiteClock, SiteLog } from '../parts';

/** Enough for an afternoon of work; the oldest go first. */
const KEPT = 5_000;

/** What people and apps asked of the site, in the order in which it was answered. */
export class CallLog implements SiteLog {
  private readonly kept: LogEntry[] = [];
  private last = 0;

  constructor(private readonly clock: SiteClock) {}

  add(draft: LogDraft): void {
    const issueKey = (draft.kind === 'jira' ? issueKeyIn(draft.what) : undefined) ?? draft.issueKey;
    const at = this.clock.now().toISOString();
    this.kept.push({ id: ++this.last, at, failed: hasFailed(draft), ...draft, issueKey });
    if (this.kept.length > KEPT) this.kept.shift();
  }

  entries({ after = 0, limit = KEPT, text, from = '', to = LAST_INSTANT, ...equal }: LogFilter): readonly LogEntry[] {
    const wanted = Object.entries(equal).filter(([, value]) => value !== undefined);
    const found = this.kept.filter(
      (entry) =>
        entry.id > after &&
        entry.at >= from &&
        entry.at <= to &&
        wanted.every(([name, value]) => entry[name as keyof LogEntry] === value) &&
        (text === undefined || says(entry, text.toLowerCase())),
    );
    return found.slice(-limit);
  }
}

const LAST_INSTANT = '9999-12-31T23:59:59.999Z';

function says({ what, lines = [] }: LogEntry, text: string): boolean {
  return [what, ...lines].some((line) => line.toLowerCase().includes(text));
}

const GOOD = ['ok', 'queued'];

/** A read of a key that is not there is an answer like any other. */
function hasFailed({ kind, outcome }: LogDraft): boolean {
  const status = Number(outcome);
  if (Number.isNaN(status)) return !GOOD.includes(outcome);
  return status >= 400 && !(kind === 'storage' && status === 404);
}

/** The work item that a REST path names by its key. */
function issueKeyIn(path: string): string | undefined {
  return /\/issue\/([A-Z][A-Z0-9_]*-\d+)(?:[/?]|$)/.exec(path)?.[1];
}

const READS_BY_POST = /\/(bulkfetch|search\/jql)(\?|$)/;

/**
 * Rate-limit cost of a call of an app's functions: a write costs one point, a read one and one for each object that it
 * answers with. https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pointsOf(method: string, path: string, status: number, body: string): number {
  if (status >= 400 || (method !== 'GET' && !READS_BY_POST.test(path))) return 1;
  return 1 + objectsIn(body);
}

const LISTS = ['issues', 'values', 'comments', 'transitions', 'histories', 'worklogs'];

function objectsIn(body: string): number {
  if (body === '') return 0;
  const answer = JSON.parse(body) as unknown;
  if (Array.isArray(answer)) return answer.length;
  if (typeof answer !== 'object' || answer === null) return 0;
  const list = LISTS.map((name) => (answer as Record<string, unknown>)[name]).find(Array.isArray);
  return list === undefined ? 1 : (list as unknown[]).length;
}
