import type { Instant } from './kernel';

/**
 * `20 Nov 2026, 09:15 UTC`: a refusal or a mail knows no reader's zone, so it names its own. Screens, which know one, show
 * such a time in it (static/shared/in-own-zone.ts).
 */
export function utcMinute(at: Instant): string {
  const [, day = '', month = '', year = '', clock = ''] = new Date(at).toUTCString().split(' ');
  return `${String(Number(day))} ${month} ${year}, ${clock.slice(0, 5)} UTC`;
}
