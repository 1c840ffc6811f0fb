import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { useTimeZone } from '../shared/host';
import { clockText } from '../shared/moments';

type WaveClock = {
  readonly zone: string;
  /** By the clocks of the wave's customer where its start is planned, else in minutes after it. */
  readonly clock: (minutes: number) => string;
};

export function useWaveClock(view: ReleaseView, wave: string): WaveClock {
  const own = useTimeZone();
  const planned = view.plan.doc.waves.byId[wave];
  const start = planned?.plannedStart ?? null;
  const zone = view.customers[planned?.customer ?? '']?.timeZone ?? own;
  return {
    zone,
    clock: (minutes) =>
      start === null
        ? `+ ${words.duration(minutes)}`
        : clockText(new Date(Date.parse(start) + minutes * 60_000).toISOString(), zone),
  };
}
