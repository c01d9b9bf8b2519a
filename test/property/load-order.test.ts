import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { computeContentHash } from '../../src/load/content-hash.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { countWrites } from '../helpers/count-writes.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { type OpenStore, testStores } from '../helpers/test-stores.js';
import { reportHistories, sharedRegistry } from './report-arbitrary.js';

async function load(store: GraphStore, reports: readonly CodedReport[]): Promise<void> {
  for (const report of reports) {
    await loadCoded(store, coreOntology, { registries: [], reports: [report] });
  }
}

/** Hash of a fresh graph after loading these reports one by one, with what verification finds. */
async function hashAfter(open: OpenStore, reports: readonly CodedReport[]): Promise<string> {
  const store = await open();
  await loadCoded(store, coreOntology, { registries: [sharedRegistry], reports: [] });
  await load(store, reports);
  expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
  const counted = countWrites(store);
  await load(
    counted.store,
    reports.filter((report) => isLatest(report, reports)),
  );
  expect(counted.writes()).toBe(0);
  const hash = await computeContentHash(store);
  await store.close();
  return hash;
}

function isLatest(report: CodedReport, history: readonly CodedReport[]): boolean {
  return history.findLast((one) => one.report.id === report.report.id) === report;
}

describeStores('any order and repetition of loading', (open, engine) => {
  const numRuns = engine === 'embedded' ? 25 : 4;
  test('gives one content hash', async () => {
    await fc.assert(
      fc.asyncProperty(reportHistories, async ({ latest, history }) => {
        const expected = await hashAfter(open, latest);
        expect(await hashAfter(open, [...latest].reverse())).toBe(expected);
        expect(await hashAfter(open, history)).toBe(expected);
      }),
      { numRuns, seed: 2026 },
    );
  }, 120_000);
});

const stores = testStores();
const areBothThere = stores.every(({ isThere }) => isThere);

(areBothThere ? describe : describe.skip)('both engines', () => {
  describeStores('hold the same', (open, engine) => {
    test('content hash for the same reports', async () => {
      const [sample] = fc.sample(reportHistories, { numRuns: 1, seed: 7 });
      if (sample === undefined) throw new Error('nothing generated');
      const embedded = stores.find(({ name }) => name === 'embedded');
      if (embedded === undefined) throw new Error('no embedded store');
      const expected = await hashAfter(embedded.open, sample.history);
      expect(engine === 'embedded' ? expected : await hashAfter(open, sample.history)).toBe(
        expected,
      );
    });
  });
});
