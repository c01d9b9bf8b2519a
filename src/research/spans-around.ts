/** Marks of doubt that EDTF puts after a date: none, uncertain, approximate, both. */
const MARKS = ['', '?', '~', '%'];

/**
 * EDTF dates that are a month or a year around a day and sort, as text, before the day: with `>= day` they make “on that
 * day or later, or possibly so”. An interval counts by its beginning.
 */
export function spansAround(day: string): readonly string[] {
  const month = day.slice(0, 7);
  const year = day.slice(0, 4);
  return [month, year].flatMap((span) => MARKS.map((mark) => `${span}${mark}`));
}
