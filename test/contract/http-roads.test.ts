import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { openTestServer, type TestServer } from '../helpers/open-test-server.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { readGoldenQuestions } from '../helpers/read-golden.js';
import { HTTP_CASES, WARM_UP } from './http-cases.js';

const SEED = new URL('../../seed', import.meta.url).pathname;
const READ_TOKEN = 'a-token-of-some-length';
const authorization = `Bearer ${READ_TOKEN}`;

/** Two servers over one store: one with both roads, one in which Apollo Server answers everything. */
interface Roads {
  readonly both: TestServer;
  readonly apollo: TestServer;
  /** Answers of the short road so far. */
  readonly countShort: () => number;
}

async function openRoads(store: GraphStore): Promise<Roads> {
  const options = {
    store,
    ontology: coreOntology,
    publicUrl: 'http://parley.test',
    reportBug: (error: unknown) => {
      throw error;
    },
  };
  const config = { readToken: READ_TOKEN, requestTimeoutMs: 20_000, bodyLimitBytes: 300_000 };
  let count = 0;
  const api = await createApi(options);
  const counted: Api = {
    ...api,
    answerKnown: async (asked, context) => {
      const body = await api.answerKnown(asked, context);
      if (body !== null) count += 1;
      return body;
    },
  };
  const other: Api = { ...(await createApi(options)), answerKnown: () => null };
  return {
    both: await openTestServer(store, { api: counted, config }),
    apollo: await openTestServer(store, { api: other, config }),
    countShort: () => count,
  };
}

/** Everything that a client sees of an answer but the time of day. */
async function look(server: TestServer, path: string, init: RequestInit): Promise<unknown> {
  const headers = new Headers({ authorization, 'x-request-id': 'one-id' });
  for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
  const answer = await server.get(path, { ...init, headers });
  const seen = [...answer.headers].filter(([name]) => name !== 'date');
  return { status: answer.status, headers: seen, body: await answer.text() };
}

const toInit = (query: string, variables?: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

describeStores('both roads from HTTP to rows give the same answer', (open) => {
  let roads: Roads;

  beforeAll(async () => {
    const store = await open();
    const { refused, misfits } = await loadReport(store, SEED);
    invariant(refused.length + misfits.length === 0, 'the whole seed loads');
    roads = await openRoads(store);
    for (const { query, variables } of WARM_UP) {
      for (const server of [roads.both, roads.apollo]) {
        await look(server, '/graphql', toInit(query, variables));
      }
    }
  }, 120_000);

  afterAll(async () => {
    await roads.both.close();
    await roads.apollo.close();
  });

  test.each(readGoldenQuestions())('$name', async ({ query, variables }) => {
    const init = toInit(query, variables);
    const expected = await look(roads.apollo, '/graphql', init);
    expect(await look(roads.both, '/graphql', init)).toEqual(expected);
    const before = roads.countShort();
    expect(await look(roads.both, '/graphql', init)).toEqual(expected);
    // introspection is all that Apollo Server answers again
    expect(roads.countShort() - before).toBe(/__(schema|type)\b/.test(query) ? 0 : 1);
  });

  test.each(HTTP_CASES)('$name', async ({ path = '/graphql', init, isShort }) => {
    const expected = await look(roads.apollo, path, init);
    const before = roads.countShort();
    expect(await look(roads.both, path, init)).toEqual(expected);
    expect(roads.countShort() - before).toBe(isShort ? 1 : 0);
  });
});
