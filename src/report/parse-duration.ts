const DURATION =
  /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6}(?:\.\d{1,3})?)H)?(?:(\d{1,6}(?:\.\d{1,3})?)M)?(?:(\d{1,6})S)?)?$/;

/**
 * An ISO 8601 duration in canonical form (PT90M → PT1H30M, P2W → P14D, P18M → P1Y6M), so that equal durations are
 * equal strings; null if it is none. A day is not turned into hours, nor a month into days.
 */
export function canonicalDuration(text: string): string | null {
  const match = DURATION.exec(text);
  if (match === null || text === 'P') return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map(Number);
  const amount = (value: number | undefined): number =>
    value === undefined || Number.isNaN(value) ? 0 : value;
  const allMonths = amount(years) * 12 + amount(months);
  const allDays = amount(weeks) * 7 + amount(days);
  const allSeconds = Math.round(amount(hours) * 3600 + amount(minutes) * 60 + amount(seconds));
  const date =
    part(Math.floor(allMonths / 12), 'Y') + part(allMonths % 12, 'M') + part(allDays, 'D');
  const time =
    part(Math.floor(allSeconds / 3600), 'H') +
    part(Math.floor((allSeconds % 3600) / 60), 'M') +
    part(allSeconds % 60, 'S');
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function part(amount: number, unit: string): string {
  return amount === 0 ? '' : `${String(amount)}${unit}`;
}
