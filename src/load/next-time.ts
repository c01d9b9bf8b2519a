/** A time of recording later than the last one, whatever the clock says. Both are ISO 8601 in UTC with milliseconds. */
export function nextTime(last: string | null, now: string): string {
  return last === null || last < now ? now : new Date(Date.parse(last) + 1).toISOString();
}
