import edtf from 'edtf';

import { BoundedCache } from '../util/bounded-cache.js';

/** A date or interval of EDTF (ISO 8601-2:2019) level 1 with its bounds in milliseconds since 1970 UTC. */
export interface ParsedEdtf {
  readonly text: string;
  /** First instant meant; null where the interval is open or its start unknown. */
  readonly first: number | null;
  readonly last: number | null;
  /** A value of DatePrecision, by the length of time meant. */
  readonly precision: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'UNKNOWN';
  /** Of an interval: the two sides as written, null where open or unknown. */
  readonly sides: { readonly from: string | null; readonly to: string | null } | null;
}

const DAY = 86_400_000;
/** A time of day with Z or an offset; without, it would mean another instant on each machine. */
const TIME =
  /T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;
/** Years that are not four digits would not sort as text. */
const FAR_YEAR = /^(?:-|Y)/;

/** Null if the text is not EDTF level 1, has a time of day without Z or offset, or a year outside 0000–9999. */
export function parseEdtf(text: string): ParsedEdtf | null {
  if (text.length === 0 || text.length > 64) return null;
  const sides = text.split('/');
  if (sides.some((side) => hasBareTime(side) || FAR_YEAR.test(side))) return null;
  const bounds = readBounds(text) ?? readTightInterval(sides);
  if (bounds === null) return null;
  const [from = '', to = ''] = sides;
  return {
    text,
    ...bounds,
    precision: precisionOf(bounds),
    sides: sides.length === 1 ? null : { from: nullIfOpen(from), to: nullIfOpen(to) },
  };
}

/** What to write instead of a date that was refused; null where nothing more exact can be said than how dates look. */
export function adviseDate(text: string): string | null {
  const sides = text.slice(0, 64).split('/');
  if (sides.some((side) => FAR_YEAR.test(side) && /\d/.test(side))) {
    return 'Years go from 0000 to 9999.';
  }
  if (sides.some((side) => side.includes('T24:'))) {
    return 'The day begins at T00:00 and ends before T24:00: write T00:00 of the next day.';
  }
  return sides.some((side) => /\dT\d/.test(side) && hasBareTime(side))
    ? 'A time of day needs Z or its offset from UTC: 2025-12-03T01:00Z, 2025-12-03T01:00+03:00.'
    : null;
}

function hasBareTime(side: string): boolean {
  return side.includes('T') && !TIME.test(side);
}

type Bounds = Pick<ParsedEdtf, 'first' | 'last'>;

/** Reports are dated with the same few days again and again, and the parser takes as long as for a sentence. */
const known = new BoundedCache<{ readonly bounds: Bounds | null }>(2_000);

function readBounds(text: string): Bounds | null {
  let found = known.get(text);
  if (found === undefined) {
    found = { bounds: parseBounds(text) };
    known.set(text, found);
  }
  return found.bounds;
}

function parseBounds(text: string): Bounds | null {
  try {
    // Fractions of seconds are of no use, and the parser takes them for milliseconds.
    const { min, max } = edtf(text.replace(/(:\d\d)\.\d+/g, '$1'), { level: 1 });
    return {
      first: Number.isFinite(min) ? min : null,
      last: Number.isFinite(max) ? max : null,
    };
  } catch {
    return null;
  }
}

/** `2025-12-03/2025-12-03`, `2025/2025-06`: right by the standard, and refused by the parser. */
function readTightInterval(sides: readonly string[]): Bounds | null {
  const [from = '', to = ''] = sides;
  if (sides.length !== 2) return null;
  const [first, last] = [readBounds(from)?.first ?? null, readBounds(to)?.last ?? null];
  return first === null || last === null || first > last ? null : { first, last };
}

function precisionOf({ first, last }: Bounds): ParsedEdtf['precision'] {
  if (first === null || last === null) return 'UNKNOWN';
  const days = (last - first) / DAY;
  if (days <= 1) return 'DAY';
  if (days <= 7) return 'WEEK';
  return days <= 31 ? 'MONTH' : 'YEAR';
}

function nullIfOpen(side: string): string | null {
  return side === '' || side === '..' ? null : side;
}
