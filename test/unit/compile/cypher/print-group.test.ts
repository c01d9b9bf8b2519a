import { expect, test } from '@jest/globals';

import { compileQuery, printQuery } from '../../../helpers/compile-query.js';

test('groups of a root list: what is filtered is grouped, counted and cut off', () => {
  expect(
    printQuery(
      '{ claims(where: {origin: {eq: REPORT}}, first: 1) { groupBy(by: [{predicate: VALUE}, {stance: VALUE}], minCount: 2) { keys count } } }',
    ),
  ).toMatchInlineSnapshot(`
    "MATCH (n0:Claim) WHERE n0.origin = $p0
    WITH n0.predicate AS k1, n0.stance AS k2, count(*) AS g3 WHERE g3 >= $p1
    WITH k1, k2, g3 ORDER BY g3 DESC, k1, k2 IS NULL, k2 LIMIT $p2
    RETURN collect([k1, k2, g3]) AS f0"
  `);
});

test('what one way leads to is fetched once, and the node of a key after the cut', () => {
  expect(
    printQuery(`{ assertions { groupBy(by: [{report: {publisher: {id: VALUE}}}]) {
      key { report { publisher { node { name } } } } min { report { publishedAt } }
      genres: countDistinct(of: {report: {genre: VALUE}}) languages: countDistinct(of: {report: {language: VALUE}}) } } }`),
  ).toMatchInlineSnapshot(`
    "MATCH (n0:Assertion)
    MATCH (n0)-[r1:REPORTED_IN]->(n1)
    OPTIONAL MATCH (n1)-[r2:PUBLISHED_BY]->(n2)
    WITH n2.id AS k3, count(*) AS g4, count(DISTINCT n1.genre) AS g5, count(DISTINCT n1.language) AS g6, min(n1.publishedAt) AS g7
    WITH k3, g4, g5, g6, g7 ORDER BY g4 DESC, k3 IS NULL, k3 LIMIT $p0
    CALL (k3) {
      MATCH (n8:Organization) WHERE n8.id = k3
      RETURN collect([n8.name]) AS c8
    }
    RETURN collect([k3, g5, g6, c8, g7]) AS f0"
  `);
});

test('texts are ordered by their sort key, or not at all, and told apart by those that hold them', () => {
  expect(
    printQuery(
      '{ place(id: "a") { mentions { groupBy(by: [{surface: VALUE}, {entity: {name: VALUE}}], sort: [{secondKey: DESC}]) { keys } } } }',
    ),
  ).toMatchInlineSnapshot(`
    "MATCH (n0:Place) WHERE n0.id = $p0
    CALL (n0) {
      MATCH (n0)<-[r2:MENTIONS]-(n2)
      WITH r2.surface AS k3, n0.name AS k4, count(*) AS g5, min(n0.nameSort) AS o6, min(r2.key + ' ' + n2.id) AS o7, min(n0.id) AS o8
      WITH k3, k4, g5, o6, o7, o8 ORDER BY o6 DESC, g5 DESC, o7, o8 LIMIT $p1
      RETURN collect([k3, k4]) AS c1
    }
    RETURN collect([c1]) AS f0"
  `);
  expect(
    printQuery(
      '{ place(id: "a") { linkedTo { groupBy(by: [{edge: {description: VALUE}}, {claim: {value: VALUE}}]) { keys } } } }',
    ),
  ).toMatchInlineSnapshot(`
    "MATCH (n0:Place) WHERE n0.id = $p0
    CALL (n0) {
      MATCH (n0)-[r2:LINKED_TO]-(n2)
      MATCH (n4:Claim) WHERE n4.id = r2.claimId
      WITH r2.description AS k3, n4.value AS k5, count(*) AS g6, min(r2.claimId) AS o7, min(n4.id) AS o8
      WITH k3, k5, g6, o7, o8 ORDER BY g6 DESC, k3 IS NULL, k5 IS NULL, o7, o8 LIMIT $p1
      RETURN collect([k3, k5]) AS c1
    }
    RETURN collect([c1]) AS f0"
  `);
});

const STARTS = "n0.edtf >= '0' AND n0.edtf < ':'";
const MONTHS = "substring(n0.edtf, 5, 2) >= '01' AND substring(n0.edtf, 5, 2) <= '12'";
const DASH = "substring(n0.edtf, 4, 1) = '-'";

test.each([
  ['VALUE', 'edtf', 'n0.edtf'],
  [
    'YEAR',
    'edtf',
    `CASE WHEN ${STARTS} AND NOT substring(n0.edtf, 0, 4) CONTAINS 'X' THEN substring(n0.edtf, 0, 4) END`,
  ],
  [
    'MONTH',
    'edtf',
    `CASE WHEN ${STARTS} AND ${DASH} AND ${MONTHS} AND NOT substring(n0.edtf, 0, 7) CONTAINS 'X' THEN substring(n0.edtf, 0, 7) END`,
  ],
  [
    'DAY',
    'edtf',
    `CASE WHEN ${STARTS} AND ${DASH} AND substring(n0.edtf, 7, 1) = '-' AND ${MONTHS} AND NOT substring(n0.edtf, 0, 10) CONTAINS 'X' THEN substring(n0.edtf, 0, 10) END`,
  ],
  // a Date is always written to the day
  ['MONTH', 'startsOn', 'substring(n0.startsOn, 0, 7)'],
])('the %s of %s', (part, property, wanted) => {
  const text = printQuery(`{ events { groupBy(by: [{${property}: ${part}}]) { keys } } }`);
  expect(text).toContain(`WITH ${wanted} AS k1,`);
});

test('equal groups are read once, whatever is asked of them', () => {
  const text =
    printQuery(`{ claims { a: groupBy(by: [{origin: VALUE}]) { count } b: groupBy(by: [{origin: VALUE}]) { keys max { stance } }
    c: groupBy(by: [{origin: VALUE}], first: 3) { count } } }`);
  expect(text.match(/MATCH/g)).toHaveLength(2);
});

test('without keys everything is one group', () => {
  expect(printQuery('{ events { groupBy { max { endsOn } } } }')).toMatchInlineSnapshot(`
    "MATCH (n0:Event)
    WITH count(*) AS g1, max(n0.endsOn) AS g2
    WITH g1, g2 ORDER BY g1 DESC LIMIT $p0
    RETURN collect([g2]) AS f0"
  `);
});

test.each([
  [
    'groupBy(by: [{name: VALUE}, {id: VALUE}, {description: VALUE}, {declaredIn: VALUE}]) { count }',
    '“by” may have at most 3 keys (argument of “persons.groupBy”).',
  ],
  ['groupBy(by: [{name: VALUE}, {name: VALUE}]) { count }', '“by” has the key “name” twice'],
  [
    'groupBy(by: [{name: VALUE}], sort: [{secondKey: ASC}]) { count }',
    '“sort” names the secondKey, but “by” has no such key',
  ],
  [
    'mentions { groupBy(by: [{surface: VALUE}], sort: [{key: ASC}]) { count } }',
    '“sort” names “surface”, a free text, which has no order',
  ],
])('%s is refused', (field, message) => {
  const query = field.startsWith('mentions')
    ? `{ person(id: "p") { ${field} } }`
    : `{ persons { ${field} } }`;
  expect(() => compileQuery(query)).toThrow(message);
});
