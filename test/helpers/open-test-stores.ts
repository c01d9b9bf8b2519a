import { afterAll, beforeAll, describe, jest } from '@jest/globals';

import type { MigratableStore } from '../../src/store/port.js';
import { acquireLock } from './acquire-lock.js';
import { type OpenStore, readTestServer, type TestStore, testStores } from './test-stores.js';

/**
 * Declares the tests of `define` once for each store: `describeStores('keyset', (open) => { test(…) })`. Stores are closed
 * at the end. The Neo4j half holds the test server alone while it runs; it is skipped, and counted so, where
 * NEO4J_TEST_URI does not answer, and fails instead with PARLEY_REQUIRE_NEO4J=1. PARLEY_TEST_STORES names the one store to
 * declare them for (`embedded`, `neo4j`).
 */
export function describeStores(
  name: string,
  define: (open: OpenStore, engine: TestStore['name']) => void,
): void {
  const only = process.env['PARLEY_TEST_STORES'];
  for (const store of testStores()) {
    if (only === undefined || store.name === only) declareFor(store, name, define);
  }
}

/** As `describeStores`, for what only the server has: passwords, timeouts, broken connections. */
export function describeNeo4j(name: string, define: (open: OpenStore) => void): void {
  for (const store of testStores()) if (store.name === 'neo4j') declareFor(store, name, define);
}

function declareFor(
  store: TestStore,
  name: string,
  define: (open: OpenStore, engine: TestStore['name']) => void,
): void {
  // a cold server plans a long statement in seconds, and the machine may have other work
  if (store.name === 'neo4j' && store.isThere) jest.setTimeout(120_000);
  const declare = store.isThere ? describe : describe.skip;
  declare(`${name} [${store.name}]`, () => {
    define(holdStores(store), store.name);
  });
}

/** Opens stores of this kind within the describe block around, and closes them after its tests. */
function holdStores(store: TestStore): OpenStore {
  const opened: Promise<MigratableStore>[] = [];
  let release: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    if (store.name === 'embedded') return;
    release = await acquireLock(readTestServer()?.uri ?? 'none');
    // A cold server takes seconds for the schema; here they do not count against a test.
    await (await store.open()).close();
  }, 600_000);
  afterAll(async () => {
    for (const one of await Promise.allSettled(opened)) {
      if (one.status === 'fulfilled') await one.value.close();
    }
    await release?.();
  }, 60_000);
  return (options) => {
    const one = store.open(options);
    opened.push(one);
    return one;
  };
}
