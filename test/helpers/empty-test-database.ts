import type { MigratableStore, Row } from '../../src/store/port.js';

const BATCH = 10_000;

/**
 * Empties the test database: everything but its marker and, unless `schemaToo`, what was migrated. A migration of another
 * version counts as schema.
 *
 * @throws Error if the database is not empty and lacks `(:ParleyTestMarker)`: it may be somebody's graph
 */
export async function emptyTestDatabase(
  store: MigratableStore,
  { schemaToo }: { readonly schemaToo: boolean },
): Promise<void> {
  await checkMarker(store);
  await deleteNodes(store, schemaToo ? 'n:ParleyTestMarker' : 'n:ParleyTestMarker OR n:Migration');
  await store.write((transaction) =>
    transaction.run({ text: 'MATCH (m:Migration) REMOVE m.recordedAt', parameters: {} }),
  );
  if (schemaToo) await dropSchema(store);
}

/** Drops constraints, indexes and migration records, so that the next `migrate` starts from nothing. */
async function dropSchema(store: MigratableStore): Promise<void> {
  const constraints = await show(store, 'SHOW CONSTRAINTS YIELD name RETURN name AS name');
  await store.applySchema(constraints.map((name) => `DROP CONSTRAINT \`${name}\``));
  const indexes = await show(
    store,
    "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name AS name",
  );
  await store.applySchema(indexes.map((name) => `DROP INDEX \`${name}\``));
}

async function show(store: MigratableStore, text: string): Promise<readonly string[]> {
  return (await store.read({ text, parameters: {} })).map((row) => String(row['name']));
}

async function checkMarker(store: MigratableStore): Promise<void> {
  const [row] = await store.read({
    text: 'MATCH (n) RETURN count(n) AS nodes, sum(CASE WHEN n:ParleyTestMarker THEN 1 ELSE 0 END) AS markers',
    parameters: {},
  });
  if (Number(row?.['nodes']) > 0 && Number(row?.['markers']) === 0) {
    throw new Error(
      'NEO4J_TEST_URI leads to a database that is not empty and has no (:ParleyTestMarker) node. Tests would delete it.',
    );
  }
  await store.write((transaction) =>
    transaction.run({ text: 'MERGE (n:ParleyTestMarker {id: $id})', parameters: { id: 'marker' } }),
  );
}

async function deleteNodes(store: MigratableStore, kept: string): Promise<void> {
  const text = `MATCH (n) WHERE NOT (${kept}) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS deleted`;
  let rows: readonly Row[];
  do {
    rows = await store.write((transaction) =>
      transaction.run({ text, parameters: { limit: BATCH } }),
    );
  } while (Number(rows[0]?.['deleted']) === BATCH);
}
