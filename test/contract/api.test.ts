import { beforeAll, describe, expect, test } from '@jest/globals';

import { type Api, type ApiOptions, createApi } from '../../src/api/create-api.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { writeGraph } from '../property/operations/memory-graph.js';
import { API_CASES } from './api-cases.js';
import { API_FILTER_CASES } from './api-filter-cases.js';
import { API_GRAPH } from './api-graph.js';
import { API_GROUP_CASES } from './api-group-cases.js';

function open(
  store: GraphStore,
  options: Pick<ApiOptions, 'isDirect' | 'shortcuts' | 'readsInIndexOrder'>,
  bugs: unknown[],
): Promise<Api> {
  return createApi({
    ...options,
    store,
    ontology: coreOntology,
    publicUrl: 'http://localhost',
    reportBug: (error) => bugs.push(error),
  });
}

describeStores('API', (openStore) => {
  const bugs: unknown[] = [];
  let api: Api;
  let executed: Api;
  /** With nodes shared by rows wherever they can be. */
  let shortened: Api;
  /** For a store that reads in the order of indexes, and for one that does not. */
  let ordered: readonly Api[];
  beforeAll(async () => {
    const store = await openStore();
    await writeGraph(store, API_GRAPH);
    api = await open(store, { isDirect: true }, bugs);
    executed = await open(store, { isDirect: false }, bugs);
    shortened = await open(store, { shortcuts: 'always' }, bugs);
    ordered = await Promise.all(
      [true, false].map((readsInIndexOrder) => open(store, { readsInIndexOrder }, bugs)),
    );
  });

  // As text: the order of keys counts too.
  const cases = [...API_CASES, ...API_FILTER_CASES, ...API_GROUP_CASES];
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const answer = JSON.stringify(await api.execute(one.query, one.variables));
    expect(JSON.parse(answer)).toEqual({ data: one.data });
    expect(answer).toBe(JSON.stringify({ data: one.data }));
    expect(JSON.stringify(await executed.execute(one.query, one.variables))).toBe(answer);
    expect(JSON.stringify(await shortened.execute(one.query, one.variables))).toBe(answer);
    for (const other of ordered) {
      expect(JSON.stringify(await other.execute(one.query, one.variables))).toBe(answer);
    }
  });

  describe('refuses, with code, reason and hint,', () => {
    test.each([
      ['a page too large', '{ persons(first: 501) { nodes { id } } }', 'ARGUMENT_INVALID'],
      ['two page sizes', '{ persons(first: 1, last: 1) { nodes { id } } }', 'ARGUMENT_INVALID'],
      [
        'null as an operand',
        '{ persons(where: {name: {eq: null}}) { totalCount } }',
        'ARGUMENT_INVALID',
      ],
      [
        'a predicate that is none',
        '{ claims(where: {predicate: {eq: "MET_WIHT"}}) { totalCount } }',
        'ARGUMENT_INVALID',
      ],
      [
        'groups by four keys',
        '{ claims { groupBy(by: [{id: VALUE}, {rank: VALUE}, {value: VALUE}, {origin: VALUE}]) { count } } }',
        'ARGUMENT_INVALID',
      ],
      [
        'groups by one key twice',
        '{ events { groupBy(by: [{startsOn: YEAR}, {startsOn: MONTH}]) { count } } }',
        'ARGUMENT_INVALID',
      ],
      [
        'groups sorted by a key that is not there',
        '{ claims { groupBy(by: [{origin: VALUE}], sort: [{secondKey: ASC}]) { count } } }',
        'ARGUMENT_INVALID',
      ],
      [
        'groups sorted by a text without order',
        '{ claims { groupBy(by: [{value: VALUE}], sort: [{key: ASC}]) { count } } }',
        'ARGUMENT_INVALID',
      ],
      [
        'too many groups',
        '{ claims { groupBy(by: [{origin: VALUE}], first: 501) { count } } }',
        'ARGUMENT_INVALID',
      ],
      [
        'a key too far away',
        `{ assertions { groupBy(by: [{report: ${'{revisionOf: '.repeat(7)}{id: VALUE}${'}'.repeat(8)}]) { count } } }`,
        'QUERY_TOO_COMPLEX',
      ],
      [
        'groups of groups of groups',
        '{ entities(first: 500) { nodes { claims { groupBy(by: [{id: VALUE}], first: 500) { key { node { subject { claims { groupBy(by: [{id: VALUE}], first: 500) { count } } } } } } } } } }',
        'QUERY_TOO_COMPLEX',
      ],
      ['a damaged cursor', '{ persons(after: "zzz") { nodes { id } } }', 'CURSOR_INVALID'],
      [
        'pages in pages in pages',
        '{ entities(first: 500) { nodes { relations(first: 500) { nodes { other { relations(first: 500) { totalCount nodes { predicate } } } } } } } }',
        'QUERY_TOO_COMPLEX',
      ],
      [
        'the schema three times over',
        '{ a: __schema { types { name } } b: __schema { types { name } } c: __type(name: "Node") { name } }',
        'QUERY_TOO_COMPLEX',
      ],
      [
        'too deep a read',
        `{ person(id: "a") ${'{ metWith { nodes '.repeat(9)}{ id }${' } }'.repeat(9)} }`,
        'QUERY_TOO_COMPLEX',
      ],
    ])('%s', async (_, query, reason) => {
      const { errors = [], data } = await api.execute(query);
      expect(data ?? null).toBeNull();
      expect(errors).toEqual([
        expect.objectContaining({
          extensions: expect.objectContaining({
            code: 'BAD_USER_INPUT',
            reason,
            hint: expect.stringMatching(/\.$/) as unknown,
          }) as unknown,
        }),
      ]);
      expect(JSON.stringify(errors)).not.toMatch(/MATCH|RETURN|stack|node_modules/);
    });

    test('a cursor of another order', async () => {
      const { data } = await api.execute('{ persons { pageInfo { startCursor } } }');
      const { persons } = data as { persons: { pageInfo: { startCursor: string } } };
      const { errors } = await api.execute(
        'query ($after: String) { persons(sort: [{name: ASC}], after: $after) { nodes { id } } }',
        { after: persons.pageInfo.startCursor },
      );
      expect(errors?.[0]?.extensions).toMatchObject({ reason: 'CURSOR_INVALID', path: 'persons' });
    });

    test('a field that is not there, with the one that was meant', async () => {
      const { errors } = await api.execute('{ person(id: "a") { nmae } }');
      expect(errors?.[0]?.message).toContain('Did you mean "name"');
      expect(errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    });

    test('a name that no operation has', async () => {
      const { errors } = await api.execute('query A { __typename } query B { __typename }');
      expect(errors).toEqual([
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'OPERATION_RESOLUTION_FAILURE' }),
        }),
      ]);
    });

    test.each([
      ['subscription', 'BAD_REQUEST'],
      ['mutation', 'GRAPHQL_VALIDATION_FAILED'],
    ])('a %s that there is not', async (kind, code) => {
      const { errors } = await api.execute(`${kind} { doIt }`);
      expect(errors?.[0]?.extensions?.['code']).toBe(code);
    });

    test('a variable of the wrong type', async () => {
      const query = 'query ($first: Int) { persons(first: $first) { totalCount } }';
      const { errors } = await api.execute(query, { first: 'ten' });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    });
  });

  test('a value of a client is never read as Cypher', async () => {
    const evil = '") DETACH DELETE n //` } RETURN 1 $p0';
    const query = `query ($evil: String!, $id: ID!) { person(id: $id) { id }
      persons(where: {OR: [{name: {contains: $evil}}, {aliases: {hasAny: [$evil]}}]}) { totalCount } entities { totalCount } }`;
    const answer = await api.execute(query, { evil, id: evil });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: { person: null, persons: { totalCount: 0 }, entities: { totalCount: 11 } },
    });
  });

  test('nothing of all this was a bug', () => {
    expect(bugs).toEqual([]);
  });
});

describeStores('API without its database', (openStore) => {
  test('says so, and that it can be tried again', async () => {
    const store = await openStore();
    const api = await open(store, {}, []);
    await store.close();
    const { data, errors } = await api.execute('{ person(id: "a") { id } persons { totalCount } }');
    expect(data ?? null).toBeNull();
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'STORE_UNAVAILABLE', reason: 'STORE_UNAVAILABLE', retryable: true },
    });
  });
});
