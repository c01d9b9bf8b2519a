/** More than the plan caches of the engines hold (about 1,000). */
const MAX_TEXTS = 2_000;

/** Remembers what was worked out for a statement text. Bounded: starts afresh after 2,000 texts. */
export function memoizeTexts<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (known.size >= MAX_TEXTS) known.clear();
    known.set(text, made);
    return made;
  };
}
