import type { EnumDeclaration } from './enum.js';
import type { ValueType } from './value-type.js';

/**
 * What an edge property does to a claim's identity.
 * `identifying`: part of the claim's id. `comparable`: two live assertions with different values contradict each other
 * (EDGE_PROPERTY_DIFFERS). `plain`: neither.
 */
export type QualifierUse = 'identifying' | 'comparable' | 'plain';

/** A property of assertions, claims and world edges (role, extent, eventId …): one meaning and one type per name. */
export interface QualifierDeclaration {
  readonly name: string;
  readonly description: string;
  readonly type: ValueType;
  /** The value is the id of an entity of this type. */
  readonly refersTo?: string;
}

export interface QualifierOfPredicate {
  readonly qualifier: QualifierDeclaration;
  readonly use: QualifierUse;
}

interface PredicateDeclaration {
  readonly name: string;
  readonly description: string;
  /** Kind of assertion that a row with this predicate makes. */
  readonly assertionKind: 'EVENT' | 'RELATION' | 'ATTRIBUTE' | 'STANCE' | 'ASSESSMENT';
  /** At most one object or value at a time for a subject. */
  readonly functional: boolean;
  readonly qualifiers: readonly QualifierOfPredicate[];
}

/** A typed edge between entities. */
export interface RelationDeclaration extends PredicateDeclaration {
  readonly kind: 'relation';
  /** Names of types or interfaces at the left end. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** GraphQL field of the left end, and of the right end (the same if symmetric). */
  readonly field: string;
  readonly inverseField: string;
  readonly fieldDescription: string;
  readonly inverseFieldDescription: string;
  readonly symmetric: boolean;
  /** At most one subject at a time for an object (HEADS). */
  readonly inverseFunctional: boolean;
  /** The relation carries a graded stance: rows give `stance` and may give `condition` and `wants`. */
  readonly stance: boolean;
}

/**
 * How far two values of one subject may lie apart without contradiction. `relative`: the difference is at most this
 * share of the greater one. `overlap`: dates agree where their bounds overlap (a month and a day in it).
 */
export type Tolerance =
  | { readonly kind: 'exact' }
  | { readonly kind: 'relative'; readonly share: number }
  | { readonly kind: 'overlap' };

/** A claim with a literal in place of an object. */
export interface ValuePredicateDeclaration extends PredicateDeclaration {
  readonly kind: 'value';
  readonly domain: readonly string[];
  /** `text`: free text of at most 1,000 characters. */
  readonly value:
    | { readonly kind: 'text' }
    | { readonly kind: 'enum'; readonly byType: Readonly<Record<string, EnumDeclaration>> }
    | { readonly kind: 'integer'; readonly minimum: number }
    | { readonly kind: 'edtf' }
    | { readonly kind: 'duration' };
  readonly tolerance: Tolerance;
}

export type Predicate = RelationDeclaration | ValuePredicateDeclaration;
