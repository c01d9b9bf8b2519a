import { beforeEach, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { readLastRecording } from '../../src/compile/cypher/load-statements.js';
import { fillSearch } from '../../src/load/fill-search.js';
import { loadCoded } from '../../src/load/load-files.js';
import { judgeIdentity } from '../../src/load/merge/judge-identity.js';
import { retractReport } from '../../src/load/retract-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedRegistry, CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore } from '../../src/store/port.js';
import {
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
} from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';

const heron = makeEntity('per-a', 'Person', { name: 'Heron Ada' });
const stork = makeEntity('per-b', 'Person', { name: 'Stork Bo' });
const people = (...entities: Parameters<typeof makeCodedRegistry>[1]): CodedRegistry =>
  makeCodedRegistry('people', entities);

function report(sentence: string, more: Partial<CodedReport['report']> = {}): CodedReport {
  const made = makeCodedReport({
    id: 'r1',
    uses: ['per-a', 'per-b'],
    publishedAt: '2025-12-03',
    sentences: [`${sentence} and that is what was said.`, 'Here is what was said at the end.'],
    rows: [
      { claim: makeClaim('per-a', 'MET_WITH', 'per-b') },
      { claim: makeClaim('per-a', 'ADVISES', 'per-b') },
    ],
  });
  return { ...made, report: { ...made.report, ...more } };
}

const QUERY = `query ($text: String!, $types: [SearchedType!], $language: String, $first: Int, $after: String, $asOf: AsOf) {
  search(text: $text, types: $types, language: $language, first: $first, after: $after, asOf: $asOf) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { match field snippet { marked } node { id
      ... on Report { title whole: text }
      ... on Passage { text }
      ... on Assertion { evidence { quote } } } }
  }
}`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly match: string;
    readonly field: string;
    readonly snippet: { readonly marked: string };
    readonly node: Readonly<Record<string, unknown>>;
  }[];
}

describeStores('search as of a time of recording', (open) => {
  let store: GraphStore;
  let api: Api;

  async function search(
    text: string,
    recordedAt: string | null,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Page> {
    const asOf = recordedAt === null ? null : { recordedAt };
    const { data, errors } = await api.execute(QUERY, { text, first: 50, asOf, ...more });
    expect(errors).toBeUndefined();
    return (JSON.parse(JSON.stringify(data)) as { readonly search: Page }).search;
  }

  /** `id marked` of each hit. */
  async function find(text: string, recordedAt: string | null): Promise<readonly string[]> {
    const { nodes, totalCount } = await search(text, recordedAt);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ node, snippet }) => `${String(node['id'])} ${snippet.marked}`);
  }

  const idsOf = async (text: string, recordedAt: string | null): Promise<readonly string[]> =>
    (await find(text, recordedAt)).map((hit) => hit.slice(0, hit.indexOf(' ')));

  /** Loads, and answers the time at which that was recorded. */
  async function load(
    reports: readonly CodedReport[],
    registries: readonly CodedRegistry[] = [],
  ): Promise<string> {
    await loadCoded(store, coreOntology, { registries, reports });
    return readClock();
  }

  async function readClock(): Promise<string> {
    const [row] = await store.read(readLastRecording());
    return String(row?.['recordedAt']);
  }

  const createApiOf = (of: GraphStore): Promise<Api> =>
    createApi({
      ...{ store: of, ontology: coreOntology, publicUrl: 'http://parley.test' },
      reportBug: (error) => {
        throw error;
      },
    });

  beforeEach(async () => {
    store = await open();
    api = await createApiOf(store);
    await load([], [people(heron, stork)]);
  }, 120_000);

  test('what was corrected is found by the words of then, with the snippets of then', async () => {
    const before = await readClock();
    const first = await load([report('Purple rain fell', { title: 'Weather' })]);
    const second = await load([report('Yellow rain fell', { title: 'Corrected' })]);
    const third = await load([report('Yellow rain fell', { title: 'Corrected', language: 'fr' })]);
    const purple = [
      'r1.s01 ⟦Purple⟧ rain fell and that is what was said.',
      'r1 ⟦Purple⟧ rain fell and that is what was said. Here is what was said at the end.\n',
    ];
    expect(await find('purple', before)).toEqual([]);
    expect(await find('purple', first)).toEqual(purple);
    expect(await find('purpel', first)).toEqual(purple);
    expect(await find('"purple rain"', first)).toEqual([
      'r1.s01 ⟦Purple rain⟧ fell and that is what was said.',
      'r1 ⟦Purple rain⟧ fell and that is what was said. Here is what was said at the end.\n',
    ]);
    for (const later of [second, third, null]) expect(await find('purple', later)).toEqual([]);
    expect(await idsOf('yellow', first)).toEqual([]);
    for (const later of [second, third, null]) {
      expect(await idsOf('yellow', later)).toEqual(['r1.s01', 'r1']);
    }
    expect(await find('weather', first)).toEqual(['r1 ⟦Weather⟧']);
    expect(await find('weather', second)).toEqual([]);
    const shown = await search('purple', first, { types: ['Passage'] });
    expect(shown.nodes.map(({ node }) => node['text'])).toEqual([
      'Purple rain fell and that is what was said.',
    ]);
    // of one node one text at a time, whatever both have
    expect(await idsOf('rain', first)).toEqual(['r1.s01', 'r1']);
    expect(await idsOf('rain', third)).toEqual(['r1.s01', 'r1']);
    const french = async (at: string): Promise<number> =>
      (await search('rain', at, { types: ['Passage'], language: 'fr' })).totalCount;
    expect([await french(first), await french(third)]).toEqual([0, 1]);
  }, 120_000);

  test('quotes that another took the place of, rows and sentences that went', async () => {
    const whole = report('Purple rain fell');
    const first = await load([whole]);
    const [row] = whole.assertions;
    const quoted = (quote: string): CodedReport => ({
      ...whole,
      assertions: whole.assertions.slice(0, 1).map((one) => ({
        ...one,
        evidence: one.evidence.map((part) => ({ ...part, quote, start: 0, end: quote.length })),
      })),
    });
    const second = await load([quoted('Purple rain fell')]);
    const third = await load([quoted('rain fell and')]);
    await load([{ ...quoted('rain'), passages: whole.passages.slice(0, 1) }]);
    expect(row?.id).toBe('r1.r0');
    const assertions = async (text: string, at: string | null): Promise<readonly string[]> =>
      (await find(text, at)).filter((hit) => hit.startsWith('r1.r'));
    expect(await assertions('said', first)).toEqual([
      'r1.r0 what was ⟦said⟧',
      'r1.r1 what was ⟦said⟧',
    ]);
    expect(await assertions('said', second)).toEqual([]);
    expect(await assertions('purple', second)).toEqual(['r1.r0 ⟦Purple⟧ rain fell']);
    expect(await assertions('purple', third)).toEqual([]);
    expect(await assertions('rain', third)).toEqual(['r1.r0 ⟦rain⟧ fell and']);
    expect(await assertions('rain', null)).toEqual(['r1.r0 ⟦rain⟧']);
    expect(await idsOf('"at the end"', third)).toEqual(['r1.s02', 'r1']);
    expect(await idsOf('"at the end"', null)).toEqual(['r1']);
  }, 120_000);

  test('a retraction takes nothing from what is found, now or then; what only the report declared comes and goes', async () => {
    const own = makeEntity('prp-own', 'Proposition', { name: 'Lilac proposal' });
    const declaring = { ...report('Purple rain fell'), entities: [own] };
    const first = await load([declaring]);
    await retractReport(store, coreOntology, { id: 'r1', reason: 'made up' });
    const second = await readClock();
    const third = await load([report('Yellow rain fell')]);
    expect(await idsOf('lilac', first)).toEqual(['prp-own']);
    expect(await idsOf('purple', first)).toEqual(['r1.s01', 'r1']);
    expect(await idsOf('purple', second)).toEqual(['r1.s01', 'r1']);
    expect(await idsOf('purple', third)).toEqual([]);
    expect(await idsOf('lilac', third)).toEqual([]);
    expect(await idsOf('lilac', null)).toEqual([]);
    const fourth = await load([{ ...declaring, entities: [{ ...own, name: 'Mauve proposal' }] }]);
    // names are today's at all times
    expect(await idsOf('lilac', first)).toEqual([]);
    for (const [time, found] of [
      [first, ['prp-own']],
      [third, []],
      [fourth, ['prp-own']],
      [null, ['prp-own']],
    ] as const) {
      expect(await idsOf('mauve', time)).toEqual(found);
    }
  }, 120_000);

  test('a load between the two indexes gives nothing twice, nor takes anything away', async () => {
    const first = await load([report('Purple rain fell')]);
    let next: CodedReport | null = report('Yellow rain fell');
    const during = await createApiOf({
      capabilities: store.capabilities,
      read: (statement, options) => store.read(statement, options),
      findTexts: async (query, options) => {
        const replacing = query.formerAt === undefined || query.scope === 'names' ? null : next;
        if (replacing !== null) {
          next = null;
          await load([replacing]);
        }
        return store.findTexts(query, options);
      },
      ping: () => store.ping(),
      close: () => store.close(),
      write: (work) => store.write(work),
    });
    const ask = async (counted: string): Promise<unknown> => {
      const query = `query ($asOf: AsOf) { search(text: "rain", asOf: $asOf) { ${counted} nodes { node { id } } } }`;
      const { data } = await during.execute(query, { asOf: { recordedAt: first } });
      return (JSON.parse(JSON.stringify(data)) as { readonly search: unknown }).search;
    };
    const nodes = ['r1.s01', 'r1'].map((id) => ({ node: { id } }));
    expect(await ask('')).toEqual({ nodes });
    expect(next).toBeNull();
    next = report('Ochre rain fell');
    expect(await ask('totalCount')).toEqual({ totalCount: 2, nodes });
    expect(next).toBeNull();
  }, 120_000);

  /** As a version left the store that kept no former texts. */
  async function forgetFormerTexts(): Promise<void> {
    for (const text of [
      'MATCH (n:Former) WHERE n.type IS NULL DELETE n',
      'MATCH (n) WHERE n.recordedTexts IS NOT NULL REMOVE n.recordedTexts',
      'MATCH (f:SearchForm) DELETE f',
    ]) {
      await store.write((transaction) => transaction.run({ text, parameters: {} }));
    }
    await fillSearch(store);
  }

  test('what an earlier version replaced is not found as of then, nor is what took its place', async () => {
    const first = await load([report('Purple rain fell')]);
    const second = await load([report('Yellow rain fell')]);
    const third = await load([report('Yellow rain fell', { publishedAt: '2025-12-04' })]);
    await forgetFormerTexts();
    for (const time of [first, second]) {
      expect(await find('purple', time)).toEqual([]);
      expect(await find('yellow', time)).toEqual([]);
      expect(await idsOf('heron', time)).toEqual(['per-a']);
    }
    for (const time of [third, null]) {
      expect(await idsOf('yellow', time)).toEqual(['r1.s01', 'r1']);
    }
    await load([report('Ochre rain fell')]);
    expect(await idsOf('yellow', second)).toEqual([]);
    expect(await idsOf('yellow', third)).toEqual(['r1.s01', 'r1']);
  }, 120_000);

  test('of what an earlier version changed, that stays found whose texts are as they were', async () => {
    const first = await load([report('Purple rain fell')]);
    // each quote is the same at another place
    const lilac = report('Lilac rain fell');
    const second = await load([lilac]);
    const [one, ...others] = lilac.assertions;
    const evidence = one?.evidence.map((part) => ({ ...part, quote: 'rain', end: part.start + 4 }));
    const assertions = one === undefined ? [] : [{ ...one, evidence: evidence ?? [] }, ...others];
    const third = await load([{ ...lilac, assertions }]);
    const fourth = await load([{ ...lilac, assertions: assertions.slice(0, 1) }]);
    const coding = { ...lilac, report: { ...lilac.report, codingOf: 'r0' } };
    await forgetFormerTexts();
    expect(await idsOf('said', first)).toEqual(['r1.r1', 'r1.s02']);
    for (const time of [second, third]) {
      expect(await idsOf('said', time)).toEqual(['r1.r1', 'r1.s01', 'r1.s02', 'r1']);
    }
    expect(await idsOf('said', fourth)).toEqual(['r1.s01', 'r1.s02', 'r1']);
    expect(await idsOf('rain', second)).toEqual(['r1.s01', 'r1']);
    expect(await idsOf('rain', third)).toEqual(['r1.r0', 'r1.s01', 'r1']);
    const fifth = await load([coding]);
    const sixth = await load([{ ...lilac, report: { ...lilac.report, language: 'fr' } }]);
    await forgetFormerTexts();
    expect(await idsOf('said', fifth)).toEqual([]);
    expect(await idsOf('said', sixth)).toEqual(['r1.r0', 'r1.r1', 'r1.s01', 'r1.s02', 'r1']);
  }, 120_000);

  test('a second coding is found as of when it was none', async () => {
    const first = await load([report('Purple rain fell')]);
    const second = await load([report('Purple rain fell', { codingOf: 'r0' })]);
    const third = await load([report('Purple rain fell')]);
    expect(await idsOf('purple', first)).toEqual(['r1.s01', 'r1']);
    expect(await idsOf('purple', second)).toEqual([]);
    expect(await idsOf('purple', third)).toEqual(['r1.s01', 'r1']);
    expect(await idsOf('purple', null)).toEqual(['r1.s01', 'r1']);
  }, 120_000);

  test('merged entities are found by the names of all, for who is who is today’s', async () => {
    const before = await readClock();
    await judgeIdentity(store, coreOntology, {
      ...{ a: 'per-a', b: 'per-b', judgement: 'POSITIVE' },
      ...{ why: 'one bird', decidedBy: 'a tester' },
    });
    expect(await find('stork', before)).toEqual(['per-a ⟦Stork⟧ Bo']);
    expect(await find('stork', null)).toEqual(['per-a ⟦Stork⟧ Bo']);
  }, 120_000);

  test('an entity that stands for others was there when one of them was, until they are parted', async () => {
    const early = makeEntity('per-d', 'Person', { name: 'Dipper Di' });
    const late = makeEntity('per-c', 'Person', { name: 'Crane Cy' });
    const first = await load([], [people(heron, stork), makeCodedRegistry('early', [early])]);
    await load([], [makeCodedRegistry('late', [late])]);
    const at = async (): Promise<readonly (readonly unknown[])[]> => {
      const { data, errors } = await api.execute(
        `query ($asOf: AsOf) { entity(id: "per-d", asOf: $asOf) { id }
          persons(asOf: $asOf) { totalCount nodes { id } } }`,
        { asOf: { recordedAt: first } },
      );
      expect(errors).toBeUndefined();
      const { entity, persons } = JSON.parse(JSON.stringify(data)) as {
        readonly entity: { readonly id: string } | null;
        readonly persons: { readonly nodes: readonly { readonly id: string }[] };
      };
      return [await idsOf('dipper', first), [entity?.id], persons.nodes.map(({ id }) => id).sort()];
    };
    const apart = [['per-d'], ['per-d'], ['per-a', 'per-b', 'per-d']];
    const merged = [['per-c'], ['per-c'], ['per-a', 'per-b', 'per-c']];
    const readSpans = (): Promise<readonly unknown[]> =>
      store.read({
        text: "MATCH (n:Person) WHERE n.id = 'per-c' OR n.id = 'per-d' RETURN n.id AS id, n.recordedFrom AS since, n.recordedBefore AS before, n.recordedOwn AS own ORDER BY id",
        parameters: {},
      });
    const spans = await readSpans();
    expect(await at()).toEqual(apart);
    const pair = { a: 'per-c', b: 'per-d', why: 'one bird', decidedBy: 'a tester' };
    await judgeIdentity(store, coreOntology, { ...pair, judgement: 'POSITIVE' });
    expect(await at()).toEqual(merged);
    await load([], [makeCodedRegistry('early', [{ ...early, aliases: ['Cinclus'] }])]);
    expect(await at()).toEqual(merged);
    await judgeIdentity(store, coreOntology, { ...pair, judgement: 'NEGATIVE' });
    expect(await at()).toEqual(apart);
    expect(await readSpans()).toEqual(spans);
  }, 120_000);

  describe('many corrections', () => {
    const sentences = Array.from({ length: 30 }, (_, index) => `Ochre ${String(index)} fell`);
    const wide = (word: string): CodedReport =>
      makeCodedReport({
        ...{ id: 'r2', uses: ['per-a', 'per-b'], publishedAt: '2025-12-05' },
        sentences: sentences.map((one, index) =>
          index % 3 === 0 ? `${one}, as was said.` : `${one}, ${word}, as was said.`,
        ),
        rows: [],
      });

    test('pages join to the whole list, in the order of then; the day before which it was reported counts too', async () => {
      const first = await load([wide('purple'), report('Ochre')]);
      const whole = await search('ochre', null);
      await load([wide('yellow')]);
      const then = await search('ochre', first);
      expect(then.totalCount).toBe(33);
      expect(then.nodes.map(({ node }) => node['id'])).toEqual(
        whole.nodes.map(({ node }) => node['id']),
      );
      const ids: unknown[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Page = await search('ochre', first, { first: 7, after });
        ids.push(...page.nodes.map(({ node }) => node['id']));
        expect(page.totalCount).toBe(33);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(ids).toEqual(then.nodes.map(({ node }) => node['id']));
      const asOf = { recordedAt: first, reportedBefore: '2025-12-04' };
      const told = await search('ochre', null, { asOf });
      expect(told.nodes.map(({ node }) => node['id'])).toEqual(['r1.s01', 'r1']);
      expect((await search('purple', first)).totalCount).toBe(21);
      expect((await search('purple', null, { asOf })).totalCount).toBe(0);
    }, 120_000);
  });
});
