import type { AsOf, KnownScope, PastQualifier, PlannedLink, RecordedType } from './time.js';

/** Which variable of a read holds a property: the far node, the relationship, or the node the link started from. */
export type Holder = 'node' | 'edge' | 'near';

export interface PropertyValue {
  readonly kind: 'property';
  readonly on: Holder;
  readonly property: string;
}

/** A stored property as it was at a time of recording. */
export interface RecordedValue {
  readonly kind: 'past';
  readonly on: Holder;
  readonly what: 'recorded';
  readonly property: string;
  readonly type: RecordedType;
  readonly recordedAt: string;
}

/** What a claim says of itself as of an earlier time, told from what it keeps of its testimony. */
export type ClaimValue = { readonly kind: 'past'; readonly on: Holder; readonly asOf: AsOf } & (
  | { readonly what: 'independentSources' | 'origin' | 'sourceNote' | 'contested' }
  /** The value on which all who supported the claim then agree. */
  | { readonly what: 'qualifier'; readonly qualifier: PastQualifier }
);

/** What was so at an earlier time. */
export type PastValue = RecordedValue | ClaimValue;

/** A value of the one node a link leads to; null without one. */
export interface LinkedValue {
  readonly kind: 'linked';
  readonly on: Holder;
  readonly link: PlannedLink;
  readonly condition: Condition | null;
  readonly value: Value;
}

/** Where a value is read from. */
export type Value = PropertyValue | PastValue | LinkedValue;

/**
 * A filter, printed as a predicate; no filter at all always holds. Absent values match only `isNull`, `ne`, `notIn` and NOT.
 */
export type Condition =
  | { readonly kind: 'never' }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | {
      readonly kind: 'compare';
      readonly operand: Operand;
      readonly operator: CompareOperator;
      readonly parameter: string;
      readonly ignoreCase: boolean;
    }
  | { readonly kind: 'isNull'; readonly operand: Operand; readonly isNull: boolean }
  | {
      readonly kind: 'linked';
      readonly from: Holder;
      readonly quantifier: Quantifier;
      readonly link: PlannedLink;
      readonly condition: Condition | null;
    }
  | PastCondition
  /** The number of entries that meet `condition`, compared. */
  | {
      readonly kind: 'count';
      readonly from: Holder;
      readonly link: PlannedLink;
      readonly condition: Condition | null;
      readonly operator: 'eq' | 'lt' | 'lte' | 'gt' | 'gte';
      readonly parameter: string;
    };

/** What is compared: a stored property, what it was, or the type of the relationship in hand. */
export type Operand = PropertyValue | PastValue | { readonly kind: 'relationshipType' };

/** What must hold as of an earlier time. */
export type PastCondition = { readonly kind: 'past'; readonly on: Holder } &
  /** A claim holds: somebody supports it, and its valid time does not exclude the day. */
  (
    | { readonly what: 'inForce'; readonly asOf: AsOf }
    /** What reports brought was there. */
    | { readonly what: 'known'; readonly asOf: AsOf; readonly scope: KnownScope }
    /** Two sides of a contradiction had a voice before the day. */
    | { readonly what: 'opposed'; readonly before: string }
    /** A relationship had been recorded, and was not gone. */
    | { readonly what: 'recorded'; readonly recordedAt: string }
  );

/** `all` holds for an empty list too; `single`: exactly one entry meets the condition. */
export type Quantifier = 'some' | 'none' | 'all' | 'single';

export type CompareOperator =
  | 'eq'
  | 'in'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  /** The stored list has the value; has all; has any of the values. */
  | 'has'
  | 'hasAll'
  | 'hasAny';

/** A link as it is followed: what must hold of an entry for it to be one at all; null if nothing. */
export interface LinkAsOf {
  readonly link: PlannedLink;
  readonly restriction: Condition | null;
}
