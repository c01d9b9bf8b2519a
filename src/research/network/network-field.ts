import type { ResearchCall, ResearchField, StatementReader } from '../../compile/research-field.js';
import { refuseArgument } from '../arguments.js';
import { requireNodes } from '../require-nodes.js';
import { buildNetwork, type BuiltNetwork, type WeightedTie } from './build-network.js';
import { measureNetwork, type NetworkMeasures, type NodeMeasures } from './measure-network.js';
import { NETWORK_LIMITS } from './network-limits.js';
import { type NetworkRequest, readNetworkRequest } from './network-request.js';
import type { NetworkEdgeTree, NetworkNodeTree, NetworkTree } from './network-tree.js';

/** Networks of actors as discourse network analysis makes them. */
export const networkField: ResearchField = {
  prepare(call) {
    const request = readNetworkRequest(call);
    const { actors, about, reports, limit } = request;
    return {
      objects: Math.max(NETWORK_LIMITS.nodes, limit * NETWORK_LIMITS.shownGrounds),
      read: async (read) => {
        const entities = [...(actors ?? []), ...(about ?? [])];
        if (entities.length > 0) await requireNodes(read, call, { label: 'Entity', ids: entities });
        if (reports !== null) await requireNodes(read, call, { label: 'Report', ids: reports });
        return answer(request, call, read);
      },
    };
  },
};

async function answer(
  request: NetworkRequest,
  call: ResearchCall,
  read: StatementReader,
): Promise<NetworkTree> {
  const { ties: all, activities } = await buildNetwork(request, call, read);
  const ties = all.filter(({ weight }) => weight >= request.minWeight);
  const ids = [...new Set(ties.flatMap(({ source, target }) => [source, target]))].sort();
  refuseTooLarge(call, ids.length, ties.length);
  const isDirected = request.kind === 'ATTRIBUTION';
  const measures = measureNetwork({ isDirected, nodes: ids, edges: ties });
  const heaviest = [...ties].sort((a, b) => b.weight - a.weight).slice(0, request.limit);
  return {
    nodes: showNodes({ ties, activities }, measures, isDirected),
    edges: heaviest.map((tie) => showEdge(tie, request.kind === 'CO_MENTION')),
    edgeCount: ties.length,
    unconnectedCount: activities.size - ids.length,
    isDirected,
    communityCount: measures.communityCount,
    modularity: measures.modularity === null ? null : round(measures.modularity),
  };
}

function refuseTooLarge(call: ResearchCall, nodes: number, edges: number): void {
  if (nodes <= NETWORK_LIMITS.nodes && edges <= NETWORK_LIMITS.edges) return;
  refuseArgument(
    call,
    `The network has ${String(nodes)} actors and ${String(edges)} ties; ${String(NETWORK_LIMITS.nodes)} and ${String(NETWORK_LIMITS.edges)} are allowed`,
    'Raise `minWeight`, or narrow it by `actors`, `about` or `reports`.',
  );
}

/** By weighted degree, the greatest first, then id. */
function showNodes(
  { activities }: BuiltNetwork,
  { nodes }: NetworkMeasures,
  isDirected: boolean,
): readonly NetworkNodeTree[] {
  const total = ({ weightedIn, weightedOut }: NodeMeasures): number => weightedIn + weightedOut;
  return [...nodes]
    .sort(([, a], [, b]) => total(b) - total(a))
    .map(([id, node]) => ({
      entity: { id },
      activity: activities.get(id) ?? 0,
      degree: node.degree,
      weightedDegree: round(total(node)),
      weightedInDegree: isDirected ? round(node.weightedIn) : null,
      weightedOutDegree: isDirected ? round(node.weightedOut) : null,
      betweenness: round(node.betweenness),
      community: node.community,
    }));
}

function showEdge(tie: WeightedTie, hasPassages: boolean): NetworkEdgeTree {
  const grounds = showIds(tie.grounds);
  return {
    source: { id: tie.source },
    target: { id: tie.target },
    weight: round(tie.weight),
    count: tie.count,
    shared: hasPassages ? [] : showIds(tie.concepts),
    sharedCount: tie.concepts.size,
    assertions: hasPassages ? [] : grounds,
    passages: hasPassages ? grounds : [],
    groundCount: tie.grounds.size,
  };
}

const showIds = (ids: ReadonlySet<string>): readonly { readonly id: string }[] =>
  [...ids]
    .sort()
    .slice(0, NETWORK_LIMITS.shownGrounds)
    .map((id) => ({ id }));

/** To six decimals: the rest is noise of adding up. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
