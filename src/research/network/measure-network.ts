import { DirectedGraph, UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';

// what these two modules export is the function itself; their types tell of a module with a default
const findCommunities = louvain as unknown as typeof louvain.default;
const measureBetweenness = betweenness as unknown as typeof betweenness.default;

/** A network as its measures see it. */
export interface WeightedNetwork {
  readonly isDirected: boolean;
  /** By id. */
  readonly nodes: readonly string[];
  /** At most one from one node to another (in undirected networks: between two); no loops. By source, then target. */
  readonly edges: readonly WeightedEdge[];
}

export interface WeightedEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export interface NodeMeasures {
  readonly degree: number;
  readonly weightedIn: number;
  readonly weightedOut: number;
  readonly betweenness: number;
  /** From 1: the largest first, of equals the one with the least id. */
  readonly community: number;
}

export interface NetworkMeasures {
  readonly nodes: ReadonlyMap<string, NodeMeasures>;
  readonly communityCount: number;
  /** Null without edges. */
  readonly modularity: number | null;
}

/**
 * Degrees, betweenness (unweighted, of Brandes, normalized by the number of pairs of other nodes) and communities (Louvain, by
 * weights, resolution 1; nodes taken in the order of their ids, so that the same network has the same communities always).
 * Cost: nodes times edges.
 */
export function measureNetwork(network: WeightedNetwork): NetworkMeasures {
  const { nodes, edges, isDirected } = network;
  const graph = isDirected ? new DirectedGraph() : new UndirectedGraph();
  for (const id of nodes) graph.addNode(id);
  for (const { source, target, weight } of edges) graph.addEdge(source, target, { weight });
  const between = nodes.length < 3 ? {} : measureBetweenness(graph, { getEdgeWeight: null });
  const { communities, modularity } = findCommunities.detailed(graph, { randomWalk: false });
  const numbers = numberCommunities(nodes, communities);
  const weights = sumWeights(network);
  return {
    nodes: new Map(
      nodes.map((id) => [
        id,
        {
          degree: graph.degree(id),
          weightedIn: weights.get(id)?.in ?? 0,
          weightedOut: weights.get(id)?.out ?? 0,
          betweenness: between[id] ?? 0,
          community: numbers.get(communities[id] ?? 0) ?? 0,
        },
      ]),
    ),
    communityCount: numbers.size,
    modularity: edges.length === 0 ? null : modularity,
  };
}

function sumWeights({
  edges,
}: WeightedNetwork): ReadonlyMap<string, { readonly in: number; readonly out: number }> {
  const sums = new Map<string, { in: number; out: number }>();
  const sumOf = (id: string): { in: number; out: number } => {
    const sum = sums.get(id) ?? { in: 0, out: 0 };
    sums.set(id, sum);
    return sum;
  };
  for (const { source, target, weight } of edges) {
    sumOf(source).out += weight;
    sumOf(target).in += weight;
  }
  return sums;
}

function numberCommunities(
  nodes: readonly string[],
  communities: Readonly<Record<string, number>>,
): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const id of nodes) {
    const community = communities[id] ?? 0;
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
  }
  // a stable sort keeps equals in the order of their least ids
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([community]) => community);
  return new Map(order.map((community, index) => [community, index + 1]));
}
