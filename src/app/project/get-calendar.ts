import type { CalendarAsked, CalendarLine, CalendarView } from '../../contract/release-register-calls';
import type { Answer } from '../../contract/wire';
import { calendarEvents } from '../../domain/calendar/calendar-events';
import { waveKey } from '../../domain/calendar/calendar-wave';
import type { CalendarWave } from '../../domain/calendar/calendar-wave';
import { closedDays } from '../../domain/calendar/closed-days';
import { iCalendar } from '../../domain/calendar/icalendar';
import type { Instant } from '../../domain/kernel';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { ownDefault } from '../../domain/policy/policy';
import { openings } from '../../domain/policy/windows';
import type { SettingsDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import { openProject } from './open-project';
import type { OpenProject } from './open-project';
import type { Caller } from '../ports/ports';
import { policiesOf, waveConflicts, wavesAtMost } from '../gate/wave-conflicts';
import type { PolicyOf } from '../gate/wave-conflicts';

/**
 * Waves, windows, freezes and conflicts of a stretch of time (measure M10), as this person may see them. Four SQL
 * statements, one permission check, one look at Jira for each hundred releases and one for those in the way.
 */
export async function getCalendar(
  deps: Deps,
  caller: Caller,
  projectId: string,
  asked: CalendarAsked,
): Promise<Answer<CalendarView>> {
  const opened = await openProject(deps, caller, projectId);
  return opened.ok ? { ok: true, value: await viewOf(deps, caller, opened.value, asked) } : opened;
}

export async function exportCalendar(
  deps: Deps,
  caller: Caller,
  projectId: string,
  asked: CalendarAsked,
): Promise<Answer<{ readonly text: string }>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { project, customers, services } = opened.value;
  const { waves, now } = await viewOf(deps, caller, opened.value, asked);
  const events = calendarEvents(waves, { customers, services });
  return { ok: true, value: { text: iCalendar(`Releases of ${project.name}`, events, now) } };
}

async function viewOf(
  { journal, releases, clock }: Deps,
  { jira }: Caller,
  { project, settings, customers }: OpenProject,
  { from, to, customer, service, everywhere }: CalendarAsked,
): Promise<CalendarView> {
  const now = clock.now();
  // The others are asked for in any case: they may be in the way.
  const projects = await jira.browsableProjects(Object.keys(settings.projects));
  const { waves: all, more } = await releases.waves({ projects, from, to, about: null, limit: wavesAtMost });
  const asked = all.filter(
    (wave) =>
      (everywhere || wave.release.projectId === project.id) &&
      (customer === null || wave.customer === customer) &&
      (service === null || wave.release.services.includes(service)),
  );
  const known = customer === null ? Object.keys(customers) : [customer];
  const [issues, policy] = await Promise.all([
    asked.length === 0 ? [] : jira.issues([...new Set(asked.map(({ release }) => release.releaseId))]),
    policiesOf(journal, [...known, ...asked.map((wave) => wave.customer)]),
  ]);
  const statuses = new Map(issues.map(({ id, statusId }) => [id, statusId]));
  const shown = asked.filter(({ release }) => statuses.has(release.releaseId));
  const conflicts = await waveConflicts(jira, shown, all, policy, now);
  return {
    waves: shown.map((wave) => ({
      ...lineOf(wave, statuses.get(wave.release.releaseId) ?? '', settings),
      conflicts: conflicts.get(waveKey(wave)) ?? [],
    })),
    more,
    hidden: asked.length - shown.length,
    ...timesOf(known, policy, { from, to, now, withWindows: customer !== null }),
    now,
  };
}

type Stretch = { readonly from: Instant; readonly to: Instant; readonly now: Instant; readonly withWindows: boolean };

/** When the policies that hold now let one deploy, and when not. */
function timesOf(
  customers: readonly string[],
  policy: PolicyOf,
  { from, to, now, withWindows }: Stretch,
): Pick<CalendarView, 'windows' | 'closed' | 'timeZones'> {
  const held = customers.flatMap((customer) => {
    const followed = effectivePolicy(policy(customer), now, policy(ownDefault));
    return followed === null ? [] : [{ customer, content: followed.content }];
  });
  return {
    windows: withWindows
      ? held.flatMap(({ customer, content }) =>
          openings(content, from, to).map((opening) => ({ customer, ...opening })),
        )
      : [],
    closed: held.flatMap(({ customer, content }) =>
      closedDays(content, from, to).map((days) => ({ customer, ...days })),
    ),
    timeZones: Object.fromEntries(held.map(({ customer, content }) => [customer, content.timeZone])),
  };
}

function lineOf(wave: CalendarWave, statusId: string, { stages }: SettingsDoc): Omit<CalendarLine, 'conflicts'> {
  const { waveId, number, customer, environment, site, plannedStart, plannedEnd, release, keptPolicy } = wave;
  const { releaseId, number: called, name, type, services, issueKey } = release;
  return {
    ...{ waveId, number, customer, environment, site },
    start: plannedStart,
    end: plannedEnd,
    isAgreed: keptPolicy !== null,
    release: { releaseId, number: called, name, type, services, issueKey, stage: stages[statusId] ?? null },
  };
}
