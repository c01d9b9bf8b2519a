import type { Reference } from '../../compile/research-field.js';

/** Claims, or assertions of one claim, that a rule sets against each other. */
export interface ContradictionTree {
  readonly rule: string;
  readonly detail: string;
  readonly predicate: string;
  readonly subject: Reference;
  readonly sides: readonly ContradictionSideTree[];
}

/** One of the things that cannot all be so. */
export interface ContradictionSideTree {
  readonly says: string;
  readonly claim: Reference;
  readonly assertions: readonly Reference[];
  readonly assertionCount: number;
  readonly independentSources: number;
  readonly isBackgroundFact: boolean;
  readonly superseded: readonly Reference[];
}
