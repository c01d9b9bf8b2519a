import { migrate } from '../src/store/migrate.js';
import { openNeo4jStore } from '../src/store/neo4j/neo4j-store.js';
import type { MigratableStore } from '../src/store/port.js';
import { readMigrations } from '../src/store/read-migrations.js';
import { generateGraph, type GraphSize } from './generate-graph.js';

/** Changes whenever `generateGraph` makes another graph of the same size. */
const VERSION = 2;

/**
 * Writes the benchmark's graph into a Neo4j server, or keeps it if it is there already.
 * @throws Error if the database holds anything else
 */
export async function prepareNeo4j(uri: string, size: GraphSize): Promise<void> {
  const { NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = 'parley-test' } = process.env;
  const store = await openNeo4jStore({ uri, user, password, writeTimeoutMs: 600_000 });
  try {
    const name = `${String(VERSION)}: ${String(size.entities)} entities, ${String(size.relations)} relations`;
    const made = await readMark(store);
    if (made === name) return;
    if (made !== null)
      throw new Error(`The database holds another benchmark graph (${made}): wipe it.`);
    await migrate(store, await readMigrations());
    await generateGraph(store, size);
    await store.applySchema(PEER_INDEXES);
    await store.write((transaction) =>
      transaction.run({ text: 'CREATE (m:BenchGraph {name: $name})', parameters: { name } }),
    );
  } finally {
    await store.close();
  }
}

/** What the graph in the database is called; null if the database is empty. */
async function readMark(store: MigratableStore): Promise<string | null> {
  const [row] = await store.read({
    text: 'OPTIONAL MATCH (m:BenchGraph) WITH m LIMIT 1 RETURN m.name AS name, COUNT { (:Node) } AS nodes',
    parameters: {},
  });
  const name = row?.['name'] ?? null;
  if (name === null && row?.['nodes'] !== 0)
    throw new Error('The database is not empty: it may be somebody’s graph.');
  return name as string | null;
}

/** We sort by a property of our own; who sorts by the name itself gets an index for that. */
const PEER_INDEXES = ['Person', 'Organization', 'State', 'ActorGroup', 'Event', 'Place'].map(
  (label) =>
    `CREATE INDEX bench_${label.toLowerCase()}_name IF NOT EXISTS FOR (n:${label}) ON (n.name)`,
);
