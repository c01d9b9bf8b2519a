/** Bounds on the work of one search for paths. What crosses one is told in the answer, never left out in silence. */
export const PATH_LIMITS = {
  /** Steps of a path. */
  length: 8,
  /** Paths in one answer. */
  paths: 50,
  /** Entities to keep out. */
  avoidEntities: 100,
  /** Relations that are read to find out which entities lie near each end. */
  relations: 20_000,
  /** Pairs of neighbors whose claims are read. */
  links: 2_000,
  /** Pairs around some entities whose claims are read before the search goes on from there. */
  linksAround: 100,
  /** Claims of one pair of neighbors that are looked at, by id. */
  claimsOfLink: 100,
  /** Steps that are tried in putting routes together. */
  tries: 200_000,
  /** Other claims shown beside the one that a step rests on. */
  otherClaims: 10,
  /** Quotes shown of a step. */
  quotes: 5,
} as const;
