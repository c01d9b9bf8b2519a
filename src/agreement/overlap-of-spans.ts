/** Code points of a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Share of the code points in either list that are in both (Jaccard's index): 1 if the same, 0 if apart or both empty. Pure. */
export function overlapOfSpans(left: readonly Span[], right: readonly Span[]): number {
  const union = measure([...left, ...right]);
  return union === 0 ? 0 : (measure(left) + measure(right) - union) / union;
}

/** How many code points lie in any of the spans. */
function measure(spans: readonly Span[]): number {
  let length = 0;
  let reached = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length;
}
