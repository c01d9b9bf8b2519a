/** The value of a group's key as text; null where it is absent. */
export function keyText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
