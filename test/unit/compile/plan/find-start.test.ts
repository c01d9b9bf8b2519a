import { expect, test } from '@jest/globals';

import { printPlan } from '../../../../src/compile/plan/print-plan.js';
import { compileQuery, makeCompiler, printQuery } from '../../../helpers/compile-query.js';

const planOf = (where: string): string =>
  printPlan(compileQuery(`{ persons(where: ${where}) { totalCount } }`).plan);

test('a relation filter that names a node by id begins there', () => {
  const where =
    '{name: {contains: "a"}, participatedIn: {some: {node: {id: {eq: "E"}}, edge: {role: {eq: HOST}}}}}';
  expect(
    printQuery(`{ persons(where: ${where}, sort: [{name: ASC}]) { nodes { id } totalCount } }`),
  ).toMatchInlineSnapshot(`
    "CALL () {
      MATCH (n1:Node) WHERE n1.id = $p2
      MATCH (n1)<-[r1:PARTICIPATED_IN]-(n0:Person) WHERE r1.role = $p1 AND n0.name CONTAINS $p0
      WITH DISTINCT n0
      WITH n0 ORDER BY n0.nameSort, n0.id LIMIT $p3
      RETURN collect([n0.id]) AS f0
    }
    CALL () {
      MATCH (n3:Node) WHERE n3.id = $p2
      MATCH (n3)<-[r3:PARTICIPATED_IN]-(n2:Person) WHERE r3.role = $p1 AND n2.name CONTAINS $p0
      WITH DISTINCT n2
      RETURN count(n2) AS f1
    }
    RETURN f0 AS f0, f1 AS f1"
  `);
  expect(planOf(where)).toMatchInlineSnapshot(`
    "persons:
      count Person from Node where node.id eq $p2 back through [participatedIn: -[PARTICIPATED_IN]-> Event where edge.role eq $p1]
        where node.name contains $p0
    "
  `);
});

test('a way of several steps is gone back step by step, each node once', () => {
  expect(
    printQuery(
      '{ persons(where: {metWith: {some: {node: {id: {in: ["a", "b"]}}}}}) { totalCount } entities(where: {mentions: {some: {passage: {report: {id: {eq: "R"}}}}}}) { totalCount } }',
    ),
  ).toMatchInlineSnapshot(`
    "CALL () {
      MATCH (n2:Node) WHERE n2.id = $p0
      MATCH (n2)-[r2:HAS_PASSAGE]->(n1)
      WITH DISTINCT n1
      MATCH (n1)-[r1:MENTIONS]->(n0:Entity)
      WITH DISTINCT n0
      RETURN count(n0) AS f0
    }
    CALL () {
      MATCH (n4:Node) WHERE n4.id IN $p1
      MATCH (n4)-[r4:MET_WITH]-(n3:Person)
      WITH DISTINCT n3
      RETURN count(n3) AS f1
    }
    RETURN f0 AS f0, f1 AS f1"
  `);
});

test('the nearest known node is taken, and of two as near the one of which there is one', () => {
  const where =
    '{attribution: {some: {source: {id: {eq: "S"}}}}, report: {id: {eq: "R"}}, claim: {subject: {id: {eq: "E"}}}}';
  expect(printPlan(compileQuery(`{ assertions(where: ${where}) { totalCount } }`).plan))
    .toMatchInlineSnapshot(`
    "assertions:
      count Assertion from Node where node.id eq $p3 back through [report: -[REPORTED_IN]-> Report]
        where (some [attribution: -[ATTRIBUTED_TO]-> Source where (node.id eq $p0 and not edge.type eq $p1)] and some [claim: -[ASSERTS|CODED_AS]-> Claim where some [subject: -[SUBJECT]-> Entity where node.id eq $p2]])
    "
  `);
});

test.each([
  [
    'its own id is a seek already',
    '{id: {eq: "P"}, participatedIn: {some: {node: {id: {eq: "E"}}}}}',
  ],
  [
    'one of several',
    '{OR: [{name: {eq: "A"}}, {participatedIn: {some: {node: {id: {eq: "E"}}}}}]}',
  ],
  ['none', '{participatedIn: {none: {node: {id: {eq: "E"}}}}}'],
  ['all', '{participatedIn: {all: {node: {id: {eq: "E"}}}}}'],
  ['a relation of any type', '{relations: {some: {other: {id: {eq: "E"}}}}}'],
  ['no key', '{participatedIn: {some: {node: {name: {eq: "E"}}}}}'],
  ['case aside', '{participatedIn: {some: {node: {id: {eq: "E", ignoreCase: true}}}}}'],
])('the label is read: %s', (_, where) => {
  expect(planOf(where)).not.toContain('back through');
});

const SHORTENED = makeCompiler({}, 'always');
const planShortened = (where: string, compiler = SHORTENED): string =>
  printPlan(compileQuery(`{ persons(where: ${where}) { totalCount } }`, {}, compiler).plan);

test('a way is gone back from what is asked at its end, and the rest is asked where it stands', () => {
  expect(
    planShortened(
      '{participatedIn: {some: {edge: {role: {eq: HOST}}, node: {name: {contains: "a"}, participants: {some: {node: {participatedIn: {count: {gte: 60}}}}}}}}}',
    ),
  ).toMatchInlineSnapshot(`
    "persons:
      count Person from Actor where count [participatedIn: -[PARTICIPATED_IN]-> Event] gte $p2 back through [participants: <-[PARTICIPATED_IN]- Actor] through [participatedIn: -[PARTICIPATED_IN]-> Event where (edge.role eq $p0 and node.name contains $p1)]
    "
  `);
});

test('what is asked of a relationship alone is asked on the way', () => {
  expect(
    planShortened(
      '{participatedIn: {some: {node: {participants: {some: {edge: {role: {eq: HOST}}}}}}}}',
    ),
  ).toMatchInlineSnapshot(`
    "persons:
      count Person from Event where some [participants: <-[PARTICIPATED_IN]- Actor where edge.role eq $p0] back through [participatedIn: -[PARTICIPATED_IN]-> Event]
    "
  `);
});

test.each([
  ['the relationship alone is asked', '{participatedIn: {some: {edge: {role: {eq: HOST}}}}}'],
  ['nothing is asked', '{participatedIn: {some: {}}}'],
  [
    'few have the text',
    '{name: {eq: "A"}, participatedIn: {some: {node: {name: {contains: "a"}}}}}',
  ],
  ['none may', '{participatedIn: {none: {node: {name: {contains: "a"}}}}}'],
])('the label is read though ways are gone back: %s', (_, where) => {
  expect(planShortened(where)).not.toContain('back through');
});

test('a page in the order of an index is not gone back to', () => {
  const where = '{participatedIn: {some: {node: {name: {contains: "a"}}}}}';
  expect(planShortened(where)).toContain('back through');
  expect(planShortened(where, makeCompiler({}, 'always', true))).not.toContain('back through');
});
