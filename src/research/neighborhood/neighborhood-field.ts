import type { ResearchField } from '../../compile/research-field.js';
import { readList, readNumber, refuseArgument } from '../arguments.js';
import { requireNodes } from '../require-nodes.js';
import { drawGraph } from './draw-graph.js';
import { growNeighborhood } from './grow-neighborhood.js';
import { readNeighborFilter } from './read-neighbor-filter.js';

const NEIGHBORHOOD_LIMITS = {
  seeds: 100,
  depth: 3,
  limitPerNode: 100,
  /** Relations that a neighborhood may have, were every node to have as many as are read of it. */
  relations: 10_000,
  /** Found nodes with more relations are shown and not gone on from: all is near to all through them. */
  hub: 2_000,
} as const;

/** What lies around some entities. */
export const neighborhoodField: ResearchField = {
  prepare(call) {
    const seeds = readList(call, 'of', call.arguments['of'], NEIGHBORHOOD_LIMITS.seeds) ?? [];
    const depth = readNumber(call, 'depth', call.arguments['depth'], {
      from: 1,
      to: NEIGHBORHOOD_LIMITS.depth,
    });
    const limitPerNode = readNumber(call, 'limitPerNode', call.arguments['limitPerNode'], {
      from: 1,
      to: NEIGHBORHOOD_LIMITS.limitPerNode,
    });
    const greatest = countAtMost(seeds.length, depth, limitPerNode);
    if (greatest > NEIGHBORHOOD_LIMITS.relations) {
      refuseArgument(
        call,
        `${String(seeds.length)} entities to depth ${String(depth)} with ${String(limitPerNode)} relations each may come to ${String(greatest)} relations; ${String(NEIGHBORHOOD_LIMITS.relations)} are allowed`,
        'Lower `limitPerNode` or `depth`, or ask for fewer entities at once.',
      );
    }
    const filter = readNeighborFilter(call, 'where');
    const hasDegree = call.selects('nodes', 'degree') || call.selects('nodes', 'omitted');
    const predicates = hasDegree ? filter.relations : [];
    const hasWords = call.selects('edges', 'weight') || call.selects('edges', 'quote');
    return {
      objects: seeds.length + greatest,
      read: async (read) => {
        const growth = { seeds, depth, limitPerNode, hub: NEIGHBORHOOD_LIMITS.hub };
        const { distances, relations } = await growNeighborhood(growth, filter, read);
        const graph = await drawGraph(
          {
            distances,
            relations: relations.values(),
            predicates,
            omittedNodes: 0,
            hasWords,
            time: call.time,
          },
          read,
        );
        if (graph.nodes.length < distances.size) {
          await requireNodes(read, call, { label: 'Entity', ids: seeds });
        }
        return graph;
      },
    };
  },
};

function countAtMost(seeds: number, depth: number, limit: number): number {
  let [level, total] = [seeds, 0];
  for (let distance = 1; distance <= depth; distance += 1) {
    level *= limit;
    total += level;
  }
  return total;
}
