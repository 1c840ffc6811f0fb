import { runTime, timedSteps } from '../../src/contract/deployment-words';
import type { PlanAdvice } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { advice as words } from '../shared/en/advice';
import { clockText } from '../shared/moments';

type Props = {
  readonly doc: PlanDoc;
  readonly wave: string;
  readonly advice: PlanAdvice;
  readonly zone: string;
};

/** A wave drawn inside the window in which it starts, with its point of no return; the words beside it say the same. */
export function WindowStrip({ doc, wave: id, advice, zone }: Props) {
  const wave = doc.waves.byId[id];
  const told = advice.waves[id];
  if (wave === undefined || told === undefined || wave.plannedStart === null || wave.plannedEnd === null) return null;
  if (told.window === null) {
    const hasPolicy = (advice.customers[wave.customer]?.policy ?? null) !== null;
    return hasPolicy ? <span className="problem-text small zone">{words.outside}</span> : null;
  }
  const [opens, closes] = [Date.parse(told.window.start), Date.parse(told.window.end)];
  const [start, end] = [Date.parse(wave.plannedStart), Date.parse(wave.plannedEnd)];
  // A wave that is longer than its window reaches over the edge of the picture, as it does in life.
  const whole = Math.max(closes, end) - opens;
  const share = (from: number, to: number) => `${(((to - from) / whole) * 100).toFixed(2)}%`;
  const { noWayBackAfter } = runTime(timedSteps(doc.runSheet, id));
  const noReturn = noWayBackAfter === null ? null : start + noWayBackAfter * 60_000;
  return (
    <>
      <span className="strip" aria-hidden="true">
        <span className="strip-window" style={{ inlineSize: share(opens, closes) }} />
        <span
          className={end > closes ? 'strip-wave strip-over' : 'strip-wave'}
          style={{ insetInlineStart: share(opens, start), inlineSize: share(start, end) }}
        />
        {noReturn !== null && noReturn < Math.max(closes, end) && (
          <span className="strip-no-return" style={{ insetInlineStart: share(opens, noReturn) }} />
        )}
      </span>
      <span className="quiet small zone">
        {words.inWindow(told.window.name, clockText(told.window.start, zone), clockText(told.window.end, zone))}
        {noReturn !== null && ` · ${words.noReturnAt(clockText(new Date(noReturn).toISOString(), zone))}`}
      </span>
    </>
  );
}
