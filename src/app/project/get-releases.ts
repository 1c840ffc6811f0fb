import type {
  ReleaseLine,
  ReleaseRegisterCalls,
  ReleasesAsked,
  ReleasesView,
} from '../../contract/release-register-calls';
import type { Answer } from '../../contract/wire';
import { waveKey } from '../../domain/calendar/calendar-wave';
import { writeReleases } from '../../domain/calendar/release-file';
import type { Instant } from '../../domain/kernel';
import { instant, millis } from '../../domain/policy/local-time';
import type { Stage } from '../../domain/release/stages';
import type { SettingsDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import { openProject } from './open-project';
import type { OpenProject } from './open-project';
import type { Caller, Issue } from '../ports/ports';
import type { RegisterRow } from '../ports/releases';
import { policiesOf, waveConflicts, wavesAtMost } from '../gate/wave-conflicts';

const pageSize = 25;
const exportedAtMost = 5_000;
/** Conflicts are told of waves within this time. */
const aheadDays = 365;

type Asked = Parameters<ReleaseRegisterCalls['getReleases']>[0];

/**
 * A page of the project's releases, as this person may see them: six SQL statements, one look at Jira for the page and
 * one for releases in the way of its own.
 */
export async function getReleases(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { page, ...asked }: Asked,
): Promise<Answer<ReleasesView>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const found = await linesOf(deps, caller, opened.value, asked, { offset: page * pageSize, limit: pageSize });
  return { ok: true, value: { ...found, pageSize } };
}

export async function exportReleases(
  deps: Deps,
  caller: Caller,
  projectId: string,
  asked: ReleasesAsked,
): Promise<Answer<{ readonly text: string; readonly leftOut: number }>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { customers, services } = opened.value;
  const { rows, total } = await linesOf(deps, caller, opened.value, asked, { offset: 0, limit: exportedAtMost });
  return {
    ok: true,
    value: { text: writeReleases(rows, { customers, services }), leftOut: Math.max(0, total - exportedAtMost) },
  };
}

async function linesOf(
  deps: Deps,
  caller: Caller,
  { project, settings }: OpenProject,
  { stage, ...asked }: ReleasesAsked,
  part: { readonly offset: number; readonly limit: number },
): Promise<Omit<ReleasesView, 'pageSize'>> {
  const now = deps.clock.now();
  const found = await deps.releases.page({
    ...asked,
    ...part,
    projectId: project.id,
    statusIds: stage === null ? null : statusesOf(stage, settings),
    endedStatusIds: [...statusesOf('CLOSED', settings), ...statusesOf('CANCELLED', settings)],
    now,
  });
  const live = found.rows.filter(({ kind }) => kind === 'live').map(({ releaseId }) => releaseId);
  const [issues, conflicts] = await Promise.all([
    live.length === 0 ? [] : caller.jira.issues(live),
    conflictsFor(deps, caller, found.rows, settings, now),
  ]);
  const seen = new Map(issues.map((issue) => [issue.id, issue]));
  const shown = found.rows.filter(({ kind, releaseId }) => kind === 'summary' || seen.has(releaseId));
  return {
    rows: shown.map((row) => lineOf(row, seen.get(row.releaseId), settings, conflicts.get(row.releaseId) ?? [])),
    ...(asked.text.trim() === ''
      ? { total: found.total, hidden: found.rows.length - shown.length }
      : { total: totalSeen(found, shown.length, part.offset), hidden: 0 }),
    asOf: found.asOf,
  };
}

/** That a search met what the person may not see tells what it is called: the page counts, and what comes after it. */
const totalSeen = (
  { total, rows }: { readonly total: number; readonly rows: readonly unknown[] },
  shown: number,
  offset: number,
): number => offset + shown + Math.max(0, total - offset - rows.length);

/** What is in the way of the waves of these releases, by release. */
async function conflictsFor(
  { journal, releases }: Deps,
  { jira }: Caller,
  rows: readonly RegisterRow[],
  settings: SettingsDoc,
  now: Instant,
): Promise<ReadonlyMap<string, ReleaseLine['conflicts']>> {
  const coming = rows.filter(({ nextStart }) => nextStart !== null);
  if (coming.length === 0) return new Map();
  const about = {
    releases: coming.map(({ releaseId }) => releaseId),
    services: [...new Set(coming.flatMap((row) => row.services))],
  };
  const projects = await jira.browsableProjects(Object.keys(settings.projects));
  const to = instant(millis(now) + aheadDays * 86_400_000);
  const { waves: all } = await releases.waves({ projects, from: now, to, about, limit: wavesAtMost });
  const own = all.filter(({ release }) => about.releases.includes(release.releaseId));
  const customers = own.map(({ customer }) => customer);
  const conflicts = await waveConflicts(jira, own, all, await policiesOf(journal, customers), now);
  return new Map(
    about.releases.map((id) => [
      id,
      eachOnce(
        own.filter(({ release }) => release.releaseId === id).flatMap((wave) => conflicts.get(waveKey(wave)) ?? []),
      ),
    ]),
  );
}

/** Several waves of a release may meet the same. */
const eachOnce = <T>(found: readonly T[]): readonly T[] => [
  ...new Map(found.map((one) => [JSON.stringify(one), one])).values(),
];

function lineOf(
  row: RegisterRow,
  issue: Omit<Issue, 'links' | 'subtaskOf'> | undefined,
  { stages }: SettingsDoc,
  conflicts: ReleaseLine['conflicts'],
): ReleaseLine {
  return {
    ...row,
    name: row.name === '' ? (issue?.summary ?? '') : row.name,
    issueKey: issue?.key ?? null,
    status: issue?.statusName ?? null,
    stage: issue === undefined ? null : (stages[issue.statusId] ?? null),
    conflicts,
  };
}

const statusesOf = (stage: Stage, { stages }: SettingsDoc): readonly string[] =>
  Object.entries(stages)
    .filter(([, of]) => of === stage)
    .map(([statusId]) => statusId);
