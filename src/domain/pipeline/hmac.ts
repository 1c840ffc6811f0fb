import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 of the text, hex. */
export const hmacSha256Hex = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('hex');

/** Takes the same time wherever the two differ; `given` comes from a stranger. */
export function sameText(ours: string, given: string): boolean {
  const [one, other] = [Buffer.from(ours, 'utf8'), Buffer.from(given, 'utf8')];
  return one.length === other.length && timingSafeEqual(one, other);
}
