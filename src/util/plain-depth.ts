/** Levels of nesting of a plain value, at most `limit` + 1; without recursion, so that no input can exhaust the stack. */
export function plainDepth(value: unknown, limit: number): number {
  let level: readonly unknown[] = [value];
  let depth = 0;
  while (depth <= limit) {
    const next = level.flatMap((item): unknown[] =>
      item !== null && typeof item === 'object' ? Object.values(item) : [],
    );
    if (next.length === 0) return depth;
    level = next;
    depth += 1;
  }
  return depth;
}
