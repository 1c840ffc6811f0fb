import type { Instant } from '../kernel';

/** `2026-11-20 (UTC)`: a refusal knows no reader's zone, so it names its own. */
export const utcDay = (at: Instant): string => `${at.slice(0, 10)} (UTC)`;

/** `2026-11-20 09:15 UTC`. */
export const utcMinute = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
