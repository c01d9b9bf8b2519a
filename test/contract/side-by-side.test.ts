import { expect, test } from '@jest/globals';

import { generateRegistry, generateReport } from '../../bench/generate-reports.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { type GivenSource, loadSideBySide } from '../fault/load-side-by-side.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { readTestServer, testStores } from '../helpers/test-stores.js';

const toSource = ({ name, source }: { name: string; source: string }): GivenSource => ({
  name,
  content: source,
});
const registry = toSource(generateRegistry());
const reports = Array.from({ length: 24 }, (_, index) => toSource(generateReport(index)));
// some are sent twice, as by a client that heard no answer
const sent = [...reports, ...reports.filter((_, index) => index % 6 === 0)];

async function hashInOrder(): Promise<string> {
  const store = await testStores()[0]?.open();
  if (store === undefined) throw new Error('There is no embedded store.');
  expect(await loadSideBySide([store], [registry, ...reports], 1)).toEqual([]);
  const hash = await computeContentHash(store);
  await store.close();
  return hash;
}

describeStores('eight writers at once', (open, engine) => {
  test('leave what one leaves', async () => {
    const store = await open();
    const server = readTestServer();
    const second: GraphStore =
      engine === 'neo4j' && server !== null ? await openNeo4jStore(server) : store;
    expect(await loadSideBySide([store], [registry], 1)).toEqual([]);
    expect(await loadSideBySide([store, second], sent, 8)).toEqual([]);
    expect(await computeContentHash(store)).toBe(await hashInOrder());
    expect(await verifyStore(store, coreOntology)).toEqual([]);
    if (second !== store) await second.close();
  }, 240_000);
});
