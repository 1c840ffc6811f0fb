import type { Instant } from '../kernel';
import { hmacSha256Hex, sameText } from './hmac';

/** What a pipeline sends, before anybody believes it. */
export type SignedRequest = {
  readonly key: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly nonce: string;
  /** HMAC-SHA256 of `<timestamp>.<nonce>.<body>`, hex. */
  readonly signature: string;
  readonly body: string;
};

const skewSeconds = 300;

/**
 * Whether who signed it holds this secret, lately. The signature is computed whatever else is wrong, so that the time of an
 * answer tells nothing.
 */
export function isSigned({ timestamp, nonce, signature, body }: SignedRequest, secret: string, now: Instant): boolean {
  const right = sameText(hmacSha256Hex(secret, `${timestamp}.${nonce}.${body}`), signature.toLowerCase());
  const inForm = /^\d{1,12}$/.test(timestamp) && /^[A-Za-z0-9_-]{16,64}$/.test(nonce);
  return right && inForm && Math.abs(Date.parse(now) / 1000 - Number(timestamp)) <= skewSeconds;
}
