import { parseSource } from './parse-source.js';
import { Problems } from './problems.js';

/** Adds the offsets of the keys under a top-level key of a file that parses, for messages written after its checking. */
export function locateKeys(
  source: string,
  section: string,
  places: Map<string, number>,
): Map<string, number> {
  const root = parseSource(source, new Problems('', source));
  if (root?.kind !== 'map') return places;
  const value = root.entries.find(({ key }) => key === section)?.value;
  if (value?.kind !== 'map') return places;
  for (const { key, offset } of value.entries) places.set(key, offset);
  return places;
}
