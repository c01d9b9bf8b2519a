import { expect, test } from '@jest/globals';

import { printStatement } from '../../../../src/compile/cypher/print-statement.js';
import { printPlan } from '../../../../src/compile/plan/print-plan.js';
import { compileQuery, makeCompiler } from '../../../helpers/compile-query.js';

const ordered = makeCompiler({}, 'auto', true);
const planOf = (query: string): string => printPlan(compileQuery(query, {}, ordered).plan);
const print = (query: string): string =>
  printStatement(compileQuery(query, {}, ordered).plan) ?? '';

test('nodes without the first sort key are read after all others, if the page is not full then', () => {
  const query =
    '{ events(sort: [{startsOn: DESC}], where: {status: {eq: CONCLUDED}}) { nodes { id } } }';
  expect(print(query)).toMatchInlineSnapshot(`
    "CALL () {
      MATCH (n0:Event) WHERE n0.startsOn IS NOT NULL AND n0.id IS NOT NULL AND n0.status = $p0
      WITH n0 ORDER BY n0.startsOn DESC, n0.id LIMIT $p1
      RETURN collect(n0) AS l1
    }
    CALL (l1) {
      UNWIND l1 AS n0
      RETURN n0 AS n0
      UNION ALL
      UNWIND (CASE WHEN size(l1) < $p1 THEN [true] ELSE [] END) AS m2
      MATCH (n0:Event) WHERE n0.startsOn IS NULL AND n0.status = $p0
      WITH n0 ORDER BY n0.id LIMIT $p1
      RETURN n0 AS n0
    }
    WITH n0 ORDER BY n0.startsOn IS NULL, n0.startsOn DESC, n0.id LIMIT $p1
    RETURN collect([n0.id]) AS f0"
  `);
  expect(planOf(query)).toMatchInlineSnapshot(`
    "events:
      read Event
        where node.status eq $p0
        sort node.startsOn descending (nulls last), node.id
        in index order, those without the first key after all others
        limit $p1
        values node.id
    "
  `);
});

test('what the filter fixes stands before the id in the order, as in the index', () => {
  const query = '{ claims(where: {predicate: {eq: "MET_WITH"}}, last: 5) { nodes { id } } }';
  expect(print(query)).toMatchInlineSnapshot(`
    "MATCH (n0:Claim) WHERE n0.id IS NOT NULL AND n0.predicate = $p0
    WITH n0 ORDER BY n0.predicate DESC, n0.id DESC LIMIT $p1
    RETURN collect([n0.id]) AS f0"
  `);
  expect(planOf(query)).toMatchInlineSnapshot(`
    "claims:
      read Claim
        where node.predicate eq $p0
        sort node.id descending
        in index order within predicate
        limit $p1
        values node.id
    "
  `);
});

test('a text is sought by its sort key, each of several by itself', () => {
  const query = '{ persons(where: {name: {in: ["A", "B"]}}) { nodes { id } totalCount } }';
  expect(print(query)).toMatchInlineSnapshot(`
    "CALL () {
      UNWIND $p1 AS k1
      MATCH (n0:Person) WHERE n0.nameSort = k1 AND n0.id IS NOT NULL AND n0.name IN $p0
      WITH n0 ORDER BY n0.id LIMIT $p2
      RETURN collect([n0.id]) AS f0
    }
    CALL () {
      UNWIND $p1 AS k3
      MATCH (n2:Person) WHERE n2.nameSort = k3 AND n2.id IS NOT NULL AND n2.name IN $p0
      RETURN count(n2) AS f1
    }
    RETURN f0 AS f0, f1 AS f1"
  `);
  const one = '{ persons(where: {AND: [{name: {eq: "A"}}]}) { nodes { id } } }';
  expect(planOf(one)).toMatchInlineSnapshot(`
    "persons:
      read Person by index: nameSort eq $p1
        where node.name eq $p0
        sort node.id
        in index order within nameSort
        limit $p2
        values node.id
    "
  `);
});

test.each([
  ['read from its end', '{ events(sort: [{startsOn: ASC}], last: 5) { nodes { id } } }'],
  [
    'with a filter by links',
    '{ events(sort: [{startsOn: ASC}], where: {participants: {some: {edge: {role: {eq: HOST}}}}}) { nodes { id } } }',
  ],
  [
    'with a second key that may be absent',
    '{ events(sort: [{startsOn: ASC}, {endsOn: ASC}]) { nodes { id } } }',
  ],
  ['by a key without an index', '{ events(sort: [{edtf: ASC}]) { nodes { id } } }'],
  [
    'of a text in any case',
    '{ persons(where: {name: {eq: "A", ignoreCase: true}}) { nodes { id } } }',
  ],
  [
    'of one text or another thing',
    '{ persons(where: {OR: [{name: {eq: "A"}}, {id: {eq: "B"}}]}) { nodes { id } } }',
  ],
  ['of an id', '{ claims(where: {id: {eq: "A"}, predicate: {eq: "MET_WITH"}}) { nodes { id } } }'],
  ['of what has no index', '{ persons(where: {declaredIn: {eq: "A"}}) { nodes { id } } }'],
])('a list %s is read as by any store', (_, query) => {
  expect(print(query)).toBe(printStatement(compileQuery(query).plan));
});

test('two lists of an operation at most are planned in two parts', () => {
  const list = (alias: string, status: string): string =>
    `${alias}: events(sort: [{startsOn: ASC}], where: {status: {eq: ${status}}}) { nodes { id } }`;
  const text = print(
    `{ ${list('a', 'CONCLUDED')} ${list('b', 'ONGOING')} ${list('c', 'PLANNED')} }`,
  );
  expect(text.match(/UNION ALL/g)).toHaveLength(2);
});
