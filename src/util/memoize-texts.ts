/** More than the plan caches of the engines hold (about 1,000). */
const MOST = 2_000;

/**
 * Remembers what was worked out for a text.
 * @param most - texts that are remembered at a time; with one more it starts afresh; 2,000 unless given
 */
export function memoizeTexts<T>(work: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
