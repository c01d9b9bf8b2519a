import type { LinkDeclaration, LinkPath } from '../../ontology/declaration.js';

/** The time as of which a root field, and all below it, is read: names of parameters that hold calendar dates. */
export interface AsOf {
  /** Claims must hold on this day; null if any day will do. */
  readonly validAt: string | null;
  /** Only what reports published before this day say counts; null if all do. */
  readonly reportedBefore: string | null;
  /** Only what had been recorded at this moment counts, as it was then (a `momentKey`); null if all that is stored now does. */
  readonly recordedAt: string | null;
}

/** Today. */
export const NO_TIME: AsOf = Object.freeze({
  validAt: null,
  reportedBefore: null,
  recordedAt: null,
});

/** How a plan follows a link: as it is declared, or by claims where an earlier time is asked for. */
export type PlannedPath =
  | LinkPath
  /** To the entity whose id stands in the property, though it may be no more. */
  | { readonly kind: 'recordedLookup'; readonly key: string }
  /** From an entity through claims to the entities at their other end; the claim takes the place of the relationship. */
  | {
      readonly kind: 'claim';
      /** Null means every relation. */
      readonly predicate: string | null;
      /** The end of the claim at which the entity in hand stands. */
      readonly near: 'SUBJECT' | 'OBJECT' | 'either';
      readonly asOf: AsOf;
    }
  /** From an entity to the claim on which all claims in force with this predicate agree. */
  | {
      readonly kind: 'deciding';
      readonly predicate: string;
      /** Equal values; or dates, of which the most exact decides if it lies within all others. */
      readonly agreement: 'equal' | 'within';
      readonly asOf: AsOf;
    };

export type PlannedLink = Omit<LinkDeclaration, 'path'> & { readonly path: PlannedPath };

/** How a remembered value is stored, and read back from text. */
export type RecordedType = 'text' | 'integer' | 'float' | 'boolean' | 'texts';

/** A qualifier of a claim, as of an earlier time. */
export interface PastQualifier {
  readonly name: string;
  /** Whether it is part of the identity of some claims, which then keep it as it is. */
  readonly isMixed: boolean;
  readonly type: Exclude<RecordedType, 'texts'>;
}

/** Which bounds of time the nodes of a type have. */
export interface KnownScope {
  /** `some`: nodes without (entities) are always there. */
  readonly reported: 'all' | 'some' | 'none';
  readonly valid: boolean;
  /** Whether there are entities among them, which may go and come back. */
  readonly hasEntities: boolean;
}
