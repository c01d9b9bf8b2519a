import edtf from 'edtf';

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

/** Null if the text is not EDTF level 1. */
export function parseEdtf(text: string): ParsedEdtf | null {
  if (text.length === 0 || text.length > 64) return null;
  try {
    const parsed = edtf(text, { level: 1 });
    const first = Number.isFinite(parsed.min) ? parsed.min : null;
    const last = Number.isFinite(parsed.max) ? parsed.max : null;
    return {
      text,
      first,
      last,
      precision: precisionOf(first, last),
      sides: parsed.type === 'Interval' ? splitInterval(text) : null,
    };
  } catch {
    return null;
  }
}

function precisionOf(first: number | null, last: number | null): ParsedEdtf['precision'] {
  if (first === null || last === null) return 'UNKNOWN';
  const days = (last - first) / DAY;
  if (days <= 1) return 'DAY';
  if (days <= 7) return 'WEEK';
  return days <= 31 ? 'MONTH' : 'YEAR';
}

function splitInterval(text: string): { from: string | null; to: string | null } {
  const [from = '', to = ''] = text.split('/');
  const known = (side: string): string | null => (side === '' || side === '..' ? null : side);
  return { from: known(from), to: known(to) };
}
