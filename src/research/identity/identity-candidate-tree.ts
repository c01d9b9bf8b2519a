import type { Reference } from '../../compile/research-field.js';

/** A pair of `identityCandidates` as GraphQL shows it. */
export interface IdentityCandidateTree {
  readonly a: Reference;
  readonly b: Reference;
  readonly score: number;
  readonly parts: readonly IdentityScorePartTree[];
  readonly judgement: string | null;
}

export interface IdentityScorePartTree {
  readonly kind: string;
  readonly weight: number;
  readonly value: number;
  readonly contribution: number;
  readonly detail: string;
}
