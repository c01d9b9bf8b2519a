import type { ParameterValue } from '../../../src/compile/statement.js';
import type { GraphStore } from '../../../src/store/port.js';

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
