import type { TypeDeclaration } from './declaration.js';

/** Sort keys besides `nameSort` that an index orders on Neo4j, together with the id (cypher/003-sort-keys.cypher). */
const SORT_INDEXES: Readonly<Record<string, readonly string[]>> = {
  Event: ['startsOn', 'endsOn'],
  Report: ['publishedAt', 'recordedAt'],
  Assertion: ['recordedAt'],
  Claim: ['predicate', 'independentSources'],
  CodingRun: ['recordedAt'],
};

/**
 * Whether nodes of a type can be read in the order of a stored property and, within equal values, of their ids, where the
 * store reads in the order of indexes at all. Nodes without the property are not in the index.
 */
export function hasSortIndex({ name, properties }: TypeDeclaration, key: string): boolean {
  if (key === 'nameSort') {
    return properties.some((property) => property.name === 'name' && property.sortable);
  }
  return SORT_INDEXES[name]?.includes(key) ?? false;
}
