type Unit = 'DAY' | 'MONTH' | 'YEAR';

const LENGTH: Readonly<Record<Unit, number>> = { DAY: 10, MONTH: 7, YEAR: 4 };

/**
 * The time between two days as EDTF, in units of a length or longer ones: `2025-12` is a whole month even if days are
 * asked for, `2025-12-02/2025-12-03` two days. Null means not known or open; null if both sides are. Pure.
 */
export function printSpan(first: string | null, last: string | null, unit: Unit): string | null {
  if (first === null && last === null) return null;
  if (first === null || last === null) return `${cut(first, unit)}/${cut(last, unit)}`;
  if (isWholeYear(first, last)) return first.slice(0, LENGTH.YEAR);
  if (unit === 'DAY' && isWholeMonth(first, last)) return first.slice(0, LENGTH.MONTH);
  const [from, to] = [cut(first, unit), cut(last, unit)];
  return from === to ? from : `${from}/${to}`;
}

const cut = (day: string | null, unit: Unit): string => day?.slice(0, LENGTH[unit]) ?? '..';

function isWholeYear(first: string, last: string): boolean {
  return (
    cut(first, 'YEAR') === cut(last, 'YEAR') && first.endsWith('-01-01') && last.endsWith('-12-31')
  );
}

function isWholeMonth(first: string, last: string): boolean {
  const isLastDay = new Date(Date.parse(last) + 86_400_000).getUTCDate() === 1;
  return cut(first, 'MONTH') === cut(last, 'MONTH') && first.endsWith('-01') && isLastDay;
}
