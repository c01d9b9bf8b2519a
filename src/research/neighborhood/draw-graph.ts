import { readClaimWords, readGraphNodes } from '../../compile/cypher/neighborhood-statements.js';
import type { StatementTime } from '../../compile/cypher/statement-time.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { FoundRelation } from './found-relation.js';
import type { GraphEdgeTree, GraphNodeTree, GraphTree } from './graph-tree.js';

/** What a graph is drawn from. */
export interface Sketch {
  /** Nodes with their distance from the nearest seed; null where there are no seeds. */
  readonly distances: ReadonlyMap<string, number | null>;
  readonly relations: Iterable<FoundRelation>;
  /** Relations that count as a node's degree; none if no degree is asked for. */
  readonly predicates: readonly string[];
  readonly omittedNodes: number;
  /** Whether weights and quotes are asked for. */
  readonly hasWords: boolean;
  readonly time: StatementTime;
}

interface ClaimWords {
  readonly weight: number;
  readonly quote: string | null;
}

/** Reads what a picture shows of the nodes and edges found: nodes by distance, then id; edges by id. */
export async function drawGraph(sketch: Sketch, read: StatementReader): Promise<GraphTree> {
  const relations = [...sketch.relations].sort((a, b) => (a.claim < b.claim ? -1 : 1));
  const ids = [...sketch.distances.keys()];
  const [rows, words] = await Promise.all([
    ids.length === 0 ? [] : read(readGraphNodes(ids, sketch.predicates, sketch.time)),
    sketch.hasWords ? readWords(relations, sketch.time, read) : new Map<string, ClaimWords>(),
  ]);
  const shown = countShown(relations);
  const nodes = rows.map((row): GraphNodeTree => {
    const id = row['id'] as string;
    const degree = Number(row['degree']);
    const drawn = shown.get(id) ?? 0;
    return {
      id,
      entity: { id },
      label: row['name'] as string,
      type: row['type'] as string,
      distance: sketch.distances.get(id) ?? null,
      degree,
      shown: drawn,
      // on a server, a relation may have gone between the statements
      omitted: Math.max(0, degree - drawn),
    };
  });
  return {
    nodes: nodes.sort(byDistance),
    edges: relations.map((relation) => toEdge(relation, words.get(relation.claim))),
    omittedNodes: sketch.omittedNodes,
  };
}

function byDistance(a: GraphNodeTree, b: GraphNodeTree): number {
  return (a.distance ?? 0) - (b.distance ?? 0) || (a.id < b.id ? -1 : 1);
}

async function readWords(
  relations: readonly FoundRelation[],
  time: StatementTime,
  read: StatementReader,
): Promise<ReadonlyMap<string, ClaimWords>> {
  if (relations.length === 0) return new Map();
  const ids = relations.map(({ claim }) => claim);
  const rows = await read(readClaimWords(ids, time));
  return new Map(
    rows.map((row) => {
      const said = row['said'] as readonly (readonly string[])[];
      return [row['id'] as string, { weight: said.length, quote: said.flat()[0] ?? null }];
    }),
  );
}

/** Relations drawn at each node; one from a node to itself counts once. */
function countShown(relations: readonly FoundRelation[]): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const { from, to } of relations) {
    for (const id of new Set([from, to])) shown.set(id, (shown.get(id) ?? 0) + 1);
  }
  return shown;
}

function toEdge(
  { claim, predicate, from, to }: FoundRelation,
  words: ClaimWords | undefined,
): GraphEdgeTree {
  return {
    id: claim,
    claim: { id: claim },
    predicate,
    sourceId: from,
    targetId: to,
    source: { id: from },
    target: { id: to },
    weight: words?.weight ?? 0,
    quote: words?.quote ?? null,
  };
}
