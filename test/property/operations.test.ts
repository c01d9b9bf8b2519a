import { beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';

import { type Api, createApi } from '../../src/api/create-api.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { writeGraph } from './operations/memory-graph.js';
import { Random } from './operations/random.js';
import { makeRandomGraph } from './operations/random-graph.js';
import { ValuePool } from './operations/random-input.js';
import { makeRandomOperation, type RandomOperation } from './operations/random-operation.js';
import { makeRandomPage, type RandomPage } from './operations/random-page.js';
import { printAnswer, ReferenceApi } from './operations/reference-api.js';

/**
 * Operations asked of each store; PARLEY_TEST_OPERATIONS for more, PARLEY_TEST_SEED to begin elsewhere. Neo4j plans each
 * anew, which takes most of a second.
 */
const COUNTS = { embedded: 300, neo4j: 100 };
const GIVEN_COUNT = process.env['PARLEY_TEST_OPERATIONS'];
const FIRST_SEED = Number(process.env['PARLEY_TEST_SEED'] ?? 1);
/** A limit of the API; random operations seldom reach one. */
const TOO_COMPLEX = 'QUERY_TOO_COMPLEX';
const PUBLIC_URL = 'http://localhost:4000';

const graph = makeRandomGraph(coreOntology, new Random(7));
const pool = new ValuePool(graph);

interface Outcome {
  readonly answer: string;
  readonly errors: readonly string[];
}

async function ask(api: Api, { query, variables }: RandomOperation): Promise<Outcome> {
  const result = await api.execute(query, variables);
  const errors = (result.errors ?? []).map(
    ({ message, extensions }) =>
      `${String(extensions?.['reason'] ?? extensions?.['code'])}: ${message}`,
  );
  return { answer: printAnswer(result), errors };
}

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

describeStores('random operations', (open, engine) => {
  const count = GIVEN_COUNT === undefined ? COUNTS[engine] : Number(GIVEN_COUNT);
  let direct: Api;
  let executed: Api;
  let reference: ReferenceApi;
  const bugs: unknown[] = [];

  beforeAll(async () => {
    const store = await open();
    await writeGraph(store, graph);
    const options = {
      store,
      ontology: coreOntology,
      publicUrl: PUBLIC_URL,
      reportBug: (error: unknown) => bugs.push(error),
    };
    direct = await createApi(options);
    executed = await createApi({ ...options, isDirect: false });
    reference = new ReferenceApi(direct.schema, coreOntology, graph, PUBLIC_URL);
  }, 120_000);

  test('are answered as the reference answers them, with and without graphql-js', async () => {
    let answered = 0;
    let refused = 0;
    for (let seed = FIRST_SEED; answered < count; seed += 1) {
      const operation = makeRandomOperation(direct.schema, pool, new Random(seed));
      if (validate(direct.schema, parse(operation.query)).length > 0) continue;
      const { answer, errors } = await ask(direct, operation);
      const isRefused = errors.length > 0 && errors.every((one) => one.startsWith(TOO_COMPLEX));
      const wanted = isRefused
        ? answer
        : printAnswer(reference.answer(operation.query, operation.variables));
      expect({ seed, ...operation, errors, bugs, answer }).toEqual({
        ...{ seed, ...operation, bugs: [], answer: wanted },
        errors: isRefused ? errors : [],
      });
      expect({ seed, answer: (await ask(executed, operation)).answer }).toEqual({ seed, answer });
      if (isRefused) refused += 1;
      else answered += 1;
    }
    expect(refused).toBeLessThan(count / 10);
  }, 900_000);

  test('pages read one after another, either way, give the whole list', async () => {
    let read = 0;
    for (let seed = FIRST_SEED; read < count / 3; seed += 1) {
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
