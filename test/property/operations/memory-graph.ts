import type { ParameterValue } from '../../../src/compile/statement.js';
import { diffGraph } from '../../../src/load/diff-graph.js';
import type { GraphPart } from '../../../src/load/graph-elements.js';
import { toEdges, toNodes } from '../../../src/load/read-graph.js';
import { writeChange } from '../../../src/load/write-change.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import type { GraphStore, StoreTransaction } from '../../../src/store/port.js';

export type Properties = Readonly<Record<string, ParameterValue>>;

export interface GraphNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface GraphEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A graph in the stored form of docs/GRAPH.md. */
export interface MemoryGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A graph as it was from a time of recording on. */
export interface RecordedGraph {
  /** ISO 8601, with milliseconds. */
  readonly time: string;
  readonly graph: MemoryGraph;
}

/** A property that is a text; null where there is none. */
export function textOf(properties: Properties, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' ? value : null;
}

const BATCH = 5_000;

/** Writes a graph into an empty store. */
export async function writeGraph(store: GraphStore, graph: MemoryGraph): Promise<void> {
  const run = (text: string, rows: readonly ParameterValue[]): Promise<unknown> =>
    store.write((transaction) => transaction.run({ text, parameters: { rows } }));
  for (const [labels, nodes] of groupBy(graph.nodes, (node) => node.labels.join(':'))) {
    for (const rows of inBatches(nodes.map(({ properties }) => ({ properties })))) {
      await run(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row.properties`, rows);
    }
  }
  for (const [type, edges] of groupBy(graph.edges, (edge) => edge.type)) {
    const text = `UNWIND $rows AS row MATCH (a:Node) WHERE a.id = row.from MATCH (b:Node) WHERE b.id = row.to CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    const rows = edges.map(({ from, to, properties }) => ({ from, to, properties }));
    for (const batch of inBatches(rows)) await run(text, batch);
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function inBatches<T>(items: readonly T[]): readonly (readonly T[])[] {
  const batches: (readonly T[])[] = [];
  for (let i = 0; i < items.length; i += BATCH) batches.push(items.slice(i, i + BATCH));
  return batches;
}

/** Writes the first graph into an empty store, then turns it into each later one as a load does: what was stays known. */
export async function writeHistory(
  store: GraphStore,
  [first, ...later]: readonly RecordedGraph[],
  ontology: Ontology,
): Promise<void> {
  if (first === undefined) return;
  await writeGraph(store, first.graph);
  for (const { time, graph } of later) {
    await store.write(async (transaction) => {
      const rules = { keptOf: () => new Set<string>(), timeOf: () => null, now: time };
      const change = diffGraph(toElements(graph), await readElements(transaction), rules);
      await writeChange(transaction, change, { ontology, now: time });
    });
  }
}

function toElements({ nodes, edges }: MemoryGraph): GraphPart {
  const typed = nodes.map((node) => ({ ...node, type: textOf(node.properties, 'type') ?? '' }));
  return { nodes: typed, edges } as unknown as GraphPart;
}

/** What is stored as of now. */
async function readElements(transaction: StoreTransaction): Promise<GraphPart> {
  const read = (text: string) => transaction.run({ text, parameters: {} });
  const nodes = await read(
    'MATCH (n:Node) WHERE NOT n:Former RETURN n.id AS id, properties(n) AS properties',
  );
  const edges = await read(
    'MATCH (a:Node)-[r]->(b:Node) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
  );
  return { nodes: toNodes(nodes), edges: toEdges(edges) };
}
