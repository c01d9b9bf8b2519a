import type { QualifierOfPredicate, RelationDeclaration } from './predicate.js';

interface RelationInput {
  readonly name: string;
  readonly description: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly field: string;
  readonly fieldDescription: string;
  /** RELATION unless given. */
  readonly assertionKind?: RelationDeclaration['assertionKind'];
  readonly qualifiers?: readonly QualifierOfPredicate[];
  readonly functional?: boolean;
  readonly inverseFunctional?: boolean;
  readonly stance?: boolean;
}

interface DirectedRelationInput extends RelationInput {
  readonly symmetric?: false;
  readonly inverseField: string;
  readonly inverseFieldDescription: string;
}

interface SymmetricRelationInput extends RelationInput {
  readonly symmetric: true;
}

/** Fills the defaults of a relation: directed, not functional, without qualifiers. A symmetric one has one field. */
export function defineRelation(
  input: DirectedRelationInput | SymmetricRelationInput,
): RelationDeclaration {
  const inverse =
    input.symmetric === true
      ? { inverseField: input.field, inverseFieldDescription: input.fieldDescription }
      : {};
  const defaults = {
    kind: 'relation',
    assertionKind: 'RELATION',
    qualifiers: [],
    symmetric: false,
    functional: false,
    inverseFunctional: false,
    stance: false,
  } as const;
  return Object.freeze({ ...defaults, ...inverse, ...input } as RelationDeclaration);
}
