import { expect, test } from '@jest/globals';

import { printForEmbedded, printForNeo4j } from '../../../../src/compile/cypher/dialect.js';
import { printStatement } from '../../../../src/compile/cypher/print-statement.js';
import { isReadOnly } from '../../../../src/store/is-read-only.js';
import { compileQuery, printQuery } from '../../../helpers/compile-query.js';

test('a node by id', () => {
  expect(printQuery('{ person(id: "a") { name } }')).toMatchInlineSnapshot(`
    "MATCH (n0:Person) WHERE n0.id = $p0
    RETURN collect([n0.name]) AS f0"
  `);
});

test('a sorted page of a label, in index order, with its count', () => {
  expect(
    printQuery(
      '{ persons(first: 2, sort: [{name: DESC}]) { totalCount nodes { id } pageInfo { endCursor } } }',
    ),
  ).toMatchInlineSnapshot(`
    "CALL () {
      MATCH (n0:Person) WHERE n0.nameSort IS NOT NULL AND n0.id IS NOT NULL
      WITH n0 ORDER BY n0.nameSort DESC, n0.id LIMIT $p0
      RETURN collect([n0.id, n0.nameSort]) AS f0
    }
    CALL () {
      MATCH (n1:Person)
      RETURN count(n1) AS f1
    }
    RETURN f0 AS f0, f1 AS f1"
  `);
});

test('a page after a cursor, with a key that may be absent', () => {
  const page = '{ events(sort: [{startsOn: ASC}]) { pageInfo { endCursor } } }';
  const { statement, read } = compileQuery(page);
  expect(statement?.text).toContain('ORDER BY n0.startsOn IS NULL, n0.startsOn, n0.id');
  const answer = JSON.parse(JSON.stringify(read([{ f0: [['2025-01-01', 'ev-1']] }]).fields)) as {
    events: { pageInfo: { endCursor: string } };
  };
  const after = answer.events.pageInfo.endCursor;
  const next = compileQuery(
    'query ($after: String) { events(sort: [{startsOn: ASC}], after: $after) { nodes { id } } }',
    { after },
  );
  expect(printStatement(next.plan)).toMatchInlineSnapshot(`
    "MATCH (n0:Event) WHERE (n0.startsOn > $p1 OR (n0.startsOn = $p1 AND n0.id > $p2) OR ($p1 IS NULL AND n0.startsOn IS NULL AND n0.id > $p2) OR ($p1 IS NOT NULL AND n0.startsOn IS NULL))
    WITH n0 ORDER BY n0.startsOn IS NULL, n0.startsOn, n0.id LIMIT $p0
    RETURN collect([n0.id]) AS f0"
  `);
  expect(Object.values(next.statement?.parameters ?? {})).toEqual(
    expect.arrayContaining(['2025-01-01', 'ev-1', 25]),
  );
});

test('relations in both directions, with edge, claim and count', () => {
  expect(
    printQuery(`{ person(id: "a") { metWith { totalCount edges { eventId node { __typename id } claim { id } } }
      headedBy: participatedIn(where: {edge: {role: {eq: HOST}}}) { totalCount } } }`),
  ).toMatchInlineSnapshot(`
    "MATCH (n0:Person) WHERE n0.id = $p0
    CALL (n0) {
      MATCH (n0)-[r1:MET_WITH]-(n1)
      WITH r1, n1 ORDER BY n1.nameSort, n1.id, r1.claimId LIMIT $p1
      CALL (r1) {
        MATCH (n2:Claim) WHERE n2.id = r1.claimId
        RETURN collect([n2.id]) AS c2
      }
      RETURN collect([c2, r1.eventId, n1.type, n1.id]) AS c1
    }
    RETURN collect([c1, COUNT { (n0)-[:MET_WITH]-() }, COUNT { MATCH (n0)-[r3:PARTICIPATED_IN]->(n3) WHERE r3.role = $p2 }]) AS f0"
  `);
});

test('edge objects and their ends are one match', () => {
  const text = printQuery(
    '{ entity(id: "a") { mentions { nodes { surface passage { text report { id } } entity { name } } } } }',
  );
  expect(text).toMatchInlineSnapshot(`
    "MATCH (n0:Entity) WHERE n0.id = $p0
    CALL (n0) {
      MATCH (n0)<-[r1:MENTIONS]-(n1)
      WITH r1, n1 ORDER BY r1.key, n1.id LIMIT $p1
      CALL (n1) {
        MATCH (n1)<-[r2:HAS_PASSAGE]-(n2)
        RETURN collect([n2.id]) AS c2
      }
      RETURN collect([n0.name, c2, n1.text, r1.surface]) AS c1
    }
    RETURN collect([c1]) AS f0"
  `);
});

test('relations of any type, with predicate, direction and ends', () => {
  expect(
    printQuery(
      '{ entity(id: "a") { relations { nodes { predicate direction other { id } subject { id } } } } }',
    ),
  ).toMatchInlineSnapshot(`
    "MATCH (n0:Entity) WHERE n0.id = $p0
    CALL (n0) {
      MATCH (n0)-[r1]-(n1) WHERE r1.claimId IS NOT NULL
      WITH r1, n1 ORDER BY n1.id, r1.claimId LIMIT $p1
      CALL (r1) {
        WITH startNode(r1) AS n2
        RETURN collect([n2.id]) AS c2
      }
      RETURN collect([CASE WHEN startNode(r1).id = n0.id THEN 'OUT' ELSE 'IN' END, n1.id, type(r1), c2]) AS c1
    }
    RETURN collect([c1]) AS f0"
  `);
});

test('sorting by a count and by a field of the one node a link leads to', () => {
  expect(
    printQuery(
      '{ claims(sort: [{assertions: {count: DESC}}, {subject: {name: ASC}}]) { nodes { id } } }',
    ),
  ).toMatchInlineSnapshot(`
    "MATCH (n0:Claim)
    WITH n0, COUNT { (n0)<-[:ASSERTS]-() } AS s1
    CALL (n0) { MATCH (n0)-[r3:SUBJECT]->(n3) RETURN head(collect(n3.nameSort)) AS s2 }
    WITH n0, s1, s2 ORDER BY s1 DESC, s2 IS NULL, s2, n0.id LIMIT $p0
    RETURN collect([n0.id]) AS f0"
  `);
});

test('aliases, names and literals stay out of the text', () => {
  const one = printQuery('query A { x: persons(where: {name: {eq: "A"}}) { nodes { y: id } } }');
  const other = printQuery('query B { persons(where: {name: {eq: "B"}}) { nodes { id } } }');
  expect(one).toBe(other);
});

test('all root fields are one statement, which only reads', () => {
  const text = printQuery(
    '{ a: person(id: "a") { id } persons { totalCount } node(id: "b") { id } }',
  );
  expect(text).toMatch(/RETURN f0 AS f0, f1 AS f1, f2 AS f2$/);
  expect(isReadOnly(text)).toBe(true);
});

test('nothing to read is no statement', () => {
  expect(compileQuery('{ __typename __schema { queryType { name } } }').statement).toBeNull();
});

test('Neo4j gets one map of parameters', () => {
  expect(printForNeo4j('WHERE n.id = $p0 LIMIT $p12')).toBe('WHERE n.id = $p.p0 LIMIT $p.p12');
});

test('the embedded engine counts where a statement asks whether something exists', () => {
  expect(
    printForEmbedded(
      'WHERE NOT EXISTS { MATCH (a)--(b) WHERE EXISTS { MATCH (b)--(c) } } AND a.x = $p0',
    ),
  ).toBe('WHERE 0 = COUNT { MATCH (a)--(b) WHERE 0 < COUNT { MATCH (b)--(c) } } AND a.x = $p0');
});
