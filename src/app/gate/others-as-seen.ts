import type { Others, OtherWave } from '../../domain/calendar/others';
import type { Known } from '../../domain/gate/gate';
import { inOrder } from '../../domain/kernel';
import type { Instant } from '../../domain/kernel';
import type { PlanDoc } from '../../domain/release/plan';
import type { Jira } from '../ports/ports';

/**
 * What other releases plan, as this person may be told of it: that one is in the way is said, which one only where Jira
 * shows it to them. Asks Jira only about those that meet a wave of this plan, or are due now.
 */
export async function othersAsSeen(
  jira: Jira,
  others: Known<Others>,
  { waves }: Pick<PlanDoc, 'waves'>,
  now: Instant,
): Promise<Known<Others>> {
  if (!others.known) return others;
  const spans = [{ plannedStart: now, plannedEnd: now }, ...inOrder(waves)];
  const meets = (other: OtherWave) =>
    spans.some(
      ({ plannedStart, plannedEnd }) =>
        plannedStart !== null &&
        plannedEnd !== null &&
        other.plannedStart <= plannedEnd &&
        plannedStart <= other.plannedEnd,
    );
  const met = [...new Set(others.value.waves.filter(meets).map(({ releaseId }) => releaseId))];
  const seen = new Set((met.length === 0 ? [] : await jira.issues(met)).map(({ id }) => id));
  const told = (wave: OtherWave): OtherWave =>
    seen.has(wave.releaseId) ? wave : { ...wave, name: 'Another release', issueKey: '' };
  return { known: true, value: { ...others.value, waves: others.value.waves.map(told) } };
}
