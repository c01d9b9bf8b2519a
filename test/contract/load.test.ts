import { expect, test } from '@jest/globals';

import { computeContentHash } from '../../src/load/content-hash.js';
import { listReportsUsing } from '../../src/load/list-reports-using.js';
import { loadCoded, loadStepwise } from '../../src/load/load-files.js';
import { readStoredRegistries } from '../../src/load/read-registry.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedRegistry, CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore, Row } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { countWrites } from '../helpers/count-writes.js';
import {
  type AssertionInput,
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
  makeValueClaim,
} from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';

const ENTITIES = [
  makeEntity('per-a', 'Person'),
  makeEntity('per-b', 'Person'),
  makeEntity('org-x', 'Organization', { properties: { orgType: 'NEWS_OUTLET' } }),
  makeEntity('ev-1', 'Event', { properties: { contexts: ['DIPLOMACY'] } }),
];
const actors = makeCodedRegistry('actors', ENTITIES);
const USES = ENTITIES.map(({ id }) => id);

function report(id: string, ...rows: readonly AssertionInput[]): CodedReport {
  return makeCodedReport({ id, uses: USES, publisher: 'org-x', rows });
}

const met: AssertionInput = { claim: makeClaim('per-b', 'MET_WITH', 'per-a') };
const lasted = (value: string): AssertionInput => ({
  claim: makeValueClaim('ev-1', 'DATE', value),
});

const load = (
  store: GraphStore,
  reports: readonly CodedReport[],
  registries: readonly CodedRegistry[] = [],
): ReturnType<typeof loadCoded> => loadCoded(store, coreOntology, { registries, reports });

const read = (store: GraphStore, text: string): Promise<readonly Row[]> =>
  store.read({ text, parameters: {} });

const readMeetings = (store: GraphStore): Promise<readonly Row[]> =>
  read(
    store,
    'MATCH (a:Entity)-[r:MET_WITH]->(b:Entity) RETURN a.id AS a, b.id AS b, r.claimId AS claim',
  );

const readClaims = (store: GraphStore): Promise<readonly Row[]> =>
  read(
    store,
    'MATCH (c:Claim) RETURN c.predicate AS predicate, c.value AS value, c.live AS live, c.contested AS contested, ' +
      'c.origin AS origin, c.independentSources AS sources ORDER BY c.predicate, c.value',
  );

const readRules = (store: GraphStore): Promise<readonly Row[]> =>
  read(store, 'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.rule AS rule ORDER BY r.rule');

describeStores('loading', (open) => {
  test('draws one relation for all reports that assert a claim, and says what it did', async () => {
    const store = await open();
    expect(await load(store, [report('r1', met)], [actors])).toMatchObject([
      { id: 'actors', kind: 'registry', change: 'CREATED', nodes: { created: 5 } },
      // Report, passage, coding run, assertion, claim; and what joins them.
      {
        ...{ id: 'r1', kind: 'report', change: 'CREATED' },
        nodes: { created: 5, removed: 0 },
        relationships: { created: 11, changed: 0, removed: 0 },
        claims: { added: 1, shared: 0, removed: 0, contested: 0 },
      },
    ]);
    expect(await load(store, [report('r2', met)])).toMatchObject([
      { claims: { added: 0, shared: 1, removed: 0, contested: 0 } },
    ]);
    expect(await readMeetings(store)).toMatchObject([{ a: 'per-a', b: 'per-b' }]);
    expect(await readClaims(store)).toMatchObject([{ live: true, sources: 1, origin: 'REPORT' }]);
  });

  test('writes nothing the second time', async () => {
    const counted = countWrites(await open());
    const reports = [report('r1', met, lasted('2020-12')), report('r2', lasted('2020-12-02'))];
    await load(counted.store, reports, [actors]);
    expect(counted.writes()).toBeGreaterThan(0);
    const before = counted.writes();
    const outcomes = await load(counted.store, reports, [actors]);
    expect(outcomes.map(({ change }) => change)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect(counted.writes()).toBe(before);
  });

  test('notes the time of recording where something changed, and only there', async () => {
    const store = await open();
    const at = (day: string): { now: () => Date } => ({ now: () => new Date(`${day}T00:00:00Z`) });
    const batch = (...rows: readonly AssertionInput[]): Parameters<typeof loadCoded>[2] => ({
      registries: [],
      reports: [report('r1', ...rows)],
    });
    await loadCoded(store, coreOntology, { registries: [actors], reports: [] }, at('2019-12-31'));
    await loadCoded(store, coreOntology, batch(met), at('2020-01-01'));
    await loadCoded(store, coreOntology, batch(met), at('2020-01-02'));
    const times =
      'MATCH (n) WHERE (n:Assertion OR n:Report) AND n.recordedAt IS NOT NULL RETURN n.id AS id, n.recordedAt AS at ORDER BY n.id';
    expect(await read(store, times)).toEqual([
      { id: 'r1', at: '2020-01-01T00:00:00.000Z' },
      { id: 'r1.r0', at: '2020-01-01T00:00:00.000Z' },
    ]);
    await loadCoded(store, coreOntology, batch(met, lasted('2020')), at('2020-01-03'));
    expect(await read(store, times)).toEqual([
      { id: 'r1', at: '2020-01-03T00:00:00.000Z' },
      { id: 'r1.r0', at: '2020-01-01T00:00:00.000Z' },
      { id: 'r1.r1', at: '2020-01-03T00:00:00.000Z' },
    ]);
  });

  test('a denial contests the claim and keeps the relation; alone it draws none', async () => {
    const store = await open();
    const denial: AssertionInput = { ...met, polarity: 'NEGATIVE' };
    await load(store, [report('r1', denial)], [actors]);
    expect(await readMeetings(store)).toEqual([]);
    expect(await readClaims(store)).toMatchObject([{ live: false, contested: false }]);
    await load(store, [report('r2', met)]);
    expect(await readMeetings(store)).toHaveLength(1);
    expect(await readClaims(store)).toMatchObject([{ live: true, contested: true }]);
    expect(await readRules(store)).toEqual([{ rule: 'ASSERTED_AND_DENIED' }]);
    await load(store, [report('r1')]);
    expect(await readClaims(store)).toMatchObject([{ live: true, contested: false }]);
    expect(await readRules(store)).toEqual([]);
  });

  test('what others load between is noticed, and counts', async () => {
    const denial: AssertionInput = { ...met, polarity: 'NEGATIVE' };
    const own = ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => report(id, met, lasted('2020-12')));
    const other = report('r6', denial, lasted('2020-11'));
    const hash = await hashOf(await open(), [...own, other], [actors]);

    const store = await open();
    await load(store, [], [actors]);
    const outcomes: string[] = [];
    const steps = loadStepwise(store, coreOntology, { registries: [], reports: own });
    for await (const step of steps) {
      outcomes.push(...step.outcomes.map(({ id, change }) => `${id} ${change}`));
      if (outcomes.length === 1) await load(store, [other]);
    }
    expect(outcomes).toEqual(own.map(({ report: { id } }) => `${id} CREATED`));
    expect(await readClaims(store)).toMatchObject([
      { predicate: 'DATE', contested: true },
      { predicate: 'DATE', contested: true },
      { predicate: 'MET_WITH', contested: true, live: true },
    ]);
    expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
    expect(await computeContentHash(store)).toBe(hash);
  });

  test('a claim goes with the last that asserts it, and its relation with it', async () => {
    const store = await open();
    const empty = await hashOf(store, [report('r1')], [actors]);
    await load(store, [report('r1', met, lasted('2020-12-02'))]);
    const outcomes = await load(store, [report('r1')]);
    expect(outcomes).toMatchObject([{ change: 'UPDATED', claims: { removed: 2 } }]);
    expect(await readClaims(store)).toEqual([]);
    expect(await computeContentHash(store)).toBe(empty);
  });

  test('an entity shows the value on which all claims agree, else none', async () => {
    const store = await open();
    const dates =
      'MATCH (e:Event) RETURN e.edtf AS edtf, e.startsOn AS first, e.endsOn AS last, e.precision AS precision';
    await load(store, [report('r1', lasted('2020-12'))], [actors]);
    expect(await read(store, dates)).toEqual([
      { edtf: '2020-12', first: '2020-12-01', last: '2020-12-31', precision: 'MONTH' },
    ]);
    await load(store, [report('r2', lasted('2020-11'))]);
    expect(await read(store, dates)).toEqual([
      { edtf: null, first: null, last: null, precision: null },
    ]);
    expect(await readRules(store)).toEqual([{ rule: 'FUNCTIONAL_VALUES' }]);
    // A change of the registry leaves alone what claims decide.
    const renamed = ENTITIES.map((one) => (one.id === 'ev-1' ? { ...one, name: 'New' } : one));
    await load(store, [report('r2')], [makeCodedRegistry('actors', renamed)]);
    expect(await read(store, dates)).toMatchObject([{ edtf: '2020-12' }]);
    expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
  });

  test('a correction that comes first waits for what it corrects', async () => {
    const store = await open();
    const correction: AssertionInput = {
      ...lasted('2020-12'),
      supersedes: [{ assertion: 'r1.r0', reason: 'CORRECTION' }],
    };
    await load(store, [report('r2', correction), report('r1', met)], [actors]);
    expect(await readMeetings(store)).toEqual([]);
    expect(await read(store, 'MATCH (n:OpenReference) RETURN n.id AS id')).toEqual([]);
    await load(store, [report('r2', lasted('2020-12'))]);
    expect(await readMeetings(store)).toHaveLength(1);
  });

  test('several processes that load at once leave one graph', async () => {
    const store = await open();
    await load(store, [], [actors]);
    const reports = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((id, index) =>
      report(id, index % 2 === 0 ? met : { ...met, polarity: 'NEGATIVE' }, lasted('2020-12')),
    );
    await Promise.all(reports.map((one) => load(store, [one])));
    expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
    expect(await readClaims(store)).toHaveLength(2);
    const hash = await computeContentHash(store);
    const fresh = await open();
    expect(await hashOf(fresh, reports, [actors])).toBe(hash);
  });
});

async function hashOf(
  store: GraphStore,
  reports: readonly CodedReport[],
  registries: readonly CodedRegistry[],
): Promise<string> {
  await load(store, reports, registries);
  return computeContentHash(store);
}

describeStores('registry files', (open) => {
  test('are kept as written, and tell which reports use an entity', async () => {
    const store = await open();
    await load(store, [report('r1', met)], [actors]);
    expect(await readStoredRegistries(store)).toEqual([{ id: 'actors', source: actors.source }]);
    expect(await listReportsUsing(store, ['per-a'])).toMatchObject([{ id: 'r1' }]);
    expect(await listReportsUsing(store, ['per-z'])).toEqual([]);
  });

  test('refer to each other, whatever their order', async () => {
    const fact = { claim: makeClaim('per-a', 'HEADS', 'org-x'), sourceNote: 'a handbook' };
    const first = makeCodedRegistry('a-facts', [], [fact]);
    const hashes: string[] = [];
    for (const registries of [
      [first, actors],
      [actors, first],
    ]) {
      const store = await open();
      hashes.push(await hashOf(store, [], registries));
      expect(await readClaims(store)).toMatchObject([
        { origin: 'REGISTRY', live: true, sources: 0 },
      ]);
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  test('a fact that leaves the file leaves the graph, unless a report says so too', async () => {
    const store = await open();
    const fact = { claim: met.claim, sourceNote: 'a handbook' };
    await load(store, [], [makeCodedRegistry('actors', ENTITIES, [fact])]);
    expect(await readMeetings(store)).toHaveLength(1);
    await load(store, [], [actors]);
    expect(await readMeetings(store)).toEqual([]);
    expect(await readClaims(store)).toEqual([]);
    await load(store, [report('r1', met)], [makeCodedRegistry('actors', ENTITIES, [fact])]);
    expect(await readClaims(store)).toMatchObject([{ origin: 'REPORT' }]);
    await load(store, [], [actors]);
    expect(await readMeetings(store)).toHaveLength(1);
  });

  test('an entity in use cannot leave, except together with its last use', async () => {
    const store = await open();
    await load(store, [report('r1', met)], [actors]);
    const before = await computeContentHash(store);
    const fewer = makeCodedRegistry('actors', ENTITIES.slice(0, 3));
    await expect(load(store, [], [fewer])).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await computeContentHash(store)).toBe(before);
    const without = makeCodedReport({
      id: 'r1',
      uses: USES.slice(0, 3),
      publisher: 'org-x',
      rows: [met],
    });
    const together = await hashOf(store, [without], [fewer]);
    expect(await read(store, 'MATCH (e:Event) RETURN e.id AS id')).toEqual([]);
    expect(await hashOf(await open(), [without], [fewer])).toBe(together);
  });

  test('of two loads at once, one that uses an entity and one that drops it, the later is refused', async () => {
    const fewer = makeCodedRegistry('actors', ENTITIES.slice(0, 3));
    const using = (store: GraphStore): Promise<unknown> => load(store, [report('r1', met)]);
    const dropping = (store: GraphStore): Promise<unknown> => load(store, [], [fewer]);
    for (const [first, second, left] of [
      [using, dropping, ['ev-1']],
      [dropping, using, []],
    ] as const) {
      const store = await open();
      await load(store, [], [actors]);
      // The first comes between what the second has read and what it writes.
      const late: GraphStore = {
        capabilities: store.capabilities,
        read: (statement, options) => store.read(statement, options),
        write: async (work) => {
          await first(store);
          return store.write(work);
        },
        findTexts: (query, options) => store.findTexts(query, options),
        ping: () => store.ping(),
        close: () => store.close(),
      };
      await expect(second(late)).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
      const events = await read(store, 'MATCH (e:Event) RETURN e.id AS id');
      expect(events.map((row) => row['id'])).toEqual(left);
    }
  });

  test('an entity can move from a report to the registry and back', async () => {
    const own = makeEntity('prp-1', 'Proposition');
    const uses = [...USES, own.id];
    const wants: AssertionInput = { claim: makeClaim('per-a', 'WARNED_OF', 'prp-1') };
    const declaring = makeCodedReport({ id: 'r1', uses: USES, entities: [own], rows: [wants] });
    const using = makeCodedReport({ id: 'r1', uses, rows: [wants] });
    const shared = makeCodedRegistry('actors', [...ENTITIES, own]);
    const store = await open();
    const apart = await hashOf(store, [declaring], [actors]);
    await expect(load(store, [], [shared])).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    const moved = await hashOf(store, [using], [shared]);
    expect(await hashOf(await open(), [using], [shared])).toBe(moved);
    const back = await open();
    await load(back, [using], [shared]);
    expect(await hashOf(back, [declaring], [actors])).toBe(apart);
  });

  test('an entity that two files declare is refused with what to do about it, whichever files', async () => {
    const own = makeEntity('prp-1', 'Proposition');
    type Files = readonly [readonly CodedReport[], readonly CodedRegistry[]];
    const inReport = (id: string): Files => [
      [makeCodedReport({ id, uses: USES, entities: [own], rows: [met] })],
      [],
    ];
    const inRegistry = (id: string): Files => [[], [makeCodedRegistry(id, [own])]];
    for (const [first, second, cure] of [
      [inReport('r1'), inReport('r2'), 'declare it in a registry file and list it under `use:`'],
      [inReport('r1'), inRegistry('g2'), 'list it under `use:` in r1, in place of'],
      [inRegistry('g1'), inReport('r2'), 'list it under `use:` in place of declaring it'],
      [inRegistry('g1'), inRegistry('g2'), 'declare it in one of the two registry files alone'],
    ] as const) {
      const store = await open();
      await load(store, [], [actors]);
      await load(store, ...first);
      await expect(load(store, ...second)).rejects.toMatchObject({
        code: 'INPUT_REFUSED',
        message: expect.stringContaining('prp-1 is already declared in '),
        hint: expect.stringContaining(cure),
      });
    }
  });

  test('a report that uses what nobody declares is refused whole', async () => {
    const store = await open();
    await expect(load(store, [report('r1', met)])).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await read(store, 'MATCH (n:Report) RETURN n.id AS id')).toEqual([]);
  });

  test('an id stands for one thing: an entity, a report or a registry file', async () => {
    const store = await open();
    const own = makeEntity('prp-1', 'Proposition');
    const declaring = makeCodedReport({ id: 'r1', uses: USES, entities: [own], rows: [met] });
    await load(store, [declaring], [actors]);
    const before = await computeContentHash(store);
    const refused = { code: 'INPUT_REFUSED' };
    for (const id of ['prp-1', 'per-a', 'actors']) {
      await expect(load(store, [report(id, met)])).rejects.toMatchObject(refused);
    }
    const entity = makeEntity('r1', 'Person');
    for (const registry of [makeCodedRegistry('r1', []), makeCodedRegistry('more', [entity])]) {
      await expect(load(store, [], [registry])).rejects.toMatchObject(refused);
    }
    const another = makeCodedReport({ id: 'r2', uses: USES, entities: [entity], rows: [met] });
    await expect(load(store, [another])).rejects.toMatchObject(refused);
    expect(await computeContentHash(store)).toBe(before);
  });

  test('an entity that changes its type keeps its claims', async () => {
    const store = await open();
    await load(store, [report('r1', met)], [actors]);
    const retyped = ENTITIES.map((one) =>
      one.id === 'per-a' ? { ...one, type: 'ActorGroup' } : one,
    );
    const changed = makeCodedRegistry('actors', retyped);
    const hash = await hashOf(store, [], [changed]);
    expect(await read(store, 'MATCH (n:ActorGroup) RETURN n.id AS id')).toEqual([{ id: 'per-a' }]);
    expect(await read(store, 'MATCH (n:Person) RETURN n.id AS id')).toEqual([{ id: 'per-b' }]);
    expect(await readMeetings(store)).toHaveLength(1);
    expect(await hashOf(await open(), [report('r1', met)], [changed])).toBe(hash);
  });
});
