/**
 * How many nodes a graph holds and how its relationships fall on them, for choices of the compiler that cannot change an
 * answer, only its cost. Read now and then and in parts: never exact, never of one moment.
 */
export interface Statistics {
  /** False before the graph was looked at: then nothing is known, which is not the same as an empty graph. */
  readonly isKnown: boolean;
  /** Stored nodes by label; none where a label is missing. */
  readonly labels: ReadonlyMap<string, number>;
  /** By relationship type; none where a type is missing. */
  readonly relationships: ReadonlyMap<string, RelationshipStatistics>;
}

export interface RelationshipStatistics {
  /** Whether it is a relation between entities, which fields over every relation follow too. */
  readonly isWorldRelation: boolean;
  readonly count: number;
  /** Seen from the nodes where these relationships start. */
  readonly out: DegreeStatistics;
  /** Seen from the nodes where they end. */
  readonly in: DegreeStatistics;
}

/** How the relationships of one type fall on the nodes at one of their ends. */
export interface DegreeStatistics {
  /** Nodes with at least one. */
  readonly nodes: number;
  /** Most that one node has. */
  readonly greatest: number;
  /** Sum of the squares of the degrees: divided by their sum, the degree of the node that a random relationship leads to. */
  readonly squares: number;
}

export const UNKNOWN_STATISTICS: Statistics = Object.freeze({
  isKnown: false,
  labels: new Map(),
  relationships: new Map(),
});
