import { deployedStatuses } from '../../domain/detection/entries';
import type { Instant } from '../../domain/kernel';
import type { Deps } from '../deps';
import { detectBypasses, readWatch } from '../detection/detect-bypasses';
import type { Watch } from '../detection/detect-bypasses';
import { haltWaves } from '../deployment/halt-waves';
import type { Jira } from '../ports/ports';

/** Jira's search may lag behind, and events can be lost: every run looks this far back beyond the one before. */
const overlapMs = 3 * 3_600_000;
const dayMs = 24 * 3_600_000;
/** A sweep judges at most so many pages of 100 work items; the next run goes on where it stopped. */
const pagesAtMost = 20;

/**
 * The true side of bypass detection (events are only the quick one): every release of the mapped projects that was updated
 * since the last run, every open release that was moved or converted out of them, and once a day everything that stands in
 * a deployed status. Nothing updated = four calls, none of them for a work item, and three
 * more where statuses are mapped in which a change is withdrawn, or approvals of Jira's are read (four for both).
 */
export async function reconcile(deps: Deps): Promise<void> {
  const watch = await readWatch(deps);
  const begun = Object.values(watch.guarded).sort()[0];
  if (begun === undefined) return;
  const releases = await releasesInJql(deps, watch);
  if (releases === null) return;
  const now = deps.clock.now();
  const after = later((await deps.upkeep.doneUntil('reconcile')) ?? begun, begun);
  // Relative: Jira reads a date in the time zone of the account that asks.
  const lately = `updated >= -${String(Math.ceil((Date.parse(now) - Date.parse(after) + overlapMs) / 60_000))}m`;

  const judging = judgeEach(deps, watch);
  await movedAway(judging, `NOT (${releases}) AND ${lately}`);
  await deps.upkeep.noteDoneUntil('reconcile', (await sweep(judging, `${releases} AND ${lately}`)) ?? now);
  await withdrawnChanges(judging, lately);
  await daily(judging, releases, now);
  if (judging.faults.length > 0)
    throw new AggregateError(judging.faults, 'Some work items could not be judged; all others were.');
}

type Judging = {
  readonly deps: Deps;
  readonly watch: Watch;
  readonly faults: readonly unknown[];
  /** One work item that can not be judged, however often, must not keep the others from it. */
  readonly trying: (judged: Promise<void>) => Promise<void>;
};

function judgeEach(deps: Deps, watch: Watch): Judging {
  const faults: unknown[] = [];
  const trying = (judged: Promise<void>) =>
    judged.catch((fault: unknown) => {
      if (!(fault instanceof AggregateError)) throw fault;
      faults.push(fault);
    });
  return { deps, watch, faults, trying };
}

/**
 * The mapped releases as a condition of JQL, of projects and types that are still there: Jira refuses a query that names
 * another. Null when nothing is left to look at.
 */
async function releasesInJql({ appJira }: Deps, { settings }: Watch): Promise<string | null> {
  const [projects, types] = await Promise.all([
    appJira.browsableProjects(Object.keys(settings.projects)),
    appJira.issueTypes(),
  ]);
  const mapped = types.filter(({ id }) => id in settings.releaseTypes);
  if (projects.length === 0 || mapped.length === 0) return null;
  // Waves may have sub-tasks of their own; those that stand for none are left alone.
  const all = [...mapped, ...types.filter(({ id, subtask }) => subtask && !(id in settings.releaseTypes))];
  return `project in (${projects.join(', ')}) AND issuetype in (${all.map(({ id }) => id).join(', ')})`;
}

/**
 * Changes that say since the last run that they are withdrawn, by their status or by an approval of Jira's that was
 * declined. What was seen before costs a look and no entry.
 */
async function withdrawnChanges({ deps, watch: { settings }, trying }: Judging, lately: string): Promise<void> {
  const { appJira } = deps;
  const { withdrawnStatuses, approvalsField } = settings;
  if (Object.keys(withdrawnStatuses).length === 0 && approvalsField === null) return;
  const known = new Set((await appJira.statuses()).map(({ id }) => id));
  const statuses = Object.keys(withdrawnStatuses).filter((id) => known.has(id));
  const types = (await appJira.issueTypes()).map(({ id }) => id).filter((id) => id in settings.changeTypes);
  if (types.length === 0) return;
  const changes = `issuetype in (${types.join(', ')}) AND ${lately}`;
  if (statuses.length > 0)
    for await (const ids of pages(appJira, `${changes} AND status in (${statuses.join(', ')})`))
      for (const id of ids) await trying(haltWaves(deps, id));
  if (approvalsField === null) return;
  for await (const ids of pages(appJira, changes))
    for (const { id, approvals = [] } of await appJira.issues(ids, approvalsField))
      if (approvals.some(({ decision }) => decision === 'declined')) await trying(haltWaves(deps, id));
}

async function* pages(appJira: Jira, jql: string): AsyncGenerator<readonly string[]> {
  let next: string | undefined;
  do {
    const page = await appJira.searchIds(jql, next);
    if (page.ids.length > 0) yield page.ids;
    next = page.next ?? undefined;
  } while (next !== undefined);
}

/** What stands in a deployed status, however it came there and whatever was not noticed. */
async function daily(judging: Judging, releases: string, now: Instant): Promise<void> {
  const { deps, watch } = judging;
  const last = await deps.upkeep.doneUntil('reconcile-daily');
  if (last !== null && Date.parse(now) - Date.parse(last) < dayMs) return;
  const deployed = new Set(deployedStatuses(watch.settings.stages));
  const statuses = (await deps.appJira.statuses()).map(({ id }) => id).filter((id) => deployed.has(id));
  if (statuses.length === 0) return;
  const stopped = await sweep(judging, `${releases} AND status in (${statuses.join(', ')})`);
  if (stopped === null) await deps.upkeep.noteDoneUntil('reconcile-daily', now);
}

/** Judges what the search finds, oldest first. Null when it was all; otherwise how far the pages reached. */
async function sweep({ deps, watch, trying }: Judging, jql: string): Promise<Instant | null> {
  let next: string | undefined;
  let until: Instant | null = null;
  for (let page = 0; page < pagesAtMost; page += 1) {
    const { found, next: more } = await deps.appJira.search(jql, next);
    const ids = found.map(({ id }) => id);
    await trying(detectBypasses(deps, watch, ids));
    until = found.at(-1)?.updated ?? until;
    if (more === null) return null;
    next = more;
  }
  return until;
}

/** Open releases among what was updated elsewhere. Work items elsewhere are not read, only their ids compared. */
async function movedAway({ deps, watch, trying }: Judging, jql: string): Promise<void> {
  let open: ReadonlySet<string> | undefined;
  for await (const ids of pages(deps.appJira, jql)) {
    const releases = (open ??= await openReleases(deps));
    const moved = ids.filter((id) => releases.has(id));
    await trying(detectBypasses(deps, watch, moved));
  }
}

async function openReleases({ facts }: Deps): Promise<ReadonlySet<string>> {
  const open = new Set<string>();
  for (let after = ''; ;) {
    const ids = await facts.openReleases(after, 1_000);
    for (const id of ids) open.add(id);
    const last = ids.at(-1);
    if (last === undefined || ids.length < 1_000) return open;
    after = last;
  }
}

const later = (one: Instant, other: Instant): Instant => (one < other ? other : one);
