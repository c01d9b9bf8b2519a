import type { OntologyClass, TypeDeclaration } from './declaration.js';
import type { EnumDeclaration } from './enum.js';
import type {
  Predicate,
  QualifierDeclaration,
  RelationDeclaration,
  ValuePredicateDeclaration,
} from './predicate.js';

/** Everything declared, looked up by name. Immutable; passed to whoever needs it, so that a test can add to it. */
export interface Ontology {
  readonly version: string;
  readonly types: ReadonlyMap<string, TypeDeclaration>;
  readonly relations: ReadonlyMap<string, RelationDeclaration>;
  readonly valuePredicates: ReadonlyMap<string, ValuePredicateDeclaration>;
  /** Relations and value predicates together. */
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly qualifiers: ReadonlyMap<string, QualifierDeclaration>;
  readonly enums: ReadonlyMap<string, EnumDeclaration>;
  /** Names of the stored types that a type or interface name stands for, in declaration order. */
  readonly concreteTypesOf: (name: string) => readonly string[];
  /** Labels of a stored node of this type, the most general first: `Node`, `Source`, `Entity`, `Actor`, `Person`. */
  readonly labelsOf: (type: string) => readonly string[];
}

/** What an ontology is made from. */
export interface OntologyInput {
  readonly version: string;
  readonly classes: readonly OntologyClass[];
  readonly relations: readonly RelationDeclaration[];
  readonly valuePredicates: readonly ValuePredicateDeclaration[];
  readonly qualifiers: readonly QualifierDeclaration[];
  readonly enums: readonly EnumDeclaration[];
}
