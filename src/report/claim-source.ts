import type { Predicate } from '../ontology/predicate.js';
import type { Fields } from './read-fields.js';
import type { SourceNode } from './source-node.js';

/** A row or fact with its predicate, before its lists are fanned out. */
export interface ClaimSource {
  readonly fields: Fields;
  readonly predicate: Predicate;
  readonly at: SourceNode;
}
