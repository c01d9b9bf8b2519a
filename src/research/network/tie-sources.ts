import type { Reporting } from './read-reporting.js';
import type { Tie } from './tie.js';

/** Who reports whom: `w(a, b)` is the number of claims that a takes from b, each once in a unit. By source, then target. */
export function tieSources(reportings: readonly Reporting[]): readonly Tie[] {
  const ties = new Map<
    string,
    Tie & { readonly once: Set<string>; readonly grounds: Set<string> }
  >();
  for (const { source, target, claim, unit, ground } of reportings) {
    const key = `${source} ${target}`;
    const tie = ties.get(key) ?? {
      ...{ source, target, count: 0, concepts: new Set<string>() },
      ...{ grounds: new Set<string>(), once: new Set<string>() },
    };
    ties.set(key, tie);
    tie.once.add(`${claim} ${unit}`);
    tie.grounds.add(ground);
  }
  return [...ties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { once, ...tie }]) => ({ ...tie, count: once.size }));
}
