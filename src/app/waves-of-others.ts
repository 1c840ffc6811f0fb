import type { CalendarWave } from '../domain/calendar/calendar-wave';
import { idsOf } from '../domain/kernel';
import type { Instant } from '../domain/kernel';
import { instant, millis } from '../domain/policy/local-time';
import type { Slot } from '../domain/policy/slots';
import type { Wave } from '../domain/release/plan';
import type { Deps } from './deps';
import type { OpenRelease } from './open-release';
import { wavesAtMost } from './wave-conflicts';

/**
 * Waves of other releases of the same services, within the time in which slots are looked for. Of all mapped projects,
 * whoever asks: that a slot is taken tells nothing of who takes it.
 */
export async function wavesOfOthers(
  { releases }: Deps,
  { issue, release, settings }: OpenRelease,
  now: Instant,
): Promise<readonly CalendarWave[]> {
  const services = idsOf(release.doc.services);
  if (services.length === 0) return [];
  const { waves } = await releases.waves({
    projects: Object.keys(settings.projects),
    from: now,
    to: instant(millis(now) + 730 * 86_400_000),
    about: { releases: [], services },
    limit: wavesAtMost,
  });
  return waves.filter((wave) => wave.release.releaseId !== issue.id);
}

/** When a wave to this environment would meet one of theirs. */
export const takenFor = (
  { environment }: Pick<Wave, 'environment'>,
  others: readonly CalendarWave[],
): readonly Slot[] =>
  others
    .filter((wave) => wave.environment === environment)
    .map(({ plannedStart, plannedEnd }) => ({ start: plannedStart, end: plannedEnd }));
