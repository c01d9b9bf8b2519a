import { beforeEach, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { loadCoded } from '../../src/load/load-files.js';
import { retractReport } from '../../src/load/retract-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import {
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
  makeStanceClaim,
  makeValueClaim,
  type ReportInput,
} from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';

const stated = makeClaim('per-cy', 'REPRESENTS', 'per-bob');
const registry = makeCodedRegistry(
  'people',
  [
    makeEntity('per-ann', 'Person'),
    makeEntity('per-bob', 'Person'),
    makeEntity('per-cy', 'Person'),
    makeEntity('ins-plan', 'Instrument'),
  ],
  [{ claim: stated, sourceNote: 'Register of births' }],
);
const uses = ['per-ann', 'per-bob', 'per-cy', 'ins-plan'];
const met = makeClaim('per-ann', 'MET_WITH', 'per-bob');
const concluded = makeClaim('per-ann', 'ACCOMPANIED', 'per-cy');
const byCy = {
  ...{ level: 1, source: 'per-cy', type: 'NAMED_PERSON', cue: 'said' },
  scope: 'OPEN' as const,
};
const own = makeEntity('ev-walk', 'Event');

/** Without publisher: each report would be a source of its own. */
const code = (
  id: string,
  coder: string,
  { rows, entities = [] }: Pick<ReportInput, 'rows' | 'entities'>,
): CodedReport => {
  const made = makeCodedReport({ id, publishedAt: '2025-12-01', uses, rows, entities });
  return { ...made, coding: { ...made.coding, coder } };
};

const first = code('talks', 'Anna', {
  entities: [own],
  rows: [
    { claim: met, attribution: [byCy] },
    { claim: makeValueClaim('ins-plan', 'POINT_COUNT', '28') },
    { claim: makeClaim('per-ann', 'PARTICIPATED_IN', 'ev-walk') },
    { claim: concluded, origin: 'CODING', evidence: [] },
  ],
});
const read = code('talks-ben', 'Ben', {
  entities: [makeEntity('ev-walk', 'Event', { name: 'The walk, as Ben calls it' })],
  rows: [
    { claim: met, polarity: 'NEGATIVE' },
    { claim: makeValueClaim('ins-plan', 'POINT_COUNT', '19') },
    { claim: makeStanceClaim('per-ann', 'ins-plan', -2) },
    { claim: makeClaim('per-bob', 'PARTICIPATED_IN', 'ev-walk') },
    { claim: stated, attribution: [byCy] },
    { claim: concluded },
  ],
});
const second = {
  ...read,
  report: { ...read.report, codingOf: 'talks' },
  mentions: [
    {
      ...{ entity: 'per-ann', passage: 'talks-ben.s01', surface: 'Nobody', start: 0, end: 6 },
      ...{ form: 'NAME', metonym: false, literalId: null },
    },
  ],
};
const other = makeCodedReport({
  ...{ id: 'other', publishedAt: '2025-12-02', uses },
  rows: [{ claim: met }],
});

/** What the graph says, whoever coded it. */
const WORLD = `{
  persons { nodes { id metWith { nodes { id } } participatedIn { nodes { id } } stances { nodes { id } } mentions { totalCount } } }
  instrument(id: "ins-plan") { pointCount }
  event(id: "ev-walk") { name }
  claims(where: {predicate: {in: ["MET_WITH", "ACCOMPANIED", "REPRESENTS", "POINT_COUNT"]}, value: {ne: "19"}}) {
    nodes { id origin sourceNote contested independentSources assertions { nodes { id } } contradicts { totalCount } }
  }
  contradictions(first: 10) { totalCount }
  statistics { reports { assertions report { id } } sources { assertions source { id } } }
  search(text: "Nobody knows what was said", first: 20) { hits: nodes { node { id } } }
}`;

describeStores('a second coding of a text', (open) => {
  let store: GraphStore;
  let api: Api;

  const load = (...reports: readonly CodedReport[]) =>
    loadCoded(store, coreOntology, { registries: [], reports });

  const ask = async <T>(query: string): Promise<T> => {
    const { data, errors } = await api.execute(query, {});
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as T;
  };

  beforeEach(async () => {
    store = await open();
    await loadCoded(store, coreOntology, { registries: [registry], reports: [] });
    api = await createApi({
      ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
      reportBug: (error: unknown) => {
        throw error;
      },
    });
  }, 60_000);

  test('changes nothing that the graph says: no source more, no contradiction, no relation', async () => {
    await load(first, other);
    const before = await ask<{ readonly claims: unknown }>(WORLD);
    expect(JSON.stringify(before.claims)).toContain('"independentSources":2');
    await load(second);
    expect(await ask(WORLD)).toEqual(before);
    expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
  }, 120_000);

  test('would be a second source and contradict the first without `codingOf`', async () => {
    await load(first, other, { ...read, entities: [], assertions: read.assertions.slice(0, 3) });
    expect(await ask('{ contradictions(first: 1) { totalCount } }')).toEqual({
      contradictions: { totalCount: 2 },
    });
  });

  test('is there to be read beside the first, with its coder', async () => {
    await load(first, second);
    expect(
      await ask(`{
        report(id: "talks") { codingOf { id } secondCodings { id codingOf { id } assertions { nodes { polarity codingRun { coder } claim { predicate value } } } } }
        claims(where: {predicate: {eq: "MET_WITH"}}) { nodes {
          assertions { nodes { codingRun { coder } } }
          secondCodings { nodes { polarity codingRun { coder } report { codingOf { id } } } }
        } }
        codingRuns { nodes { id coder assertions { totalCount } } }
        live: claims(where: {secondCodings: {some: {polarity: {eq: NEGATIVE}}}}) { totalCount }
      }`),
    ).toEqual({
      report: {
        codingOf: null,
        secondCodings: [
          {
            ...{ id: 'talks-ben', codingOf: { id: 'talks' } },
            assertions: {
              nodes: [
                ['NEGATIVE', 'MET_WITH', null],
                ['POSITIVE', 'POINT_COUNT', '19'],
                ['POSITIVE', 'HOLDS_STANCE_ON', null],
                ['POSITIVE', 'PARTICIPATED_IN', null],
                ['POSITIVE', 'REPRESENTS', null],
                ['POSITIVE', 'ACCOMPANIED', null],
              ].map(([polarity, predicate, value]) => ({
                ...{ polarity, claim: { predicate, value }, codingRun: { coder: 'Ben' } },
              })),
            },
          },
        ],
      },
      claims: {
        nodes: [
          {
            assertions: { nodes: [{ codingRun: { coder: 'Anna' } }] },
            secondCodings: {
              nodes: [
                {
                  ...{ polarity: 'NEGATIVE', codingRun: { coder: 'Ben' } },
                  report: { codingOf: { id: 'talks' } },
                },
              ],
            },
          },
        ],
      },
      codingRuns: {
        nodes: [
          { id: 'talks#coding', coder: 'Anna', assertions: { totalCount: 4 } },
          { id: 'talks-ben#coding', coder: 'Ben', assertions: { totalCount: 6 } },
        ],
      },
      live: { totalCount: 1 },
    });
  });

  describe('and the first', () => {
    const hashAfter = async (...reports: readonly CodedReport[]): Promise<string> => {
      const fresh = await open();
      await loadCoded(fresh, coreOntology, { registries: [registry], reports: [] });
      for (const report of reports) {
        await loadCoded(fresh, coreOntology, { registries: [], reports: [report] });
      }
      expect(await verifyStore(fresh, coreOntology, { isQuick: true })).toEqual([]);
      return computeContentHash(fresh);
    };

    test('give one graph in either order; what both declare is the first one’s', async () => {
      const hash = await hashAfter(first, second);
      expect(await hashAfter(second, first)).toBe(hash);
      expect(await hashAfter(second, first, second, first)).toBe(hash);
      await load(second, first);
      expect(await ask('{ event(id: "ev-walk") { name } }')).toEqual({
        event: { name: 'Name of ev-walk' },
      });
      expect(await load(second)).toMatchObject([{ change: 'UNCHANGED' }]);
    }, 120_000);

    test('change places when the file says so', async () => {
      const hash = await hashAfter(first, second);
      const counting = { ...read, entities: [], assertions: read.assertions.slice(0, 3) };
      const compared = { ...counting, report: { ...read.report, codingOf: 'talks' } };
      expect(await hashAfter(first, compared, counting)).toBe(await hashAfter(first, counting));
      expect(await hashAfter(first, counting, compared)).toBe(await hashAfter(first, compared));
      expect(await hashAfter(first, counting)).not.toBe(hash);
    }, 120_000);
  });

  describe('and what it declares', () => {
    const declare = (
      id: string,
      codingOf: string | null,
      ...entities: readonly string[]
    ): CodedReport => {
      const made = makeCodedReport({
        ...{ id, rows: [] },
        entities: entities.map((entity) => makeEntity(entity, 'Event', { name: `As ${id} says` })),
      });
      return { ...made, report: { ...made.report, codingOf } };
    };
    const anna = declare('talks', null, 'ev-walk');
    const ben = declare('talks-ben', 'talks', 'ev-walk');
    const cy = declare('talks-cy', 'talks', 'ev-walk');

    /** What it is called after these loads, and the hash of the whole. */
    const nameAfter = async (...loads: readonly (readonly CodedReport[])[]): Promise<string> => {
      store = await open();
      for (const reports of loads) await load(...reports);
      expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
      const [row] = await store.read({
        text: "MATCH (n:Event) WHERE n.id = 'ev-walk' RETURN n.name AS name",
        parameters: {},
      });
      return `${String(row?.['name'])} ${await computeContentHash(store)}`;
    };

    test('may be another second coding’s too, before the first comes and without it', async () => {
      const waiting = await nameAfter([ben], [cy]);
      expect(waiting).toContain('As talks-ben says');
      expect(await nameAfter([cy], [ben])).toBe(waiting);
      const whole = await nameAfter([anna], [ben], [cy]);
      expect(whole).toContain('As talks says');
      expect(await nameAfter([cy], [ben], [anna])).toBe(whole);
    }, 120_000);

    test('is its own once the first gives it up, loaded together with it', async () => {
      const without = declare('talks', null);
      await expect(nameAfter([anna], [ben], [without])).rejects.toMatchObject({
        message: 'talks-ben codes the same text, and declares ev-walk too.',
        hint: expect.stringContaining('together') as unknown,
      });
      const hash = await nameAfter([without], [ben]);
      expect(hash).toContain('As talks-ben says');
      expect(await nameAfter([anna], [ben], [without, ben])).toBe(hash);
      expect(await nameAfter([anna], [ben], [ben, without])).toBe(hash);
    }, 120_000);
  });

  test('stands for nothing where the first is retracted or not loaded', async () => {
    await load(second);
    expect(await ask('{ person(id: "per-ann") { metWith { totalCount } } }')).toEqual({
      person: { metWith: { totalCount: 0 } },
    });
    await load(first);
    await retractReport(store, coreOntology, { id: 'talks', reason: 'Withdrawn.' });
    expect(
      await ask('{ person(id: "per-ann") { metWith { totalCount } stances { totalCount } } }'),
    ).toEqual({ person: { metWith: { totalCount: 0 }, stances: { totalCount: 0 } } });
  }, 120_000);
});
