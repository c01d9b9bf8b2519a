import type { Reference } from '../../compile/research-field.js';

/** A weighted network of actors. */
export interface NetworkTree {
  readonly nodes: readonly NetworkNodeTree[];
  readonly edges: readonly NetworkEdgeTree[];
  readonly edgeCount: number;
  readonly unconnectedCount: number;
  readonly isDirected: boolean;
  readonly communityCount: number;
  /** Null without edges. */
  readonly modularity: number | null;
}

export interface NetworkNodeTree {
  readonly entity: Reference;
  readonly activity: number;
  readonly degree: number;
  readonly weightedDegree: number;
  /** Null in undirected networks. */
  readonly weightedInDegree: number | null;
  readonly weightedOutDegree: number | null;
  readonly betweenness: number;
  readonly community: number;
}

export interface NetworkEdgeTree {
  readonly source: Reference;
  readonly target: Reference;
  readonly weight: number;
  readonly count: number;
  readonly shared: readonly Reference[];
  readonly sharedCount: number;
  readonly assertions: readonly Reference[];
  readonly passages: readonly Reference[];
  readonly groundCount: number;
}
