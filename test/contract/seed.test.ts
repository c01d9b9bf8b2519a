import { expect, test } from '@jest/globals';

import { computeContentHash } from '../../src/load/content-hash.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { checkSeed } from '../helpers/check-folder.js';
import { describeStores } from '../helpers/open-test-stores.js';

const seed = checkSeed();
const hashes: string[] = [];

describeStores('the seed', (open) => {
  test('loads whole, in either order, to one graph that verifies', async () => {
    const store = await open();
    const outcomes = await loadCoded(store, coreOntology, seed);
    expect(outcomes.map(({ change }) => change)).toEqual(outcomes.map(() => 'CREATED'));
    expect(await verifyStore(store, coreOntology)).toEqual([]);
    const hash = await computeContentHash(store);
    // One hash, whichever engines are there.
    hashes.push(hash);
    expect(hash).toBe(hashes[0]);
    const again = await loadCoded(store, coreOntology, seed);
    expect(again.map(({ change }) => change)).toEqual(again.map(() => 'UNCHANGED'));
    const backwards = await open();
    const { registries, reports } = seed;
    await loadCoded(backwards, coreOntology, {
      registries: [...registries].reverse(),
      reports: [...reports].reverse(),
    });
    expect(await computeContentHash(backwards)).toBe(hash);
  }, 60_000);

  test('shares claims between reports, and contradicts itself', async () => {
    const store = await open();
    const outcomes = await loadCoded(store, coreOntology, seed);
    const shared = outcomes.filter(({ claims, kind }) => kind === 'report' && claims.shared > 0);
    expect(shared.length).toBeGreaterThan(3);
    const rules = await store.read({
      text: 'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.rule AS rule, count(r) AS count ORDER BY r.rule',
      parameters: {},
    });
    expect(rules.map((row) => row['rule'])).toEqual(
      // Points that one report says became fewer; parts in the talks that two reports give differently.
      expect.arrayContaining(['CHANGED_OVER_TIME', 'EDGE_PROPERTY_DIFFERS']),
    );
  });
});
