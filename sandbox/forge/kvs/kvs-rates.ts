import { KVS_LIMITS } from '../limits';
import { RateWindow } from '../rate-window';
import { refuseKvs } from './kvs-error';

const MINUTE_MS = 60_000;

/**
 * What an installation may ask of the store (https://developer.atlassian.com/platform/forge/limits-kvs-ce): requests a
 * second, and units of 10 KB a minute, of what is written and of what is read.
 */
export class KvsRates {
  private readonly requests = new RateWindow(KVS_LIMITS.requestsPerSecond, 1_000);
  private readonly written = new RateWindow(KVS_LIMITS.unitsPerMinute, MINUTE_MS);
  private readonly read = new RateWindow(KVS_LIMITS.unitsPerMinute, MINUTE_MS);

  /** To be asked before a request is carried out. */
  admit(path: string, body: string, now?: number): void {
    if (!this.requests.take(1, now))
      refuseKvs(429, 'RATE_LIMIT_EXCEEDED', `An installation has ${KVS_LIMITS.requestsPerSecond} requests a second`);
    const fits = writes(path) ? this.written.take(unitsOf(body), now) : this.read.take(1, now);
    if (!fits)
      refuseKvs(
        429,
        'RATE_LIMIT_EXCEEDED',
        `An installation ${writes(path) ? 'writes' : 'reads'} ${KVS_LIMITS.unitsPerMinute} times 10 KB a minute`,
      );
  }

  /** A read counts by what it found; its first unit was taken when it was admitted. */
  answered(path: string, body: string, now?: number): void {
    if (!writes(path)) this.read.add(unitsOf(body) - 1, now);
  }
}

function writes(path: string): boolean {
  return /\/(set|delete|transaction)$/.test(path);
}

function unitsOf(body: string): number {
  return Math.max(1, Math.ceil(Buffer.byteLength(body) / KVS_LIMITS.unitBytes));
}
