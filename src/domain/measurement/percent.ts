import type { Percent } from './report';

/** One decimal; null with nothing to divide by. */
export const percent = (part: number, whole: number): Percent =>
  whole === 0 ? null : Math.round((part * 1_000) / whole) / 10;
