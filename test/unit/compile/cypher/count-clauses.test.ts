import { expect, test } from '@jest/globals';

import { countClauses } from '../../../../src/compile/cypher/count-clauses.js';
import type { Condition } from '../../../../src/compile/plan/condition.js';
import { printPersonWhere } from '../../../helpers/compile-query.js';

const leaf: Condition = { kind: 'never' };
const and = (...all: readonly Condition[]): Condition => ({ kind: 'and', all });
const or = (...all: readonly Condition[]): Condition => ({ kind: 'or', all });
const two = and(leaf, leaf);

test.each([
  ['a plain condition', leaf, 1],
  ['AND adds', and(leaf, two), 3],
  ['OR multiplies', or(two, two), 4],
  ['OR of plain ones', or(leaf, leaf, leaf), 1],
  ['AND of ORs', and(or(two, two), or(two, leaf)), 6],
  ['an OR too large counts as one, since it is printed within a function', or(two, two, two), 1],
  ['NOT is within a function', { kind: 'not', condition: two } as const, 1],
])('%s', (_, condition, clauses) => {
  expect(countClauses(condition)).toBe(clauses);
});

test('an OR with many clauses is kept from Neo4j’s normal form, others are not', () => {
  const pair = (letter: string) => `{AND: [{name: {eq: "${letter}"}}, {id: {eq: "${letter}"}}]}`;
  const small = printPersonWhere(`{OR: [${pair('a')}, ${pair('b')}]}`).text;
  expect(small).not.toContain('coalesce');
  const large = printPersonWhere(`{OR: [${pair('a')}, ${pair('b')}, ${pair('c')}]}`).text;
  expect(large).toMatch(/^coalesce\(\(.* OR .* OR .*\), false\)$/);
});
