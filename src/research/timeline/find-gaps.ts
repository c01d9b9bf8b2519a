import type { TimelineGapTree } from './timeline-tree.js';

/** An entry in order, with the instants between which it lies. */
interface Listed {
  readonly id: string;
  readonly first: string | null;
  readonly last: string | null;
}

const DAY = 86_400_000;

/**
 * Days between the entries of a timeline on which none of them can lie, by id of the entry that follows. An event of an
 * uncertain month may lie on any day of it; one without date on none that is known. Pure.
 */
export function findGaps(entries: readonly Listed[]): ReadonlyMap<string, TimelineGapTree> {
  const gaps = new Map<string, TimelineGapTree>();
  let covered: number | null = null;
  for (const { id, first, last } of entries) {
    if (first === null && last === null) continue;
    const [begin, end] = [toDay(first, -Infinity), toDay(last, Infinity)];
    if (covered !== null && Number.isFinite(begin - covered) && begin - covered > 1) {
      const [from, to] = [covered + 1, begin - 1];
      gaps.set(id, { from: printDay(from), to: printDay(to), days: to - from + 1 });
    }
    covered = Math.max(covered ?? -Infinity, end);
  }
  return gaps;
}

/** Days since 1970. */
function toDay(instant: string | null, open: number): number {
  return instant === null ? open : Math.floor(Date.parse(instant) / DAY);
}

const printDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
