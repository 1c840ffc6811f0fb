import { TZDate } from '@date-fns/tz';
import { add } from 'date-fns';
import type { Instant } from '../kernel';
import { periodOf } from '../process/process';
import type { ProcessDoc } from '../process/process';
import type { ChangeAuthorization } from '../release/change';

/** When an approval ends by itself; null where nothing is approved, or where the organization switched that off. */
export function approvalEnds(authorization: ChangeAuthorization, process: ProcessDoc): Instant | null {
  const period = periodOf(process, 'approval-holds');
  if (authorization.state !== 'approved' || period === null) return null;
  const { count, unit } = period;
  return new Date(add(new TZDate(authorization.at, 'UTC'), { [`${unit}s`]: count }).getTime()).toISOString();
}
