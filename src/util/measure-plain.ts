/** How deep a plain value is nested, and how many values it holds, itself included. */
export interface PlainMeasures {
  readonly depth: number;
  readonly size: number;
}

/**
 * Measures a plain value without recursion, so that no input can exhaust the stack. Stops beyond either limit: a measure
 * above its limit says no more than that.
 */
export function measurePlain(value: unknown, limits: PlainMeasures): PlainMeasures {
  let level: readonly unknown[] = [value];
  let depth = 0;
  let size = 1;
  while (depth <= limits.depth && size <= limits.size) {
    const next: unknown[] = [];
    for (const item of level) {
      if (item === null || typeof item !== 'object') continue;
      for (const member of Object.values(item)) next.push(member);
    }
    if (next.length === 0) break;
    level = next;
    depth += 1;
    size += next.length;
  }
  return { depth, size };
}
