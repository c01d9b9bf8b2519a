import type {
  DegreeStatistics,
  RelationshipStatistics,
  Statistics,
} from '../compile/statistics.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore, ReadOptions, Row } from './port.js';

/**
 * Reads how many nodes and relationships there are and how they fall. Cost: the labels from the store's own counts, then two
 * walks over all relationships (about a second each way for a million); it holds no more than one node's at a time.
 */
export async function readStatistics(
  store: GraphStore,
  ontology: Ontology,
  options: ReadOptions = {},
): Promise<Statistics> {
  const labels = await readLabels(store, ontology, options);
  const [outs, ins] = [
    await readDegrees(store, '(n)-[r]->()', options),
    await readDegrees(store, '(n)<-[r]-()', options),
  ];
  const relationships = new Map<string, RelationshipStatistics>();
  for (const [type, { count, degrees }] of outs) {
    const end = ins.get(type);
    if (end === undefined) continue;
    const isWorldRelation = ontology.relations.has(type);
    relationships.set(type, { isWorldRelation, count, out: degrees, in: end.degrees });
  }
  return { isKnown: true, labels, relationships };
}

async function readLabels(
  store: GraphStore,
  ontology: Ontology,
  options: ReadOptions,
): Promise<ReadonlyMap<string, number>> {
  const names = [...ontology.types.values()]
    .filter(({ kind }) => kind !== 'edge')
    .map(({ name }) => name);
  const counts = names.map(
    (name, index) => `CALL () { MATCH (n:\`${name}\`) RETURN count(n) AS c${String(index)} }`,
  );
  const columns = names.map((_, index) => `c${String(index)} AS c${String(index)}`);
  const text = `${counts.join('\n')}\nRETURN ${columns.join(', ')}`;
  const [record = {}] = await store.read({ text, parameters: {} }, options);
  return new Map(names.map((name, index) => [name, Number(record[`c${String(index)}`])]));
}

interface TypeDegrees {
  readonly count: number;
  readonly degrees: DegreeStatistics;
}

/** Node by node, so that the server need not hold a count for every node at once. */
async function readDegrees(
  store: GraphStore,
  pattern: string,
  options: ReadOptions,
): Promise<ReadonlyMap<string, TypeDegrees>> {
  const text = `MATCH (n:Node)
CALL (n) { MATCH ${pattern} RETURN type(r) AS name, count(r) AS d }
RETURN name AS name, count(n) AS nodes, sum(d) AS total, max(d) AS greatest, sum(d * d) AS squares`;
  const records = await store.read({ text, parameters: {} }, options);
  return new Map(records.map((record) => [String(record['name']), toDegrees(record)]));
}

function toDegrees(record: Row): TypeDegrees {
  const number = (name: string): number => Number(record[name]);
  const degrees = {
    nodes: number('nodes'),
    greatest: number('greatest'),
    squares: number('squares'),
  };
  return { count: number('total'), degrees };
}
