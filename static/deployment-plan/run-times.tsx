import { runTime, timedSteps } from '../../src/contract/deployment-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc, Wave } from '../shared/contract-types';
import { deployment as words } from '../shared/en/deployment';
import { waveName } from './wave-names';
import { wavesInOrder } from './waves-in-order';

/** What the run sheet of each wave adds up to, beside the time that is planned for the wave. */
export function RunTimes({ doc, view }: { readonly doc: PlanDoc; readonly view: ReleaseView }) {
  if (doc.runSheet.order.length === 0) return null;
  return (
    <ul className="run-times small" aria-live="polite">
      {wavesInOrder(doc).map(({ id, wave }) => {
        const run = runTime(timedSteps(doc.runSheet, id));
        const over = overrun(wave, run.minutes);
        return (
          <li key={id}>
            <b>{waveName(wave, view)}:</b> {timesInWords(wave, run)}
            {over > 0 && <span className="problem-text"> {words.tooLong(over)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function timesInWords(wave: Wave, { minutes, untimed, noWayBackAfter }: ReturnType<typeof runTime>): string {
  const planned = plannedMinutes(wave);
  return [
    words.takesAll(minutes),
    ...(planned === null ? [] : [words.fitsIn(planned)]),
    ...(untimed === 0 ? [] : [words.untimed(untimed)]),
    ...(noWayBackAfter === null ? [] : [words.returnUntil(noWayBackAfter)]),
  ].join(' · ');
}

/** What is wrong with the times of any wave, in words. */
export const overruns = (doc: PlanDoc): readonly string[] =>
  wavesInOrder(doc).flatMap(({ id, wave }) => {
    const over = overrun(wave, runTime(timedSteps(doc.runSheet, id)).minutes);
    return over > 0 ? [words.tooLong(over)] : [];
  });

const overrun = (wave: Wave, minutes: number): number => minutes - (plannedMinutes(wave) ?? minutes);

function plannedMinutes({ plannedStart, plannedEnd }: Wave): number | null {
  if (plannedStart === null || plannedEnd === null) return null;
  return Math.round((Date.parse(plannedEnd) - Date.parse(plannedStart)) / 60_000);
}
