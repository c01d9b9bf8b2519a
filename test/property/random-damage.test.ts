import { expect, test } from '@jest/globals';

import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { migrate } from '../../src/store/migrate.js';
import type { GraphStore } from '../../src/store/port.js';
import { readMigrations } from '../../src/store/read-migrations.js';
import { DAMAGE } from '../../src/upkeep/verify/finding.js';
import { repairStore } from '../../src/upkeep/verify/repair-store.js';
import { damageAtRandom } from '../helpers/damage-at-random.js';
import { loadForDamage } from '../helpers/load-for-damage.js';

const SEED = Number(process.env['PARLEY_DAMAGE_SEED'] ?? 2_026);
const RUNS = Number(process.env['PARLEY_DAMAGE_RUNS'] ?? 25);

async function openFilled(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  await migrate(store, await readMigrations());
  await loadForDamage(store);
  return store;
}

/** Null where it cannot be computed any more. */
async function hashOf(store: GraphStore): Promise<string | null> {
  return computeContentHash(store).catch(() => null);
}

test('whatever is damaged is found, or nothing is different; what is said to be mended is as it was', async () => {
  let store = await openFilled();
  const hash = await hashOf(store);
  let mended = 0;
  for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
    let damage: string | null;
    try {
      damage = await damageAtRandom(store, seed);
    } catch {
      // the constraints keep some damage out
      continue;
    }
    const damaged = await hashOf(store);
    const { found, left } = await repairStore(store, coreOntology);
    const isTold = damaged === hash || found.length > 0;
    const isMendable = found.every(({ code }) => DAMAGE[code][0] !== 'RESTORED');
    const isWhole = left.length === 0 && (await hashOf(store)) === hash;
    const isRight = isTold && (isWhole || (!isMendable && left.length > 0));
    expect(isRight ? null : { seed, damage, found, left }).toBeNull();
    if (isWhole && found.length > 0) mended += 1;
    if (isWhole) continue;
    await store.close();
    store = await openFilled();
  }
  expect(mended).toBeGreaterThan(RUNS / 4);
  await store.close();
}, 600_000);
