import { createConnection } from 'node:net';

import { ParleyError } from '../../src/errors/parley-error.js';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { migrate } from '../../src/store/migrate.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore, MigratableStore, StoreCapabilities } from '../../src/store/port.js';
import { readMigrations } from '../../src/store/read-migrations.js';
import { emptyTestDatabase } from './empty-test-database.js';

export interface OpenOptions {
  /** Apply the migrations first, as the program does; true by default. Without, the schema is empty too. */
  readonly migrated?: boolean;
}

/** Opens an empty store. On Neo4j all stores share the one test database, so each opening empties it. */
export type OpenStore = (options?: OpenOptions) => Promise<MigratableStore>;

export interface TestStore {
  readonly name: StoreCapabilities['engine'];
  /** Whether it can be used here: always the embedded one; Neo4j where NEO4J_TEST_URI answers. */
  readonly isThere: boolean;
  readonly open: OpenStore;
}

/**
 * Connection of the test server; null where NEO4J_TEST_URI is not set. Of several addresses, parted by commas, each Jest
 * worker has its own, so that none waits for another. Never NEO4J_URI, which is a user's graph.
 */
export function readTestServer(): { uri: string; user: string; password: string } | null {
  const { NEO4J_TEST_URI = '', NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, JEST_WORKER_ID } = process.env;
  const uris = NEO4J_TEST_URI.split(',').filter((uri) => uri !== '');
  const uri = uris[(Number(JEST_WORKER_ID ?? 1) - 1) % uris.length];
  return uri === undefined
    ? null
    : { uri, user: NEO4J_TEST_USER ?? 'neo4j', password: NEO4J_TEST_PASSWORD ?? 'parley-test' };
}

const server = readTestServer();
const isRequired = process.env['PARLEY_REQUIRE_NEO4J'] === '1';
const isServerThere = isRequired || (server !== null && (await doesAnswer(server.uri)));

/**
 * Both stores; with PARLEY_TEST_STORES=embedded that one alone. Prefer `describeStores`, which also closes them, keeps
 * others out of Neo4j and counts what is skipped.
 */
export function testStores(): readonly TestStore[] {
  const embedded: TestStore = { name: 'embedded', isThere: true, open: openEmbedded };
  if (process.env['PARLEY_TEST_STORES'] === 'embedded') return [embedded];
  return [embedded, { name: 'neo4j', isThere: isServerThere, open: openNeo4j }];
}

async function openEmbedded(options: OpenOptions = {}): Promise<MigratableStore> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  if (options.migrated !== false) await migrate(store, await readMigrations());
  return store;
}

async function openNeo4j(options: OpenOptions = {}): Promise<MigratableStore> {
  if (server === null) throw new Error('PARLEY_REQUIRE_NEO4J=1, but NEO4J_TEST_URI is not set.');
  const store = planPatiently(await openNeo4jStore(server));
  try {
    await prepare(store, options);
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

/** A cold server on a busy machine plans some statements for longer than users should wait. */
const PLANNING_TIMEOUT_MS = 60_000;

/** Reads have the time that users have, but a statement that took too long is planned at leisure and has it once more. */
function planPatiently(store: MigratableStore): MigratableStore {
  const read = store.read.bind(store);
  const readAgain: GraphStore['read'] = async (statement, options) => {
    try {
      return await read(statement, options);
    } catch (error) {
      const isLate = error instanceof ParleyError && error.code === 'STORE_TIMEOUT';
      if (!isLate || server === null || options?.signal?.aborted === true) throw error;
      const planner = await openNeo4jStore({ ...server, queryTimeoutMs: PLANNING_TIMEOUT_MS });
      try {
        await planner.plan?.(statement);
      } finally {
        await planner.close();
      }
      return read(statement, options);
    }
  };
  return Object.assign(store, { read: readAgain });
}

async function prepare(store: MigratableStore, options: OpenOptions): Promise<void> {
  if (options.migrated === false) {
    await emptyTestDatabase(store, { schemaToo: true });
    return;
  }
  await emptyTestDatabase(store, { schemaToo: false });
  const files = await readMigrations();
  try {
    await migrate(store, files);
  } catch {
    // Migrated by another version of the files: from the start, then.
    await emptyTestDatabase(store, { schemaToo: true });
    await migrate(store, files);
  }
}

function doesAnswer(uri: string): Promise<boolean> {
  const { hostname, port } = new URL(uri);
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port || 7687), timeout: 2_000 });
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => {
      settle(true);
    });
    socket.once('error', () => {
      settle(false);
    });
    socket.once('timeout', () => {
      settle(false);
    });
  });
}
