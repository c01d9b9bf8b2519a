import { closestName } from '../util/closest-name.js';
import type { Problems } from './problems.js';
import { isNull, type SourceEntry, type SourceMap, type SourceNode } from './source-node.js';

/** The entries of a map by key, without empty ones: `key: null` means the same as no key. */
export type Fields = ReadonlyMap<string, SourceEntry>;

/** Keys that a map may have, and what messages call the map (`a row`). */
export interface MapForm {
  readonly name: string;
  readonly keys: readonly string[];
  /** Set for rows: what an unknown key in capitals was probably meant to be. */
  readonly predicates?: readonly string[];
}

/** Reports keys that the form does not have. Null, with a diagnostic, if the node is no map. */
export function readFields(node: SourceNode, form: MapForm, problems: Problems): Fields | null {
  const map = readMap(node, form.name, problems);
  if (map === null) return null;
  const fields = new Map<string, SourceEntry>();
  for (const entry of map.entries) {
    if (!form.keys.includes(entry.key)) reportUnknownKey(entry, { map, form }, problems);
    else if (!isNull(entry.value)) fields.set(entry.key, entry);
  }
  return fields;
}

export function readMap(node: SourceNode, name: string, problems: Problems): SourceMap | null {
  if (node.kind === 'map') return node;
  const message = `${name} must be a map (\`key: value\`), not ${describeNode(node)}`;
  problems.add('WRONG_KIND', { at: node, message });
  return null;
}

/** Also says what is wrong where a comma has cut a text in two. */
export function reportUnknownKey(
  entry: SourceEntry,
  { map, form }: { readonly map: SourceMap; readonly form: MapForm },
  problems: Problems,
): void {
  if (form.predicates !== undefined && looksLikePredicate(entry.key)) {
    const hint = suggest(entry.key, form.predicates, problems);
    const message = `there is no predicate ${shorten(entry.key)}`;
    problems.add('UNKNOWN_PREDICATE', { at: entry, message, hint });
    return;
  }
  const message = `${form.name} has no key \`${shorten(entry.key)}\``;
  if (map.isFlow && isNull(entry.value) && !problems.isFull) {
    const hint = 'Inside {…} a comma ends a value: put a text that has a comma in quotes.';
    problems.add('UNKNOWN_KEY', { at: entry, message, hint });
    return;
  }
  problems.add('UNKNOWN_KEY', {
    at: entry,
    message,
    hint: suggest(entry.key, form.keys, problems),
  });
}

/** A key in capitals is meant as a predicate. */
export function looksLikePredicate(key: string): boolean {
  return /^[A-Z][A-Z_]{2,}$/.test(key);
}

/** “did you mean …?”, or null where nothing is near. */
export function suggest(
  name: string,
  candidates: Iterable<string>,
  problems: Problems,
): string | null {
  if (problems.isFull) return null;
  const closest = closestName(name, candidates);
  return closest === null ? null : `did you mean ${closest}?`;
}

export function reportMissing(
  key: string,
  at: { readonly offset: number },
  problems: Problems,
): void {
  problems.add('MISSING_KEY', { at, message: `\`${key}\` is missing` });
}

export function shorten(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' '));
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`;
}

export function describeNode(node: SourceNode): string {
  switch (node.kind) {
    case 'list':
      return 'a list';
    case 'map':
      return 'a map';
    case 'scalar':
      return node.value === null ? 'nothing' : `“${shorten(node.text)}”`;
  }
}
