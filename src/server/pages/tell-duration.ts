const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** `PT4H50M` → `4 hours 50 minutes`. What is no ISO 8601 duration in whole numbers stays as it is. */
export function tellDuration(duration: string): string {
  const counts = DURATION.exec(duration)?.slice(1) ?? [];
  const parts = UNITS.flatMap((unit, index) => {
    const count = counts[index];
    if (count === undefined) return [];
    return [`${count} ${unit}${Number(count) === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? duration : parts.join(' ');
}
