import type { Instant } from '../kernel';
import type { Period } from '../process/parts';
import { periodOf } from '../process/process';
import type { ProcessDoc } from '../process/process';
import type { Standing } from './approval-of';

/** When an approval ends by itself; null where nothing is approved, or where the organization switched that off. */
export function approvalEnds(authorization: Standing, process: ProcessDoc): Instant | null {
  const period = periodOf(process, 'approval-holds');
  return authorization.state !== 'approved' || period === null ? null : later(authorization.at, period);
}

const dayMs = 24 * 3_600_000;

/** Counted in UTC. The last day of a month is followed, months later, by the last day of a shorter one. */
function later(at: Instant, { count, unit }: Period): Instant {
  if (unit === 'day' || unit === 'week')
    return new Date(Date.parse(at) + count * dayMs * (unit === 'week' ? 7 : 1)).toISOString();
  const end = new Date(at);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + count * (unit === 'year' ? 12 : 1));
  // The day does not exist there: back from the month after.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.toISOString();
}
