import { CONTENT_LABELS } from '../../src/load/content-hash.js';
import type { GraphStore, Row } from '../../src/store/port.js';
import { Random } from '../property/operations/random.js';

interface StoredNode {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Damages a store in one place: a property that goes or changes, a node or relationship that goes, comes twice or leads elsewhere,
 * a label too many or too few. Answers what was done; null if the seed found nothing to damage.
 */
export async function damageAtRandom(store: GraphStore, seed: number): Promise<string | null> {
  const random = new Random(seed);
  const label = random.pick(CONTENT_LABELS);
  const rows = await read(
    store,
    `MATCH (n:${label}) RETURN n.id AS id, properties(n) AS properties ORDER BY n.id`,
    {},
  );
  const nodes = rows.map((row): StoredNode => {
    const properties = row['properties'] as StoredNode['properties'];
    return { id: String(row['id']), label, properties };
  });
  if (nodes.length === 0) return null;
  const node = random.pick(nodes);
  if (random.hasChance(0.5)) return damageNode(store, node, random);
  return damageEdge(store, node, { random, other: random.pick(nodes) });
}

async function damageNode(
  store: GraphStore,
  { id, label, properties }: StoredNode,
  random: Random,
): Promise<string> {
  const found = `MATCH (n:${label}) WHERE n.id = $id`;
  const name = random.pick(Object.keys(properties).sort());
  const value = changeValue(properties[name], random);
  const other = random.pick(['Entity', 'Person', 'Claim', 'Source', 'Report', 'MergedEntity']);
  const damages = [
    `${found} REMOVE n.${name}`,
    `${found} SET n.${name} = $value`,
    `${found} DETACH DELETE n`,
    `${found} SET n:${other}`,
    `${found} REMOVE n:${other}`,
  ];
  return write(store, random.pick(damages), { id, value });
}

async function damageEdge(
  store: GraphStore,
  { id, label }: StoredNode,
  { random, other }: { readonly random: Random; readonly other: StoredNode },
): Promise<string | null> {
  const edges = await read(
    store,
    `MATCH (n:${label})-[r]->(m) WHERE n.id = $id RETURN type(r) AS type, m.id AS to, properties(r) AS properties ORDER BY type, to`,
    { id },
  );
  if (edges.length === 0) return null;
  const { type, to, properties } = random.pick(edges) as {
    readonly type: string;
    readonly to: string;
    readonly properties: Readonly<Record<string, unknown>>;
  };
  const found = `MATCH (n:${label})-[r:${type}]->(m) WHERE n.id = $id AND m.id = $to`;
  const name = Object.keys(properties).sort()[0] ?? 'key';
  const damages = [
    `${found} DELETE r`,
    `${found} WITH n, m, properties(r) AS p LIMIT 1 CREATE (n)-[s:${type}]->(m) SET s = p`,
    `${found} SET r.${name} = $value`,
    `${found} MATCH (o:${label}) WHERE o.id = $other CREATE (n)-[s:${type}]->(o) SET s = properties(r) DELETE r`,
  ];
  const value = changeValue(properties[name], random);
  return write(store, random.pick(damages), { id, to, value, other: other.id });
}

/** Another value, of the same kind more often than not. */
function changeValue(
  value: unknown,
  random: Random,
): string | number | boolean | readonly string[] {
  if (typeof value === 'string') return random.pick([`${value}x`, '', value.slice(1), 5]);
  if (typeof value === 'number') return random.pick([value + 1, -1, 'five']);
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) ? random.pick([value.map(String).slice(1), ['x'], 'x']) : 'x';
}

function read(
  store: GraphStore,
  text: string,
  parameters: Readonly<Record<string, string>>,
): Promise<readonly Row[]> {
  return store.read({ text, parameters });
}

/** Says what was done. */
async function write(
  store: GraphStore,
  text: string,
  given: Readonly<Record<string, string | number | boolean | readonly string[]>>,
): Promise<string> {
  const used = Object.entries(given).filter(([name]) => text.includes(`$${name}`));
  const parameters = Object.fromEntries(used);
  await store.write((transaction) => transaction.run({ text, parameters }));
  return `${text} ${JSON.stringify(parameters)}`;
}
