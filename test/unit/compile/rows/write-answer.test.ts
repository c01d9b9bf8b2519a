import { expect, test } from '@jest/globals';

import { compileQuery } from '../../../helpers/compile-query.js';

type Record = Readonly<globalThis.Record<string, unknown>>;

/** What a query writes from the statement's one record; it must be what JSON.stringify makes of the built answer. */
function write(query: string, record: Record): string | null {
  const compiled = compileQuery(query);
  const text = compiled.write([record]);
  const { fields, isComplete } = compiled.read([record]);
  expect(text).toBe(isComplete ? JSON.stringify(fields) : null);
  return text;
}

test.each([
  'plain',
  'quote " backslash \\ slash /',
  'tab \t line \n null \u0000 unit \u001f delete \u007f',
  'line separators \u2028 \u2029',
  'emoji 🕊 and Cyrillic Путин',
  'half \ud83d a pair, the other half \udd4a',
  '',
])('escapes %j as JSON does', (name) => {
  expect(write('{ person(id: "x") { name description } }', { f0: [[name, name]] })).not.toBeNull();
});

test('keys come in the order of the query, whatever their names', () => {
  const record = { f0: [['x', 'Ann']] };
  expect(
    write('{ __proto__: person(id: "x") { constructor: name a: id } __typename }', record),
  ).toBe('{"__proto__":{"constructor":"Ann","a":"x"},"__typename":"Query"}');
});

test('numbers, booleans, lists and absent values', () => {
  const query = '{ claim(id: "x") { independentSources contested value } }';
  expect(write(query, { f0: [[true, 3, null]] })).toBe(
    '{"claim":{"independentSources":3,"contested":true,"value":null}}',
  );
  expect(write('{ place(id: "x") { latitude aliases } }', { f0: [[null, -0.5]] })).toBe(
    '{"place":{"latitude":-0.5,"aliases":[]}}',
  );
  expect(write('{ place(id: "x") { latitude } }', { f0: [[-0]] })).toBe('{"place":{"latitude":0}}');
});

test('a node that is not there is null; a value that must be there leaves the answer to graphql-js', () => {
  expect(write('{ person(id: "x") { name } }', { f0: [] })).toBe('{"person":null}');
  expect(write('{ person(id: "x") { name } }', { f0: [[null]] })).toBeNull();
  expect(
    write('{ persons { nodes { metWith { nodes { name } } } } }', { f0: [[[['Ann'], [null]]]] }),
  ).toBeNull();
});

test('each type of an interface has its own fields', () => {
  const query = `{ entities { nodes { id ... on Person { __typename aliases } ... on Event { mode } ... on Issue { issueId: id } } } }`;
  const { statement } = compileQuery(query);
  const columns = /collect\(\[(.*)\]\)/.exec(statement?.text ?? '')?.[1] ?? '';
  const rowOf = (values: globalThis.Record<string, unknown>): readonly unknown[] =>
    columns.split(', ').map((column) => values[column.replace(/^n\d+\./, '')] ?? null);
  const rows = [
    rowOf({ type: 'Person', id: 'p', aliases: ['a'] }),
    rowOf({ type: 'Event', id: 'e', mode: 'IN_PERSON' }),
    rowOf({ type: 'Place', id: 'l' }),
    rowOf({ type: 'Issue', id: 'i' }),
  ];
  expect(write(query, { f0: rows })).toBe(
    '{"entities":{"nodes":[{"id":"p","__typename":"Person","aliases":["a"]},{"id":"e","mode":"IN_PERSON"},{"id":"l"},{"id":"i","issueId":"i"}]}}',
  );
});

test('pages: edges with cursors in their place, counts, ends', () => {
  const query = `{ persons(last: 2) { __typename totalCount pageInfo { __typename hasPreviousPage startCursor endCursor }
    edges { a: cursor node { id } cursor __typename } } }`;
  const text = write(query, { f0: [['c'], ['b'], ['a']], f1: 3 });
  expect(JSON.parse(text ?? '')).toMatchObject({
    persons: {
      totalCount: 3,
      pageInfo: { hasPreviousPage: true },
      edges: [{ node: { id: 'b' } }, { node: { id: 'c' } }],
    },
  });
});

test('identifiers are unpacked', () => {
  const query = '{ person(id: "x") { identifiers { url scheme __typename value verified } } }';
  const stored = ['wikidata|Q1|true', 'url|http://a.example/x|y|false', 'plover|"|false'];
  expect(write(query, { f0: [[stored]] })).toContain('"url":null,"scheme":"plover"');
  expect(write(query, { f0: [[null]] })).toBe('{"person":{"identifiers":[]}}');
});

test('objects of which every field is skipped', () => {
  const query =
    '{ persons { pageInfo { hasNextPage @skip(if: true) } edges { cursor @skip(if: true) } } }';
  expect(write(query, { f0: [[], []] })).toBe('{"persons":{"pageInfo":{},"edges":[{},{}]}}');
});
