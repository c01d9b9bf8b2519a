import { parseEdtf } from '../report/parse-edtf.js';

/** Valid time of a claim as its row gives it: EDTF, null where open or unknown. */
export interface ValidTime {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

interface Bounds {
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

const ALWAYS: Bounds = { first: -Infinity, last: Infinity };
const DAY = 86_400_000;

/** Whether a row gives any valid time. */
export function isDated({ validFrom, validTo }: ValidTime): boolean {
  return validFrom !== null || validTo !== null;
}

/** Whether two claims can hold at one moment. An undated one overlaps everything; one that ends as the other begins does not. */
export function timesOverlap(left: ValidTime, right: ValidTime): boolean {
  return !comesBefore(left, right) && !comesBefore(right, left);
}

/** Whether `left` ends before `right` begins, or as it begins: “28 points until the 23rd, 19 from the 23rd”. */
export function comesBefore(left: ValidTime, right: ValidTime): boolean {
  if (left.validTo === null || right.validFrom === null) return false;
  const ending = boundsOf(left.validTo);
  const beginning = boundsOf(right.validFrom);
  if (ending.last < beginning.first) return true;
  const isHandover = ending.first <= beginning.first && ending.last <= beginning.last;
  // Two claims about one and the same day overlap: neither hands over to the other.
  return isHandover && left.validFrom !== left.validTo && right.validFrom !== right.validTo;
}

/** Days between two sets of EDTF dates at their nearest; 0 if any two overlap or one is unknown, Infinity if a set is empty. */
export function daysBetween(
  left: readonly (string | null)[],
  right: readonly (string | null)[],
): number {
  const spans = [...listBounds(left, 0), ...listBounds(right, 1)].sort((a, b) =>
    a.first < b.first ? -1 : Number(a.first > b.first),
  );
  // Latest end so far on each side: what begins next is nearest to that of the other side.
  const ends: [number | null, number | null] = [null, null];
  let nearest = Infinity;
  for (const { first, last, side } of spans) {
    const other = ends[side === 0 ? 1 : 0];
    if (other !== null) nearest = Math.min(nearest, first - other);
    ends[side] = Math.max(ends[side] ?? last, last);
  }
  return nearest <= 0 ? 0 : Math.ceil(nearest / DAY);
}

function listBounds<S extends 0 | 1>(
  dates: readonly (string | null)[],
  side: S,
): readonly (Bounds & { readonly side: S })[] {
  return [...new Set(dates)].map((date) => ({ ...boundsOf(date), side }));
}

function boundsOf(edtf: string | null): Bounds {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return parsed === null
    ? ALWAYS
    : { first: parsed.first ?? -Infinity, last: parsed.last ?? Infinity };
}
