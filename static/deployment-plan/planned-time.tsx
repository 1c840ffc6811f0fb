import type { Wave } from '../shared/contract-types';
import { plan as words } from '../shared/en/plan';
import { shared } from '../shared/en/shared';
import { useTimeZone } from '../shared/host';
import { sameClock, spanText } from '../shared/moments';

/** When a wave is planned, by the customer's clocks; by the viewer's as well where those differ. */
export function PlannedTime({ wave, timeZone }: { readonly wave: Wave; readonly timeZone: string | null }) {
  const own = useTimeZone();
  const { plannedStart, plannedEnd } = wave;
  if (plannedStart === null) return <span className="quiet">{words.notPlanned}</span>;
  const zone = timeZone ?? own;
  return (
    <>
      <span>{spanText(plannedStart, plannedEnd, zone)}</span>
      <span className="quiet small zone">{zone}</span>
      {!sameClock(plannedStart, zone, own) && (
        <span className="quiet small zone">
          {spanText(plannedStart, plannedEnd, own)} {shared.yourTime}
        </span>
      )}
    </>
  );
}
