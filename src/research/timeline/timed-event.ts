/** An event and the time between which it lies, as instants (ISO 8601, UTC), which compare as texts. */
export interface TimedEvent {
  readonly id: string;
  /** The date that all live claims agree on; null if there is none. */
  readonly edtf: string | null;
  readonly precision: string | null;
  /** Null where it is not known or open. */
  readonly first: string | null;
  readonly last: string | null;
  /** Claims that date it differently; empty where they agree. */
  readonly differing: readonly { readonly claim: string; readonly value: string }[];
}

/** A relation PRECEDED: one event came before another. */
export interface Precedence {
  readonly claim: string;
  readonly from: string;
  readonly to: string;
}

export const isDated = ({ first, last }: Pick<TimedEvent, 'first' | 'last'>): boolean =>
  first !== null || last !== null;
