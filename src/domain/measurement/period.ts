import type { Day, Instant } from '../kernel';
import { shownAt } from '../policy/local-time';

/** The last n calendar months of the organisation, this one included; `to` is exclusive. */
export function lastMonths(months: number, now: Instant, timeZone: string): { readonly from: Day; readonly to: Day } {
  const today = shownAt(now, timeZone);
  const firstDay = (month: number) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + month, 1)).toISOString().slice(0, 10);
  return { from: firstDay(1 - months), to: firstDay(1) };
}
