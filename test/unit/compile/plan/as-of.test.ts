import { describe, expect, test } from '@jest/globals';

import { printPlan } from '../../../../src/compile/plan/print-plan.js';
import { compileQuery, printQuery } from '../../../helpers/compile-query.js';

const before = 'asOf: {reportedBefore: "2025-12-01"}';
const planOf = (query: string): string => printPlan(compileQuery(query).plan);

describe('what reports brought is there only if they were published by then', () => {
  test.each([
    [`{ report(id: "r", ${before}) { id } }`, 'node known (reported before $p0)'],
    [`{ claims(asOf: {validAt: "2025-12-01"}) { totalCount } }`, 'node known (valid at $p0)'],
    [`{ person(id: "p", ${before}) { mentions { totalCount } } }`, 'where node known'],
    [`{ report(id: "r", ${before}) { revisionOf { id } } }`, 'where node known'],
  ])('%s', (query, filter) => {
    expect(planOf(query)).toContain(filter);
  });

  test.each([
    [`{ persons(${before}) { totalCount } }`],
    [`{ reports(asOf: {validAt: "2025-12-01"}) { totalCount } }`],
    [`{ assertions(asOf: {}) { totalCount } }`],
    [`{ claims(asOf: null) { totalCount } }`],
  ])('%s asks nothing of the nodes', (query) => {
    expect(printQuery(query)).not.toContain('WHERE');
  });

  test('where there must be one, it is as old as what leads to it', () => {
    const plan = planOf(`{ assertion(id: "a", ${before}) { report { id } claim { id } } }`);
    expect(plan.match(/known/g)).toHaveLength(1);
  });
});

describe('relations are followed by their claims', () => {
  test('in each direction', () => {
    const text = printQuery(
      `{ person(id: "p", ${before}) { metWith { totalCount } heads { totalCount } } event(id: "e", ${before}) { participants { totalCount } } }`,
    );
    expect(text).toContain('<-[:SUBJECT|OBJECT]-(r');
    expect(text).toMatch(/<-\[:SUBJECT\]-\(r\d+\)-\[:OBJECT\]->/);
    expect(text).toMatch(/<-\[:OBJECT\]-\(r\d+\)-\[:SUBJECT\]->/);
    expect(text).toContain("predicate = 'MET_WITH'");
    expect(text).not.toMatch(/:(MET_WITH|HEADS|PARTICIPATED_IN)\b/);
  });

  test('the claim of an edge is in hand: no sub-query is spent on it', () => {
    const past = printQuery(
      `{ person(id: "p", ${before}) { metWith(where: {claim: {origin: {eq: REPORT}}}) { edges { claim { id predicate } } } } }`,
    );
    expect(past.match(/CALL|EXISTS/g)).toHaveLength(1);
  });

  test('all entries meet a condition if there is none in force that does not', () => {
    const plan = planOf(
      `{ persons(${before}, where: {heads: {all: {node: {id: {eq: "x"}}}}}) { totalCount } }`,
    );
    expect(plan).toContain(
      'none [heads: by claims HEADS from SUBJECT to Actor where (edge in force (reported before $p0) and not node.id eq $p1)]',
    );
  });

  test('whoever asks for a day alone asks for what is held up today', () => {
    const text = printQuery(
      '{ person(id: "p", asOf: {validAt: "2025-12-01"}) { heads { totalCount } } }',
    );
    expect(text).toContain('.live = true');
    expect(text).not.toContain('saidFor');
  });
});

describe('what a claim says of itself', () => {
  const textOf = (fields: string): string =>
    printQuery(`{ claims(${before}) { nodes { ${fields} } } }`);

  test('is told from its testimony', () => {
    expect(textOf('independentSources')).toContain('saidFor');
    expect(textOf('contested')).toContain('saidAgainst');
    expect(textOf('origin')).toContain('quotedOn');
    expect(textOf('sourceNote')).toContain('registryNote');
    expect(textOf('role')).toContain('roleSaid');
  });

  test('is as it is stored where it belongs to its identity', () => {
    expect(textOf('value stance issueId')).not.toContain('Said');
  });

  test('keeps what it is told apart by, for the predicates that do so', () => {
    expect(textOf('eventId')).not.toContain('eventIdSaid');
    expect(textOf('seenIn')).toContain('seenInSaid');
  });
});

test('values of entities come from the claim that decides them', () => {
  const plan = planOf(
    `{ events(${before}, where: {startsOn: {isNull: true}}, sort: [{status: ASC}]) { nodes { status } } }`,
  );
  expect(plan).toContain('none [the claim that decides DATE');
  expect(plan).toContain('sort [the claim that decides STATUS');
});

test('a time takes nothing of the limit but what is asked for', () => {
  const wide = Array.from(
    { length: 20 },
    (_, i) => `m${String(i)}: metWith(first: ${String(i + 1)}) { nodes { id } }`,
  );
  expect(() => compileQuery(`{ person(id: "p", ${before}) { ${wide.join(' ')} } }`)).not.toThrow();
});
