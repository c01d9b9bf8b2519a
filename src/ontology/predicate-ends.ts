import type { Ontology } from './ontology.js';
import type { Predicate } from './predicate.js';

/** Whether an entity of this stored type may be the subject of the predicate. */
export function canBeSubject(predicate: Predicate, typeName: string, ontology: Ontology): boolean {
  const types = predicate.kind === 'relation' ? predicate.from : predicate.domain;
  return isCovered(types, typeName, ontology);
}

/** Whether an entity of this stored type may be the object of the predicate; never for value predicates. */
export function canBeObject(predicate: Predicate, typeName: string, ontology: Ontology): boolean {
  return predicate.kind === 'relation' && isCovered(predicate.to, typeName, ontology);
}

function isCovered(types: readonly string[], typeName: string, ontology: Ontology): boolean {
  return types.some((type) => ontology.concreteTypesOf(type).includes(typeName));
}
