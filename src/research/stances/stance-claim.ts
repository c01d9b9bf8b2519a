import type { Witness } from '../../ontology/independent-source.js';

/** A claim that grades an actor's position on a target, with all that speaks for and against it now. */
export interface StanceClaim {
  readonly id: string;
  readonly actor: string;
  /** Sort key. */
  readonly actorName: string;
  readonly target: string;
  /** −2 to +2; null for UNCLEAR. */
  readonly stance: number | null;
  readonly level: string;
  readonly condition: string | null;
  /** EDTF; null where not given. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Calendar days within which it may hold; null on a side that is open. */
  readonly validFirst: string | null;
  readonly validLast: string | null;
  /** Background facts that say so. */
  readonly facts: readonly { readonly wants: string | null }[];
  /** Live assertions, by id. */
  readonly voices: readonly StanceVoice[];
}

export interface StanceVoice extends Witness {
  readonly id: string;
  readonly polarity: 'POSITIVE' | 'NEGATIVE';
  /** EDTF; null where unknown. */
  readonly publishedAt: string | null;
  /** The last day that the date may mean. */
  readonly reportedOn: string;
  readonly wants: string | null;
}

/** An actor and a thing on which it may have a position. */
export interface StancePair {
  readonly actor: string;
  readonly target: string;
}

/** Key for maps; ids have no spaces. */
export const keyOfPair = ({ actor, target }: StancePair): string => `${actor} ${target}`;
