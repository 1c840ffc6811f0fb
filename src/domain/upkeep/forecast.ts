import type { Instant } from '../kernel';

/** What an installation in production may hold (developer.atlassian.com/platform/forge/limits-sql). */
export const storageLimitBytes = 1_073_741_824;
const storageWarnsAt = 0.8;

export type StorageForecast = {
  readonly bytes: number;
  readonly limitBytes: number;
  /** 0 to 1. */
  readonly share: number;
  readonly warns: boolean;
  /** When it is full at the pace so far; null while there is too little to tell, or when that is more than 30 years away. */
  readonly fullAt: Instant | null;
};

const dayMs = 86_400_000;
const leastDays = 7;
const furthestDays = 30 * 365;

/** How full the database is, and when it will be at the average pace since the first act. */
export function forecast(bytes: number, since: Instant | null, now: Instant): StorageForecast {
  const share = bytes / storageLimitBytes;
  const days = since === null ? 0 : (Date.parse(now) - Date.parse(since)) / dayMs;
  const left = days < leastDays || bytes <= 0 ? Infinity : Math.max(0, storageLimitBytes - bytes) / (bytes / days);
  return {
    bytes,
    limitBytes: storageLimitBytes,
    share,
    warns: share >= storageWarnsAt,
    fullAt: left > furthestDays ? null : new Date(Date.parse(now) + left * dayMs).toISOString(),
  };
}
