import type { PlannedLink } from './time.js';

const keys = new WeakMap<PlannedLink, string>();

/** Equal for links that lead to the same things: a field inherited by several types is one link. */
export function linkKey(link: PlannedLink): string {
  const known = keys.get(link);
  if (known !== undefined) return known;
  const { name, path, target, edgeObject, relation, fixed } = link;
  const key = JSON.stringify([name, path, target, edgeObject, relation, fixed]);
  keys.set(link, key);
  return key;
}
