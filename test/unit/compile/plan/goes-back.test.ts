import { expect, test } from '@jest/globals';

import { printPlan } from '../../../../src/compile/plan/print-plan.js';
import type { DegreeStatistics, Statistics } from '../../../../src/compile/statistics.js';
import { compileQuery, makeCompiler } from '../../../helpers/compile-query.js';

const even = (nodes: number, count: number): DegreeStatistics => ({
  nodes,
  greatest: Math.ceil(count / nodes),
  squares: count ** 2 / nodes,
});

/** 10,000 persons, 5,000 events, 30,000 participations; ten propositions with thirty claims of a million. */
const STATISTICS: Statistics = {
  isKnown: true,
  labels: new Map([
    ['Person', 10_000],
    ['Event', 5_000],
    ['Actor', 12_000],
    ['Proposition', 10],
    ['Claim', 1_000_000],
  ]),
  relationships: new Map([
    [
      'PARTICIPATED_IN',
      {
        isWorldRelation: true,
        count: 30_000,
        out: even(8_000, 30_000),
        in: even(5_000, 30_000),
      },
    ],
    ['OBJECT', { isWorldRelation: false, count: 30, out: even(30, 30), in: even(10, 30) }],
  ]),
};

function planOf(query: string, statistics = STATISTICS): string {
  const compiler = makeCompiler();
  compiler.useStatistics(statistics);
  return printPlan(compileQuery(query, {}, compiler).plan);
}

const BUSY =
  '{ persons(where: {participatedIn: {some: {node: {participants: {some: {node: {participatedIn: {count: {gte: 60}}}}}}}}}) { totalCount } }';

test('a way is gone back where that meets fewer relationships', () => {
  expect(planOf(BUSY)).toContain('count Person from Actor where');
});

test('few nodes are asked themselves, whatever stands at the end of the way', () => {
  expect(
    planOf('{ propositions(where: {claims: {some: {contested: {eq: true}}}}) { totalCount } }'),
  ).not.toContain('back through');
});

test('without statistics no way is gone back', () => {
  expect(
    planOf(BUSY, { isKnown: false, labels: new Map(), relationships: new Map() }),
  ).not.toContain('back through');
});
