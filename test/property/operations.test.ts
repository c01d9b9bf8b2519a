import { beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';

import { type Api, type ApiOptions, createApi } from '../../src/api/create-api.js';
import { DEFAULT_QUERY_LIMITS } from '../../src/compile/limits.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { testStores } from '../helpers/test-stores.js';
import { writeHistory } from './operations/memory-graph.js';
import { checkOperation, type Rival } from './operations/operation-checker.js';
import { OperationFuzz } from './operations/operation-fuzz.js';
import { printFailure } from './operations/print-failure.js';
import { Random } from './operations/random.js';
import { makeRandomHistory } from './operations/random-history.js';
import { ValuePool } from './operations/random-input.js';
import {
  ANY_SIZE,
  isRead,
  makeRandomOperation,
  SMALL_SIZE,
} from './operations/random-operation.js';
import { makeRandomPage, type RandomPage } from './operations/random-page.js';
import { printAnswer, ReferenceApi } from './operations/reference-api.js';

/**
 * Operations asked of each store; PARLEY_TEST_OPERATIONS for more, PARLEY_TEST_SEED to begin elsewhere; `npm run fuzz`
 * asks by the hundred thousand. Neo4j plans each anew, so it gets smaller ones, and fewer lists to read page by page: each
 * has four statements.
 */
const COUNTS = { embedded: 2_000, neo4j: 200 };
const PAGE_COUNTS = { embedded: 100, neo4j: 12 };
const GIVEN_COUNT = process.env['PARLEY_TEST_OPERATIONS'];
const FIRST_SEED = Number(process.env['PARLEY_TEST_SEED'] ?? 1);
/** The same plan has a longer text in one form than in another: few should be refused for that alone. */
const LIMITS = { ...DEFAULT_QUERY_LIMITS, statementSize: 2 * DEFAULT_QUERY_LIMITS.statementSize };
const PUBLIC_URL = 'http://localhost:4000';

const history = makeRandomHistory(coreOntology, new Random(7));
const pool = new ValuePool(history);

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Null where the holder of the page is not there. */
async function readPage(api: Api, page: RandomPage, bounds: object): Promise<Page | null> {
  const { data, errors } = await api.execute(page.query, { ...page.variables, ...bounds });
  expect({ query: page.query, variables: page.variables, bounds, errors }).toMatchObject({
    errors: undefined,
  });
  return page.path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null)?.[key] ?? null,
    data,
  ) as Page | null;
}

/** Every entry, page by page, from the beginning or from the end. */
async function readAll(api: Api, page: RandomPage, size: number, isBackward: boolean) {
  let edges: Page['edges'] = [];
  let cursor: string | null = null;
  for (;;) {
    const bounds = isBackward ? { last: size, before: cursor } : { first: size, after: cursor };
    const one: Page | null = await readPage(api, page, bounds);
    if (one === null) return edges;
    edges = isBackward ? [...one.edges, ...edges] : [...edges, ...one.edges];
    const { hasNextPage, hasPreviousPage, startCursor, endCursor }: Page['pageInfo'] = one.pageInfo;
    expect([startCursor, endCursor]).toEqual([
      one.edges[0]?.cursor ?? null,
      one.edges.at(-1)?.cursor ?? null,
    ]);
    if (!(isBackward ? hasPreviousPage : hasNextPage)) return edges;
    cursor = isBackward ? startCursor : endCursor;
  }
}

describeStores(`random operations from seed ${String(FIRST_SEED)}`, (open, engine) => {
  const sizes = engine === 'embedded' ? [ANY_SIZE, SMALL_SIZE] : [SMALL_SIZE];
  let direct: Api;
  let reference: ReferenceApi;
  const rivals: Rival[] = [];
  const bugs: unknown[] = [];

  const openApi = (
    store: GraphStore,
    options: Pick<
      ApiOptions,
      'isDirect' | 'shortcuts' | 'readsInIndexOrder' | 'documents' | 'compiler'
    > = {},
  ): Promise<Api> =>
    createApi({
      ...{ store, ontology: coreOntology, publicUrl: PUBLIC_URL, ...options, limits: LIMITS },
      reportBug: (error: unknown) => bugs.push(error),
    });

  beforeAll(async () => {
    const store = await open();
    await writeHistory(store, history, coreOntology);
    direct = await openApi(store);
    const { documents, compiler } = direct;
    rivals.push({
      name: 'graphql-js over the same plan',
      api: await openApi(store, { isDirect: false, documents, compiler }),
    });
    rivals.push({
      name: 'shortcuts wherever they can be',
      api: await openApi(store, { shortcuts: 'always', documents }),
    });
    rivals.push({
      name: 'pages in index order, or not',
      api: await openApi(store, { readsInIndexOrder: engine === 'embedded', documents }),
    });
    reference = new ReferenceApi(direct.schema, coreOntology, history, PUBLIC_URL);
    const embedded = await testStores()[0]?.open();
    if (engine === 'embedded' || embedded === undefined) return;
    await writeHistory(embedded, history, coreOntology);
    rivals.push({ name: 'the embedded engine', api: await openApi(embedded, { documents }) });
  }, 120_000);

  test('are answered as the reference answers them, with and without graphql-js', async () => {
    const failures: string[] = [];
    const fuzz = new OperationFuzz({ api: direct, rivals, reference, pool, sizes }, (failure) =>
      failures.push(printFailure(failure, bugs.splice(0))),
    );
    const count = GIVEN_COUNT === undefined ? COUNTS[engine] : Number(GIVEN_COUNT);
    for (let seed = FIRST_SEED; fuzz.count < count && failures.length < 3; seed += 1) {
      await fuzz.runSeed(seed);
    }
    expect(failures.join('\n')).toBe('');
    expect(fuzz.figures.answered).toBeGreaterThan(count * 0.8);
    expect(fuzz.figures.followed).toBeGreaterThan(count * 0.1);
  }, 900_000);

  test('research fields are answered alike with and without graphql-js', async () => {
    const count = (GIVEN_COUNT === undefined ? COUNTS[engine] : Number(GIVEN_COUNT)) / 10;
    let answered = 0;
    for (let seed = FIRST_SEED; answered < count; seed += 1) {
      const random = new Random(seed + 2_000_000);
      const isRoot = random.hasChance(0.7) ? (name: string) => !isRead(name) : () => true;
      const size = { ...random.pick(sizes), isRoot };
      const operation = makeRandomOperation(direct.schema, pool, random, size);
      // arguments that a research field refuses depend on what is stored
      const asked = { ...operation, mayBeRefused: true };
      const verdict = await checkOperation(direct, asked, { rivals, reference: null });
      expect({ seed, ...operation, bugs, failure: verdict.kind === 'failed' && verdict }).toEqual({
        ...{ seed, ...operation, bugs: [], failure: false },
      });
      if (verdict.kind === 'answered') answered += 1;
    }
  }, 900_000);

  test('pages read one after another, either way, give the whole list', async () => {
    let read = 0;
    for (let seed = FIRST_SEED; read < PAGE_COUNTS[engine]; seed += 1) {
      const random = new Random(seed + 1_000_000);
      const page = makeRandomPage(direct.schema, pool, random);
      if (page === null || validate(direct.schema, parse(page.query)).length > 0) continue;
      const whole = await readPage(direct, page, { first: 500 });
      const wanted = reference.answer(page.query, { ...page.variables, first: 500 });
      const { data } = await direct.execute(page.query, { ...page.variables, first: 500 });
      expect({ seed, query: page.query, answer: printAnswer({ data }) }).toEqual({
        ...{ seed, query: page.query, answer: printAnswer(wanted) },
      });
      const edges = whole?.edges ?? [];
      if (edges.length < 2) continue;
      const size = Math.max(1, Math.ceil(edges.length / (2 + random.below(4))));
      for (const isBackward of [false, true]) {
        const pages = await readAll(direct, page, size, isBackward);
        const given = { seed, ...page, size, isBackward };
        expect({ ...given, edges: pages }).toEqual({ ...given, edges });
      }
      expect(whole?.totalCount).toBe(edges.length);
      read += 1;
    }
    expect(bugs).toEqual([]);
  }, 900_000);
});
