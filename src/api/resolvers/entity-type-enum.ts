import { typePropertyOf } from '../../ontology/type-property.js';
import { invariant } from '../../util/invariant.js';
import type { DeclaredTypes } from '../schema/declare-types.js';
import { type GraphType, graphTypeOf } from '../schema/value-types.js';

/** The enumeration of the concrete types of entities. */
export function entityTypeEnum({ where: { ontology } }: DeclaredTypes): GraphType {
  const entity = ontology.types.get('Entity');
  const property = entity === undefined ? null : typePropertyOf(entity, ontology);
  invariant(property !== null, 'the ontology has entities');
  return graphTypeOf(property.type);
}
