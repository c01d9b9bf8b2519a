import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { createApi } from '../../src/api/create-api.js';
import { checkReport } from '../../src/intake/check-report.js';
import { loadReport } from '../../src/intake/load-report.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { openTestServer, type TestServer } from '../helpers/open-test-server.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { testStores } from '../helpers/test-stores.js';

const READ_TOKEN = 'a-token-that-may-read';
const WRITE_TOKEN = 'a-token-that-may-write';
const FOLDER = new URL('../fixtures/small-world/', import.meta.url).pathname;
const WRONG = new URL('../fixtures/wrong/', import.meta.url).pathname;

const read = (path: string): string => readFileSync(path, 'utf8');
const REGISTRY = read(`${FOLDER}registry.yaml`);
const REPORT = read(`${FOLDER}report.yaml`);

const DIAGNOSTICS = 'diagnostics { severity code file line column message hint }';
const COUNTS = 'created changed removed';
const LOAD = `mutation Load($source: [SourceFileInput!], $input: [ReportFile!]) {
  loadReport(source: $source, input: $input) {
    report { id title assertions { totalCount } }
    reports { id }
    diff { file kind id change nodes { ${COUNTS} } relationships { ${COUNTS} } claims { added shared removed contested } }
    refused pending stale { id } ${DIAGNOSTICS}
  }
}`;
const CHECK = `mutation Check($source: [SourceFileInput!]) {
  checkReport(source: $source) { files { file kind id rows } refused ${DIAGNOSTICS} }
}`;

interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, Record<string, unknown> | null>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

async function send(
  server: TestServer,
  body: object,
  token: string | null = WRITE_TOKEN,
): Promise<Answer> {
  const answer = await server.get('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const { data = null, errors = [] } = (await answer.json()) as Partial<Answer>;
  return { status: answer.status, data, errors };
}

async function openWriting(store: GraphStore, tokens: object = {}): Promise<TestServer> {
  const api = await createApi({
    ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
    reportBug: (error: unknown) => {
      throw error;
    },
  });
  const config = { writeToken: WRITE_TOKEN, requestTimeoutMs: 20_000, ...tokens };
  return openTestServer(store, { api, config });
}

async function openEmbedded(): Promise<GraphStore> {
  const store = await testStores()[0]?.open();
  invariant(store !== undefined, 'the embedded store is always there');
  return store;
}

/** Content hash of an embedded store into which the files were loaded from disk. */
async function hashOfFolder(): Promise<string> {
  const store = await openEmbedded();
  await loadReport(store, FOLDER);
  const hash = await computeContentHash(store);
  await store.close();
  return hash;
}

describe('the right to write', () => {
  let servers: readonly TestServer[];
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmbedded();
    servers = await Promise.all([
      openWriting(store),
      openWriting(store, { writeToken: null }),
      openWriting(store, { readToken: READ_TOKEN }),
    ]);
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await store.close();
  });
  const server = (index: number): TestServer => {
    const found = servers[index];
    invariant(found !== undefined, 'there are three servers');
    return found;
  };
  const MUTATION = { query: LOAD, variables: { source: [{ content: REGISTRY }] } };

  test('without a token configured all mutations are refused', async () => {
    const { status, errors } = await send(server(1), MUTATION);
    expect(status).toBe(403);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'WRITING_OFF' } }]);
  });

  test.each([null, 'another-token-altogether', READ_TOKEN, ''])(
    'with the token %p nothing is written',
    async (token) => {
      const { status, errors } = await send(server(0), MUTATION, token);
      expect(status).toBe(403);
      expect(errors).toMatchObject([{ extensions: { reason: 'WRITE_TOKEN_NEEDED' } }]);
      expect(JSON.stringify(errors)).not.toContain(WRITE_TOKEN);
      const { data } = await send(server(0), { query: '{ entities { totalCount } }' }, null);
      expect(data).toEqual({ entities: { totalCount: 0 } });
    },
  );

  test('the token to write opens reading; the token to read does not open writing', async () => {
    const question = { query: '{ reports { totalCount } }' };
    expect((await send(server(2), question, null)).status).toBe(401);
    expect((await send(server(2), question, READ_TOKEN)).status).toBe(200);
    expect((await send(server(2), question)).status).toBe(200);
    expect((await send(server(2), MUTATION, READ_TOKEN)).status).toBe(403);
  });

  test('a mutation is never taken by GET', async () => {
    const answer = await server(0).get(
      `/graphql?query=${encodeURIComponent('mutation { checkReport(source: []) { refused } }')}`,
      { headers: { authorization: `Bearer ${WRITE_TOKEN}`, 'apollo-require-preflight': '1' } },
    );
    expect(answer.status).toBe(405);
  });

  test('only requests that may write may be as large as files are', async () => {
    const body = { ...MUTATION, extensions: { padding: 'x'.repeat(20_000) } };
    expect((await send(server(0), body, null)).status).toBe(413);
    expect((await send(server(1), body)).status).toBe(413);
    expect((await send(server(0), { ...body, query: CHECK })).status).toBe(200);
    const tooMuch = { ...body, extensions: { padding: 'x'.repeat(120_000) } };
    expect((await send(server(0), tooMuch)).status).toBe(413);
  });
});

describeStores('loading over GraphQL', (open) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    server = await openWriting(store);
  }, 60_000);
  afterAll(() => server.close());

  test('checks files against what is in the store, in the words of `parley check`', async () => {
    await send(server, { query: LOAD, variables: { source: [{ content: REGISTRY }] } });
    for (const name of ['bad-dates', 'quote-not-in-text', 'not-in-use', 'bad-yaml']) {
      const file = `${WRONG}${name}.yaml`;
      const { diagnostics, refused } = await checkReport(file, {
        registry: `${FOLDER}registry.yaml`,
      });
      const source = [{ name: file, content: read(file) }];
      const { data } = await send(server, { query: CHECK, variables: { source } });
      expect(data?.['checkReport']).toEqual({
        files: [],
        refused,
        diagnostics: diagnostics.map((one) => ({
          ...one,
          severity: one.severity.toUpperCase(),
        })),
      });
    }
    const { data } = await send(server, {
      query: CHECK,
      variables: { source: [{ content: REPORT }] },
    });
    expect(data?.['checkReport']).toMatchObject({
      files: [{ file: 'source[0]', kind: 'REPORT', id: 'lake-talks' }],
      refused: [],
    });
    expect((await send(server, { query: '{ reports { totalCount } }' })).data).toEqual({
      reports: { totalCount: 0 },
    });
  }, 60_000);

  test('loads what the commands load, and the same again changes nothing', async () => {
    const source = [
      { name: 'report.yaml', content: REPORT },
      { name: 'registry.yaml', content: REGISTRY },
    ];
    const first = await send(server, { query: LOAD, variables: { source } });
    expect(first.errors).toEqual([]);
    expect(first.data?.['loadReport']).toMatchObject({
      report: { id: 'lake-talks', title: 'Talks on the lake: no deal' },
      reports: [{ id: 'lake-talks' }],
      diff: [
        { file: 'registry.yaml', kind: 'REGISTRY', id: 'small-world' },
        { file: 'report.yaml', kind: 'REPORT', id: 'lake-talks', change: 'CREATED' },
      ],
      refused: [],
    });
    expect(await computeContentHash(store)).toBe(await hashOfFolder());
    const again = await send(server, { query: LOAD, variables: { source } });
    expect(again.data?.['loadReport']).toMatchObject({
      diff: [{ change: 'UNCHANGED' }, { change: 'UNCHANGED' }],
    });
  }, 60_000);

  test('takes a report back, and loading it brings it again', async () => {
    const source = [
      { name: 'report.yaml', content: REPORT },
      { name: 'registry.yaml', content: REGISTRY },
    ];
    await send(server, { query: LOAD, variables: { source } });
    const hash = await computeContentHash(store);
    const retract = {
      query: `mutation ($id: ID!) { retractReport(id: $id, reason: "withdrawn") {
        report { id retractionReason } reason assertions relationsRemoved } }`,
      variables: { id: 'lake-talks' },
    };
    const { data, errors } = await send(server, retract);
    expect(errors).toEqual([]);
    expect(data?.['retractReport']).toMatchObject({
      report: { id: 'lake-talks', retractionReason: 'withdrawn' },
      reason: 'withdrawn',
    });
    expect(data?.['retractReport']?.['assertions']).toBeGreaterThan(0);
    const again = await send(server, retract);
    expect(again.data).toEqual({ retractReport: null });
    expect(again.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    await send(server, { query: LOAD, variables: { source } });
    expect(await computeContentHash(store)).toBe(hash);
  }, 60_000);

  test('judges whether two are one, and takes that back', async () => {
    await send(server, { query: LOAD, variables: { source: [{ content: REGISTRY }] } });
    const hash = await computeContentHash(store);
    const { data: found } = await send(server, {
      query: '{ persons(first: 2) { nodes { id } } }',
    });
    const [a, b] = (found?.['persons']?.['nodes'] as { id: string }[]).map(({ id }) => id);
    const OUTCOME =
      '{ judgement areOne canonicalA { id } canonicalB { id } mergedIds former { judgement why decidedBy } }';
    const judge = await send(server, {
      query: `mutation ($a: ID!, $b: ID!) { judgeIdentity(a: $a, b: $b, judgement: POSITIVE, why: "one face") ${OUTCOME} }`,
      variables: { a, b },
    });
    expect(judge.errors).toEqual([]);
    expect(judge.data?.['judgeIdentity']).toMatchObject({
      ...{ judgement: 'POSITIVE', areOne: true, former: null },
    });
    const withdraw = {
      query: `mutation ($a: ID!, $b: ID!) { withdrawJudgement(a: $a, b: $b) ${OUTCOME} }`,
      variables: { a, b },
    };
    expect((await send(server, withdraw)).data?.['withdrawJudgement']).toEqual({
      ...{ judgement: null, areOne: false, mergedIds: [] },
      ...{ canonicalA: { id: a }, canonicalB: { id: b } },
      former: { judgement: 'POSITIVE', why: 'one face', decidedBy: 'API' },
    });
    expect((await send(server, withdraw)).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(await computeContentHash(store)).toBe(hash);
  }, 60_000);

  test('takes a file as a value, with places in its printed form', async () => {
    const input = parse(REPORT) as Record<string, unknown>;
    const right = await send(server, { query: LOAD, variables: { input: [input] } });
    expect(right.errors).toEqual([]);
    expect(right.data?.['loadReport']).toMatchObject({ reports: [{ id: 'lake-talks' }] });
    const wrong = { ...input, use: ['per-moreno', 'per-nobody'] };
    const { data } = await send(server, { query: LOAD, variables: { input: [wrong] } });
    const [diagnostic] = data?.['loadReport']?.['diagnostics'] as { line: number; file: string }[];
    expect(diagnostic?.file).toBe('input[0]');
    const line = JSON.stringify(wrong, null, 2).split('\n')[(diagnostic?.line ?? 0) - 1];
    expect(line).toContain('per-nobody');
  }, 60_000);

  test('runs the fields of one operation in order; one that fails leaves the others', async () => {
    const shorter = REPORT.replace('title: "Talks on the lake: no deal"', 'title: Lake');
    const query = `mutation ($report: [SourceFileInput!], $shorter: [SourceFileInput!]) {
      __typename
      a: loadReport(source: $report) { report { title assertions { totalCount } } diff { change } }
      b: loadReport(source: $shorter) { report { title } diff { change } }
      c: loadReport { refused }
      d: checkReport(source: { content: "format: parley.report/2" }) { refused diagnostics { code } }
      e: loadReport(source: $report) { report { title } diff { change } }
    }`;
    const variables = { report: [{ content: REPORT }], shorter: [{ content: shorter }] };
    const refused = await send(server, { query, variables });
    expect(refused).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT', path: 'c' } }],
    });
    const { data, errors } = await send(server, {
      query: query.replace('c: loadReport { refused }', ''),
      variables,
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      __typename: 'Mutation',
      a: { report: { title: 'Talks on the lake: no deal' } },
      b: { report: { title: 'Lake' }, diff: [{ change: 'UPDATED' }] },
      d: { refused: ['source[0]'], diagnostics: [{ code: 'UNKNOWN_FORMAT' }] },
      e: { report: { title: 'Talks on the lake: no deal' }, diff: [{ change: 'UPDATED' }] },
    });
  }, 60_000);

  test('tells what does not fit the graph as a diagnostic', async () => {
    const taken = REPORT.replace('id: lake-talks', 'id: lake-talks-2');
    const { data } = await send(server, {
      query: LOAD,
      variables: { source: [{ name: 'two.yaml', content: taken }] },
    });
    expect(data?.['loadReport']).toMatchObject({
      report: null,
      refused: ['two.yaml'],
      diagnostics: [{ code: 'DOES_NOT_FIT', severity: 'ERROR', file: 'two.yaml', line: 1 }],
    });
  }, 60_000);

  test.each([
    ['both', { source: [{ content: '' }], input: [{}] }],
    ['none', {}],
    ['an empty list', { source: [] }],
    [
      'one name twice',
      {
        source: [
          { name: 'a', content: '' },
          { name: 'a', content: '' },
        ],
      },
    ],
    ['a name of two lines', { source: [{ name: 'a\nb', content: '' }] }],
    ['a list for a file', { input: [[1]] }],
  ])('refuses %s', async (_, variables) => {
    const { status, errors } = await send(server, { query: LOAD, variables });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
