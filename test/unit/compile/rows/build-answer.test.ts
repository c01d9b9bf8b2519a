import { expect, test } from '@jest/globals';

import { compileQuery } from '../../../helpers/compile-query.js';

/** What a query makes of the statement's one record. */
function build(query: string, record: Readonly<Record<string, unknown>>): unknown {
  const { fields, isComplete } = compileQuery(query).read([record]);
  return { data: JSON.parse(JSON.stringify(fields)) as unknown, isComplete };
}

test('a node that is not there is null', () => {
  expect(build('{ person(id: "x") { id } }', { f0: [] })).toEqual({
    data: { person: null },
    isComplete: true,
  });
});

test('keys come in the order of the query', () => {
  const { data } = build('{ b: person(id: "x") { name a: id } __typename }', {
    f0: [['x', 'Ann']],
  }) as { readonly data: unknown };
  expect(JSON.stringify(data)).toBe('{"b":{"name":"Ann","a":"x"},"__typename":"Query"}');
});

test('a null where there must be a value leaves the answer to graphql-js', () => {
  expect(build('{ person(id: "x") { name } }', { f0: [[null]] })).toMatchObject({
    isComplete: false,
  });
  expect(build('{ person(id: "x") { description } }', { f0: [[null]] })).toMatchObject({
    isComplete: true,
  });
});

test('absent lists are empty; identifiers are unpacked, whatever the value holds', () => {
  const query = '{ person(id: "x") { aliases identifiers { scheme value verified url } } }';
  expect(
    build(query, { f0: [[null, ['wikidata|Q1|true', 'url|http://a.example/x|y|false']]] }),
  ).toEqual({
    data: {
      person: {
        aliases: [],
        identifiers: [
          {
            scheme: 'wikidata',
            value: 'Q1',
            verified: true,
            url: 'https://www.wikidata.org/entity/Q1',
          },
          {
            scheme: 'url',
            value: 'http://a.example/x|y',
            verified: false,
            url: 'http://a.example/x|y',
          },
        ],
      },
    },
    isComplete: true,
  });
});

test('one row more than the page is the sign of another page', () => {
  const query = '{ persons(first: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }';
  const rows = [['a'], ['b'], ['c']];
  expect(build(query, { f0: rows })).toMatchObject({
    data: { persons: { nodes: [{ id: 'a' }, { id: 'b' }], pageInfo: { hasNextPage: true } } },
  });
  expect(build(query, { f0: rows.slice(0, 2) })).toMatchObject({
    data: { persons: { pageInfo: { hasNextPage: false, hasPreviousPage: false } } },
  });
});

test('one row more is read only where the client asks if there is one', () => {
  const read = (fields: string): unknown =>
    Object.values(compileQuery(`{ persons(${fields} } }`).statement?.parameters ?? {});
  expect(read('first: 2) { nodes { id } pageInfo { hasNextPage }')).toEqual([3]);
  expect(read('first: 2) { nodes { id } pageInfo { hasPreviousPage endCursor }')).toEqual([2]);
  expect(read('last: 2) { nodes { id } pageInfo { hasPreviousPage }')).toEqual([3]);
  expect(read('last: 2) { nodes { id } pageInfo { hasNextPage }')).toEqual([2]);
});

test('a page from the end comes in the order of the list', () => {
  const query = '{ persons(last: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }';
  expect(build(query, { f0: [['c'], ['b'], ['a']] })).toMatchObject({
    data: {
      persons: {
        nodes: [{ id: 'b' }, { id: 'c' }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      },
    },
  });
});

test('addresses escape ids', () => {
  expect(build('{ report(id: "x") { url } }', { f0: [['a/b#c']] })).toMatchObject({
    data: { report: { url: 'http://localhost/report/a%2Fb%23c' } },
  });
});

test('no alias reaches a prototype', () => {
  expect(
    JSON.stringify(
      compileQuery('{ __proto__: person(id: "x") { __proto__: id constructor: name } }').read([
        { f0: [['x', 'Ann']] },
      ]).fields,
    ),
  ).toBe('{"__proto__":{"__proto__":"x","constructor":"Ann"}}');
});
