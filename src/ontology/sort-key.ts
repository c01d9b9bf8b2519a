import type { PropertyDeclaration } from './declaration.js';

/**
 * The stored property by which a property is sorted. Free text has a companion without code points above U+FFFF: Neo4j
 * orders stored strings by code point and parameters by UTF-16 unit, which agree only then.
 */
export function sortKeyOf(property: PropertyDeclaration): string {
  const isText = property.type.kind === 'scalar' && property.type.name === 'String';
  return isText && property.sortable ? `${property.name}Sort` : property.name;
}

/**
 * Whether `lt`, `gt` and the like are offered on a text: it needs a stored form that both engines order alike. Free text
 * without a sort key has none. Numbers and dates are no texts here.
 */
export function hasTextOrder({ type, list, sortable }: PropertyDeclaration): boolean {
  if (type.kind !== 'scalar' || list) return false;
  return type.name === 'ID' || (type.name === 'String' && sortable);
}

/** The value to store under a text's sort key. */
export function toSortKey(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, '\uFFFD').slice(0, 1000);
}
