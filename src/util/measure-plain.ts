/** How deep a plain value is nested, how many values it holds, itself included, and how many of them are members of objects. */
export interface PlainMeasures {
  readonly depth: number;
  readonly size: number;
  readonly members: number;
}

/**
 * Measures a plain value without recursion, so that no input can exhaust the stack. Stops beyond any of the limits: a
 * measure above its limit says no more than that.
 */
export function measurePlain(value: unknown, limits: PlainMeasures): PlainMeasures {
  let level: readonly unknown[] = [value];
  let depth = 0;
  let size = 1;
  let members = 0;
  while (depth <= limits.depth && size <= limits.size && members <= limits.members) {
    const next: unknown[] = [];
    for (const item of level) {
      if (item === null || typeof item !== 'object') continue;
      const before = next.length;
      for (const member of Object.values(item)) next.push(member);
      if (!Array.isArray(item)) members += next.length - before;
    }
    if (next.length === 0) break;
    level = next;
    depth += 1;
    size += next.length;
  }
  return { depth, size, members };
}
