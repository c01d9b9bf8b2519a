import type { Reference } from '../../compile/research-field.js';

/** Who says a claim on whose word, as a graph without duplicates. */
export interface SourceTree {
  readonly claim: Reference;
  readonly independentSources: number;
  readonly origins: number;
  readonly sources: readonly TreeSource[];
  readonly leanings: readonly Leaning[];
}

export interface TreeSource {
  readonly id: string;
  readonly kind: 'REPORT' | 'NAMED' | 'UNNAMED';
  /** Null for whom a text does not name at all. */
  readonly source: Reference | null;
  readonly isIndependent: boolean;
  readonly isOrigin: boolean;
}

/** One source that takes it from another. */
export interface Leaning {
  readonly kind: 'ATTRIBUTION' | 'OWN_VOICE' | 'OWN_REPORT';
  readonly fromId: string;
  readonly toId: string;
  readonly cues: readonly string[];
  readonly isOpen: boolean;
  readonly assertionCount: number;
  readonly assertions: readonly Reference[];
}
