import { expect, test } from '@jest/globals';

import { compileQuery, makeCompiler } from '../../../helpers/compile-query.js';

const QUERY = `query ($where: PersonWhere, $sort: [PersonSort!], $first: Int, $after: String, $full: Boolean = false, $names: [String!], $null: String) {
  persons(where: $where, sort: $sort, first: $first, after: $after) { nodes { id name @include(if: $full) } }
  other: persons(where: {name: {in: $names}, description: {eq: $null}}) { totalCount } }`;
const BASE = { names: ['a'], null: 'x' };

/** How many plans two sets of variables need, and whether their statements are one text. */
function compare(one: object, other: object) {
  const compiler = makeCompiler();
  const [a, b] = [one, other].map((variables) =>
    compileQuery(QUERY, { ...BASE, ...variables }, compiler),
  );
  const { size } = compiler.cacheFigures;
  return { plans: size, isOneText: a?.statement?.text === b?.statement?.text };
}

test.each([
  ['values', { where: { name: { eq: 'Ann' } } }, { where: { name: { eq: 'Bob' } } }],
  ['lengths of lists of values', { names: [] }, { names: ['a', 'b', 'c'] }],
  ['page sizes', { first: 1 }, { first: 100 }],
  [
    'enumerations that are values',
    { where: { belongsTo: { count: { gte: 1 } } } },
    { where: { belongsTo: { count: { gte: 2 } } } },
  ],
])('%s do not matter', (_, one, other) => {
  expect(compare(one, other)).toEqual({ plans: 1, isOneText: true });
});

test.each([
  ['which fields are given', { where: { name: { eq: 'A' } } }, { where: { name: { ne: 'A' } } }],
  ['whether a variable is given', {}, { first: 3 }],
  ['null and absent', { where: null }, {}],
  ['booleans', { full: true }, { full: false }],
  ['booleans in inputs', ...twoOf((is) => ({ where: { description: { isNull: is } } }))],
  ['sort directions', { sort: [{ name: 'ASC' }] }, { sort: [{ name: 'DESC' }] }],
  [
    'order of sort keys',
    ...twoOf((is) => ({
      sort: is ? [{ name: 'ASC' }, { id: 'ASC' }] : [{ id: 'ASC' }, { name: 'ASC' }],
    })),
  ],
  [
    'lengths of lists of inputs',
    ...twoOf((is) => ({
      where: { OR: is ? [{ id: { eq: 'a' } }] : [{ id: { eq: 'a' } }, { id: { eq: 'b' } }] },
    })),
  ],
] as const)('%s make another plan', (_, one, other) => {
  expect(compare(one, other).plans).toBe(2);
});

function twoOf(make: (is: boolean) => object): readonly [object, object] {
  return [make(true), make(false)];
}

test('a variable named null is not taken for a null', () => {
  const compiler = makeCompiler();
  const query = `query ($a: StringFilter, $null: String) { persons(where: {name: $a, description: {eq: $null}}) { totalCount } }`;
  compileQuery(query, { a: { eq: 'x' }, null: 'y' }, compiler);
  expect(() => compileQuery(query, { a: null }, compiler)).toThrow('“where.name” must not be null');
  expect(compiler.cacheFigures.size).toBe(1);
});

test('parameters hold the values of the run, whoever made the plan', () => {
  const compiler = makeCompiler();
  const ask = (names: readonly string[]) =>
    Object.values(compileQuery(QUERY, { names, null: 'x' }, compiler).statement?.parameters ?? {});
  expect(ask(['a', 'b'])).toContainEqual(['a', 'b']);
  expect(ask([])).toContainEqual([]);
  expect(compiler.cacheFigures).toEqual({ size: 1, hits: 1, misses: 1 });
});

test('variables that do not fit their types are refused', () => {
  expect(() => compileQuery(QUERY, { first: 'many' })).toThrow('"$first" got invalid value "many"');
  expect(() => compileQuery(QUERY, { where: { nmae: {} } })).toThrow('Did you mean "name"?');
});

test('deep variables are refused before anything walks them', () => {
  let where: object = { name: { eq: 'x' } };
  for (let i = 0; i < 50_000; i += 1) where = { NOT: where };
  expect(() => compileQuery(QUERY, { where })).toThrow('“variableDepth”');
});

test('a variable may be called like a member of every object, and be absent', () => {
  const query = `query ($toString: String, $constructor: Int) {
    persons(first: $constructor, where: {name: {eq: $toString, in: ["a", "b"]}}) { nodes { id } } }`;
  expect(Object.values(compileQuery(query).statement?.parameters ?? {})).toEqual([['a', 'b'], 25]);
});
