/**
 * Cuts the way from `from` to `horizon` into stretches that grow from 8 to 64 days: most searches end within a week,
 * a long one takes few steps.
 */
export function nextStretch(from: number, start: number, horizon: number): number {
  const length = Math.min(64, Math.max(8, (from - start) / dayMs)) * dayMs;
  return Math.min(from + length, horizon);
}

const dayMs = 86_400_000;
