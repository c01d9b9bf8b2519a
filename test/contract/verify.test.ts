import { beforeAll, expect, test } from '@jest/globals';

import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { DAMAGE } from '../../src/upkeep/verify/finding.js';
import { repairStore } from '../../src/upkeep/verify/repair-store.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { groupBy } from '../../src/util/group-by.js';
import { loadForDamage } from '../helpers/load-for-damage.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { PLANTED, type PlantedDamage } from '../helpers/planted-damage.js';

describeStores('verify', (open, engine) => {
  let store: GraphStore;
  let hash: string;
  const run = (text: string): Promise<unknown> =>
    store.write((transaction) => transaction.run({ text, parameters: {} }));

  beforeAll(async () => {
    store = await open();
    await loadForDamage(store);
    hash = await computeContentHash(store);
  }, 120_000);

  test('finds nothing wrong in what was loaded, and nothing to repair', async () => {
    expect(await verifyStore(store, coreOntology, { contentHash: hash })).toEqual([]);
    expect(await repairStore(store, coreOntology)).toEqual({ found: [], left: [] });
    expect(await verifyStore(store, coreOntology, { contentHash: 'ab12' })).toEqual([
      { code: 'CONTENT_DIFFERS', id: '', message: `The content has the hash ${hash}.` },
    ]);
  });

  const trials =
    engine === 'embedded'
      ? PLANTED.map((one) => [one])
      : [...groupBy(PLANTED, ({ batch }) => String(batch)).values()];
  test.each(
    trials.map((planted) => ({ name: planted.map(({ name }) => name).join(' · '), planted })),
  )(
    'finds $name',
    async ({ planted }) => {
      for (const { plant } of planted) await run(plant);
      const { found, left } = await repairStore(store, coreOntology);
      const codesOf = (some: readonly PlantedDamage[]): readonly string[] =>
        [...new Set(some.flatMap(({ codes }) => codes))].sort();
      const lasting = planted.filter(({ undo }) => undo !== undefined);
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
      const foundCodes = new Set(found.map(({ code }) => code));
      expect([...foundCodes].sort()).toEqual(codesOf(planted));
      // what nothing in the store tells is left as it is, and told again
      const leftCodes = new Set(left.map(({ code }) => code));
      expect([...leftCodes].sort()).toEqual(codesOf(lasting));
      for (const { undo } of lasting) await run(undo ?? '');
      expect(await computeContentHash(store)).toBe(hash);
      expect(lasting.length === 0 ? [] : await verifyStore(store, coreOntology)).toEqual([]);
    },
    120_000,
  );
});

test('every kind of damage is planted', () => {
  const planted = new Set(PLANTED.flatMap(({ codes }) => codes));
  const rest = Object.keys(DAMAGE).filter((code) => !planted.has(code as keyof typeof DAMAGE));
  // the hash tells of what is right in itself
  expect(rest).toEqual(['CONTENT_DIFFERS']);
});
