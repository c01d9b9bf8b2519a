import { compileFilter } from '../../compile/compile-filter.js';
import {
  countEntities,
  readEntityIds,
  readRelationsAmong,
} from '../../compile/cypher/neighborhood-statements.js';
import type { ResearchField } from '../../compile/research-field.js';
import { invariant } from '../../util/invariant.js';
import { readNumber, refuseArgument } from '../arguments.js';
import { drawGraph } from './draw-graph.js';
import { toRelations } from './found-relation.js';
import { readNeighborFilter } from './read-neighbor-filter.js';

const GRAPH_LIMITS = { first: 1_000, limitPerNode: 100, relations: 10_000 } as const;

/** The entities that meet a filter, and what relates them to each other. */
export const graphField: ResearchField = {
  prepare(call) {
    const first = readNumber(call, 'first', call.arguments['first'], {
      from: 0,
      to: GRAPH_LIMITS.first,
    });
    const limitPerNode = readNumber(call, 'limitPerNode', call.arguments['limitPerNode'], {
      from: 1,
      to: GRAPH_LIMITS.limitPerNode,
    });
    const greatest = first * limitPerNode;
    if (greatest > GRAPH_LIMITS.relations) {
      refuseArgument(
        call,
        `${String(first)} entities with ${String(limitPerNode)} relations each may come to ${String(greatest)} relations; ${String(GRAPH_LIMITS.relations)} are allowed`,
        'Lower `first` or `limitPerNode`.',
      );
    }
    const entity = call.ontology.types.get('Entity');
    invariant(entity !== undefined, 'the ontology has entities');
    const where = compileFilter(call.arguments['where'], entity, 'n', call);
    const filter = readNeighborFilter(call, 'claims');
    const hasDegree = call.selects('nodes', 'degree') || call.selects('nodes', 'omitted');
    const hasWords = call.selects('edges', 'weight') || call.selects('edges', 'quote');
    return {
      objects: Math.max(first, greatest),
      read: async (read) => {
        const [rows, counted] = await Promise.all([
          read(readEntityIds(where, first, call.time)),
          call.selects('omittedNodes') ? read(countEntities(where, call.time)) : [],
        ]);
        const ids = rows.map((row) => row['id'] as string);
        const relations =
          ids.length === 0
            ? []
            : toRelations(await read(readRelationsAmong(ids, limitPerNode, filter)));
        return drawGraph(
          {
            distances: new Map(ids.map((id) => [id, null])),
            relations,
            predicates: hasDegree ? filter.relations : [],
            omittedNodes: Math.max(0, Number(counted[0]?.['total'] ?? 0) - ids.length),
            hasWords,
            time: call.time,
          },
          read,
        );
      },
    };
  },
};
