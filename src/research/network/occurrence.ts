/** That a source links an actor with something, once. */
export interface Occurrence {
  readonly actor: string;
  /** What it is linked with: an event, a target of stances, a sentence, report or day. */
  readonly concept: string;
  /** The side it takes: supports, rejects, or none where there are no sides. */
  readonly side: Side;
  /** What counts once: occurrences of one actor, concept and side with one unit are one. */
  readonly unit: string;
  /** The assertion, or the passage, behind it. */
  readonly ground: string;
}

export type Side = '+' | '-' | '';
