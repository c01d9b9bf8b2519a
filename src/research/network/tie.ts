/** A tie between two actors, before weights are normalized. */
export interface Tie {
  /** The lesser id, in directed networks who reports. */
  readonly source: string;
  readonly target: string;
  readonly count: number;
  /** Things that the two share, by id; empty in directed networks. */
  readonly concepts: ReadonlySet<string>;
  /** Assertions or passages behind it. */
  readonly grounds: ReadonlySet<string>;
}
