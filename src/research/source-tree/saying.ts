import type { Witness } from '../../ontology/independent-source.js';

/** An assertion that speaks for a claim. */
export interface Saying extends Witness {
  readonly id: string;
  /** Outermost first. */
  readonly chain: readonly {
    readonly source: string;
    readonly type: string;
    readonly cue: string | null;
    readonly isOpen: boolean;
  }[];
}
