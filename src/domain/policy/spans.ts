/** A stretch of time in milliseconds, its end excluded. Lists of spans are ascending and do not touch each other. */
export type Span = { readonly start: number; readonly end: number };

export function union(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

export function intersection(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const common: Span[] = [];
  let [i, j] = [0, 0];
  for (let one = a[i], other = b[j]; one !== undefined && other !== undefined; one = a[i], other = b[j]) {
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) common.push({ start, end });
    if (one.end < other.end) i += 1;
    else j += 1;
  }
  return common;
}

/** What of `a` lies outside `b`. */
export function without(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return b.reduce<readonly Span[]>((rest, hole) => rest.flatMap((span) => cut(span, hole)), a);
}

function cut(span: Span, hole: Span): readonly Span[] {
  if (hole.end <= span.start || hole.start >= span.end) return [span];
  return [
    ...(span.start < hole.start ? [{ start: span.start, end: hole.start }] : []),
    ...(hole.end < span.end ? [{ start: hole.end, end: span.end }] : []),
  ];
}
