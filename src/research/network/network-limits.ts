/** Bounds of one network. One that would cross them is refused, for its part would have other weights and measures. */
export const NETWORK_LIMITS = {
  /** Records read: assertions, or mentions of an actor in a passage. */
  records: 50_000,
  /** Pairs that concepts make of those who share them. */
  pairs: 500_000,
  /** Actors with a tie. */
  nodes: 1_000,
  /** Ties. */
  edges: 50_000,
  /** Ties shown. */
  shownEdges: 500,
  /** Assertions, passages and shared things shown of a tie. */
  shownGrounds: 20,
  /** Ids in each argument that narrows. */
  ids: 500,
} as const;
