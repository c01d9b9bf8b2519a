import type { ValuePredicateDeclaration } from '../ontology/predicate.js';
import { parseEdtf } from '../report/parse-edtf.js';

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const DAY_SECONDS = 86_400;
/** Seconds of each part: years, months (mean Gregorian), days, hours, minutes, seconds. */
const PART_SECONDS = [365.2425 * DAY_SECONDS, 30.436875 * DAY_SECONDS, DAY_SECONDS, 3_600, 60, 1];

/** Whether two values of a functional predicate can both hold: equal, or within the predicate's tolerance. */
export function valuesAgree(
  left: string,
  right: string,
  predicate: ValuePredicateDeclaration,
): boolean {
  if (left === right) return true;
  const { tolerance } = predicate;
  switch (tolerance.kind) {
    case 'exact':
      return false;
    case 'overlap':
      return datesMeet(left, right);
    case 'relative': {
      const [a, b] = [toNumber(left, predicate), toNumber(right, predicate)];
      if (a === null || b === null) return false;
      return Math.abs(a - b) <= tolerance.share * Math.max(Math.abs(a), Math.abs(b));
    }
  }
}

function toNumber(value: string, predicate: ValuePredicateDeclaration): number | null {
  return predicate.value.kind === 'duration' ? durationSeconds(value) : Number(value);
}

/** Length of an ISO 8601 duration in canonical form; null if it is none. */
export function durationSeconds(duration: string): number | null {
  const match = DURATION.exec(duration);
  if (match === null) return null;
  return match
    .slice(1)
    .reduce(
      (sum, part: string | undefined, index) =>
        sum + Number(part ?? 0) * (PART_SECONDS[index] ?? 0),
      0,
    );
}

/** A less exact date (`2025-12`) and a more exact one within it do not exclude each other. */
function datesMeet(left: string, right: string): boolean {
  const [a, b] = [parseEdtf(left), parseEdtf(right)];
  if (a === null || b === null) return false;
  return (
    (a.first ?? -Infinity) <= (b.last ?? Infinity) && (b.first ?? -Infinity) <= (a.last ?? Infinity)
  );
}
