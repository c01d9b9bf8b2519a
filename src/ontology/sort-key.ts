import type { PropertyDeclaration } from './declaration.js';

/**
 * The stored property by which a property is sorted. Free text has a companion without code points above U+FFFF: Neo4j
 * orders stored strings by code point and parameters by UTF-16 unit, which agree only then.
 */
export function sortKeyOf(property: PropertyDeclaration): string {
  const isText = property.type.kind === 'scalar' && property.type.name === 'String';
  return isText && property.sortable ? `${property.name}Sort` : property.name;
}

/** The value to store under a text's sort key. */
export function toSortKey(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, '\uFFFD').slice(0, 1000);
}
