import { expect, test } from '@jest/globals';

import type { DegreeStatistics, Statistics } from '../../../../src/compile/statistics.js';
import { compileQuery, makeCompiler } from '../../../helpers/compile-query.js';

const degrees = (greatest: number): DegreeStatistics => ({ nodes: 1, greatest, squares: 1 });

const relation = (starts: number, ends: number) => ({
  ...{ isWorldRelation: true, count: 1_000 },
  ...{ out: degrees(starts), in: degrees(ends) },
});

/** 300 persons; each took part in at most two events, of which one has 100 participants. */
const STATISTICS: Statistics = {
  isKnown: true,
  labels: new Map([
    ['Person', 300],
    ['Assertion', 100_000],
  ]),
  relationships: new Map([
    ['PARTICIPATED_IN', relation(2, 100)],
    ['EVIDENCED_BY', relation(4, 30)],
  ]),
};

/** What the operation comes to: the limit is far below what any of them needs. */
function costOf(query: string, statistics?: Statistics): { amount: number; path: string } | null {
  const compiler = makeCompiler({ rows: 0 });
  if (statistics !== undefined) compiler.useStatistics(statistics);
  try {
    compileQuery(query, {}, compiler);
    return null;
  } catch (error) {
    return (error as { details: { amount: number; path: string } }).details;
  }
}

const isAccepted = (query: string, statistics: Statistics): boolean => {
  const compiler = makeCompiler();
  compiler.useStatistics(statistics);
  try {
    compileQuery(query, {}, compiler);
    return true;
  } catch {
    return false;
  }
};

const ONE = '{ persons(first: 50) { nodes { participatedIn(first: 40) { nodes { id } } } } }';

test('page sizes alone, where nothing is known', () => {
  // a page reads one row more, to say whether there is another page
  expect(costOf(ONE)).toMatchObject({ amount: 1 + 50 + 50 * 40 });
});

test('no more than twice the greatest degree', () => {
  expect(costOf(ONE, STATISTICS)).toMatchObject({ amount: 1 + 50 + 50 * 4 });
});

test('no more than the page where the degree is greater', () => {
  const query =
    '{ persons(first: 1) { nodes { participatedIn(first: 1) { nodes { participants(first: 60) { nodes { id } } } } } } }';
  expect(costOf(query, STATISTICS)).toMatchObject({ amount: 1 + 1 + 1 + 60 });
});

test('a label has no more than twice its nodes', () => {
  const few: Statistics = { ...STATISTICS, labels: new Map([['Person', 3]]) };
  expect(costOf('{ persons(first: 50) { nodes { id } } }', few)).toMatchObject({ amount: 1 + 6 });
});

test('what the graph had none of is unknown, not free', () => {
  const none: Statistics = { ...STATISTICS, labels: new Map(), relationships: new Map() };
  expect(costOf(ONE, none)).toEqual(costOf(ONE));
});

test('a list without page size is as long as the longest one', () => {
  const query = '{ assertions(first: 50) { nodes { evidence { quote } } } }';
  expect(costOf(query)).toMatchObject({ amount: 1 + 50 + 50 * 10 });
  expect(costOf(query, STATISTICS)).toMatchObject({ amount: 1 + 50 + 50 * 8 });
});

test('under an earlier time links lead through claims, whose degrees are unknown', () => {
  const query = ONE.replace('first: 50', 'first: 50, asOf: {validAt: "2025-12-02"}');
  expect(costOf(query, STATISTICS)).toEqual(costOf(query));
});

test('a deep question about few passes, a flat one for everything does not', () => {
  const sparse: Statistics = {
    ...STATISTICS,
    relationships: new Map([['PARTICIPATED_IN', relation(2, 2)]]),
  };
  const deep = `{ person(id: "a") ${'{ participatedIn(first: 500) { nodes { participants(first: 500) { nodes '.repeat(3)} { id } ${'} } } }'.repeat(3)} }`;
  const flat = `{ assertions(first: 500) { nodes { evidence { quote } claim { assertions(first: 500) { nodes { id evidence { quote } } } } } } }`;
  expect(isAccepted(deep, sparse)).toBe(true);
  expect(isAccepted(deep, { ...sparse, isKnown: false })).toBe(false);
  expect(isAccepted(flat, sparse)).toBe(false);
});
