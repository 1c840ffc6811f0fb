import { inTheWay } from '../calendar/others';
import type { Others } from '../calendar/others';
import { momentInWords } from '../policy/in-words';
import { inWords } from '../release/what-changed';
import type { Instant } from '../kernel';
import type { PlannedWave } from './planned-customers';

/** What other releases plan while this wave is planned, as far as they meet: while planning there is still time to give way. */
export function meetings(wave: PlannedWave, { waves, timeZone }: Others, now: Instant): readonly string[] {
  const { plannedStart, plannedEnd } = wave;
  if (plannedStart === null || plannedEnd === null || plannedEnd <= now) return [];
  return inTheWay(wave, waves)
    .filter((other) => other.plannedStart < plannedEnd && plannedStart < other.plannedEnd)
    .map(({ name, shared, plannedStart: from, plannedEnd: to }) => {
      const [start, end] = [momentInWords(from, timeZone, now), momentInWords(to, timeZone, now)];
      return `${name} is planned to deploy to ${inWords(shared)} then: ${start} to ${end}, ${timeZone}.`;
    });
}
