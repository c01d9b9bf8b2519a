import { expect, test } from '@jest/globals';

import { computeContentHash } from '../../src/load/content-hash.js';
import { fillSearch } from '../../src/load/fill-search.js';
import { loadCoded } from '../../src/load/load-files.js';
import { retractReport } from '../../src/load/retract-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedRegistry, CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore, Row } from '../../src/store/port.js';
import { countWrites } from '../helpers/count-writes.js';
import {
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
} from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';

const heron = makeEntity('per-a', 'Person', { name: 'Heron Ada' });
const stork = makeEntity('per-b', 'Person', { name: 'Stork Bo' });
const names = (...entities: Parameters<typeof makeCodedRegistry>[1]): CodedRegistry =>
  makeCodedRegistry('names', entities);

const report = (sentence: string): CodedReport =>
  makeCodedReport({
    id: 'r1',
    uses: ['per-a', 'per-b'],
    sentences: [`${sentence} and that is what was said.`],
    rows: [{ claim: makeClaim('per-a', 'MET_WITH', 'per-b') }],
  });

const load = (
  store: GraphStore,
  reports: readonly CodedReport[],
  registries: readonly CodedRegistry[] = [],
): ReturnType<typeof loadCoded> => loadCoded(store, coreOntology, { registries, reports });

/** Ids of the nodes that have a word. */
async function find(store: GraphStore, word: string): Promise<readonly string[]> {
  const { hits, count } = await store.findTexts({
    scope: 'texts',
    clauses: [[{ kind: 'word', text: word, edits: 0, weight: 1 }]],
    ...{ phrases: [], excluded: [], after: null, limit: 50, isCounted: true },
  });
  expect(count).toBe(hits.length);
  return hits.map(({ id }) => id);
}

const readTexts = (store: GraphStore): Promise<readonly Row[]> =>
  store.read({
    text: 'MATCH (n:Node) WHERE n.searchOrder IS NOT NULL RETURN n.id AS id, n.searchNames AS names, n.search AS texts, n.searchOrder AS order ORDER BY n.id',
    parameters: {},
  });

const run = (store: GraphStore, text: string): Promise<unknown> =>
  store.write((transaction) => transaction.run({ text, parameters: {} }));

describeStores('the index of texts', (open) => {
  test('knows what was loaded, changed and removed as soon as that is acknowledged', async () => {
    const store = await open();
    expect(await find(store, 'heron')).toEqual([]);
    await load(store, [], [names(heron, stork)]);
    expect(await find(store, 'heron')).toEqual(['per-a']);
    await load(store, [report('Purple rain fell')]);
    expect(await find(store, 'purple')).toEqual(['r1.s01', 'r1']);
    expect(await find(store, 'said')).toEqual(['r1.r0', 'r1.s01', 'r1']);
    await load(store, [report('Yellow rain fell')]);
    expect(await find(store, 'purple')).toEqual([]);
    expect(await find(store, 'yellow')).toEqual(['r1.s01', 'r1']);
    await load(store, [], [names({ ...heron, name: 'Egret Ada' }, stork)]);
    expect(await find(store, 'heron')).toEqual([]);
    expect(await find(store, 'egret')).toEqual(['per-a']);
    const third = makeEntity('per-c', 'Person', { name: 'Crane Cy' });
    await load(store, [], [names({ ...heron, name: 'Egret Ada' }, stork, third)]);
    expect(await find(store, 'crane')).toEqual(['per-c']);
    await load(store, [], [names({ ...heron, name: 'Egret Ada' }, stork)]);
    expect(await find(store, 'crane')).toEqual([]);
    await load(store, [], [names({ ...heron, name: 'Egret Ada' }, stork, third)]);
    expect(await find(store, 'crane')).toEqual(['per-c']);
    // a second coding is not searched
    const again = report('Yellow rain fell');
    await load(store, [{ ...again, report: { ...again.report, codingOf: 'r0' } }]);
    expect(await find(store, 'yellow')).toEqual([]);
  });

  test('a load that fails leaves it as it was', async () => {
    const store = await open();
    await load(store, [], [names(heron, stork)]);
    expect(await find(store, 'stork')).toEqual(['per-b']);
    const broken = store.write(async (transaction) => {
      transaction.indexTexts?.([{ id: 'per-b', texts: null }]);
      await transaction.run({
        text: "MATCH (n:Entity) WHERE n.id = 'per-b' SET n.search = ' ibis '",
        parameters: {},
      });
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(await find(store, 'stork')).toEqual(['per-b']);
    expect(await find(store, 'ibis')).toEqual([]);
  });

  test('stores that an earlier version loaded get it; those that have it are left alone', async () => {
    const store = await open();
    await load(store, [report('Purple rain fell')], [names(heron, stork)]);
    const [texts, hash] = [await readTexts(store), await computeContentHash(store)];
    expect(texts.length).toBeGreaterThan(4);
    await run(store, 'MATCH (n:Node) REMOVE n.search, n.searchNames, n.searchOrder');
    expect(await computeContentHash(store)).toBe(hash);
    await fillSearch(store);
    expect(await readTexts(store)).toEqual(texts);
    expect(await find(store, 'purple')).toEqual(['r1.s01', 'r1']);
    const counted = countWrites(store);
    await fillSearch(counted.store);
    await load(counted.store, [report('Purple rain fell')], [names(heron, stork)]);
    expect(counted.writes()).toBe(0);
    await run(store, 'MATCH (f:SearchForm) SET f.form = 0');
    await run(store, "MATCH (n:Report) SET n.search = ' old '");
    await fillSearch(store);
    expect(await readTexts(store)).toEqual(texts);
    expect(await find(store, 'old')).toEqual([]);
  });

  test('is told of those alone whose texts changed', async () => {
    const store = await open();
    const told: string[] = [];
    const watched: GraphStore = {
      ...countWrites(store).store,
      write: (work) =>
        store.write((transaction) =>
          work({
            run: (statement) => transaction.run(statement),
            indexTexts: (changes) => {
              told.push(...changes.map(({ id }) => id));
              transaction.indexTexts?.(changes);
            },
          }),
        ),
    };
    await load(watched, [report('Purple rain fell')], [names(heron, stork)]);
    expect([...told].sort()).toEqual(['per-a', 'per-b', 'r1', 'r1.r0', 'r1.s01']);
    told.length = 0;
    const purple = report('Purple rain fell');
    const [row] = purple.assertions.map((one) => ({ ...one, note: 'seen' }));
    await load(watched, [{ ...purple, assertions: row === undefined ? [] : [row] }]);
    await retractReport(watched, coreOntology, { id: 'r1', reason: 'made up' });
    expect(told).toEqual([]);
    await load(watched, [report('Ochre rain fell')]);
    expect([...new Set(told)].sort()).toEqual(['r1', 'r1.s01']);
  });

  test('unnamed sources, whose names are made up, are not found', async () => {
    const store = await open();
    const attributed = makeCodedReport({
      id: 'r2',
      uses: ['per-a', 'per-b'],
      rows: [
        {
          claim: makeClaim('per-a', 'MET_WITH', 'per-b'),
          attribution: [
            { level: 1, source: null, type: 'UNSPECIFIED', cue: 'said', scope: 'CLOSED' },
          ],
        },
      ],
    });
    await load(store, [attributed], [names(heron, stork)]);
    expect(await find(store, 'unnamed')).toEqual([]);
    await run(store, 'MATCH (n:Node) REMOVE n.search, n.searchNames, n.searchOrder');
    await fillSearch(store);
    expect(await find(store, 'unnamed')).toEqual([]);
    expect(await find(store, 'heron')).toEqual(['per-a']);
  });
});
