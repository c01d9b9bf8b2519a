import { parseEdtf } from '../report/parse-edtf.js';
import { compareCodePoints } from './compare-code-points.js';

interface Bounds {
  readonly value: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Of EDTF dates the most exact one, if its time lies within those of all others (`2025-12-02` within `2025-12`); of several
 * for the same time the least text. Null if none does: then they say different things, though they may overlap. Pure.
 */
export function agreedDate(values: readonly string[]): string | null {
  const times = values.map(boundsOf);
  const [least = null] = times
    .filter((time) => times.every((other) => other.first <= time.first && time.last <= other.last))
    .map(({ value }) => value)
    .sort(compareCodePoints);
  return least;
}

/** An open or unknown side has no bound; neither has a text that is no date. */
function boundsOf(value: string): Bounds {
  const parsed = parseEdtf(value);
  return { value, first: parsed?.first ?? -Infinity, last: parsed?.last ?? Infinity };
}
