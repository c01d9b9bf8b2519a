/** `MET_WITH` → `met with`. */
export function toWords(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}
