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

/** Days between two EDTF dates at their nearest; 0 if they overlap or one is unknown. */
export function daysBetween(left: string | null, right: string | null): number {
  const [a, b] = [boundsOf(left), boundsOf(right)];
  const gap = Math.max(a.first - b.last, b.first - a.last);
  return gap <= 0 ? 0 : Math.ceil(gap / DAY);
}

function boundsOf(edtf: string | null): Bounds {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return parsed === null
    ? ALWAYS
    : { first: parsed.first ?? -Infinity, last: parsed.last ?? Infinity };
}
