import { expect, test } from '@jest/globals';

import { printStatement } from '../../../../src/compile/cypher/print-statement.js';
import { printPlan } from '../../../../src/compile/plan/print-plan.js';
import { compileQuery, makeCompiler } from '../../../helpers/compile-query.js';

const compileShared = (query: string): ReturnType<typeof compileQuery> =>
  compileQuery(query, {}, makeCompiler({}, 'always'));

const NESTED = `{ person(id: "a") { metWith(first: 2) { edges { cursor eventId node { id name
  ... on Person { participatedIn(first: 3) { totalCount nodes { name } } } } } } } }`;

test('rows keep the edge, its cursor and the id; tables have the node, whatever is nested in it, once', () => {
  const { plan } = compileShared(NESTED);
  expect(printStatement(plan)).toMatchInlineSnapshot(`
    "CALL () {
      MATCH (n0:Person) WHERE n0.id = $p0
      CALL (n0) {
        MATCH (n0)-[r1:MET_WITH]-(n1)
        WITH r1, n1 ORDER BY n1.nameSort, n1.id, r1.claimId LIMIT $p1
        RETURN collect([r1.eventId, n1.id, n1.nameSort, r1.claimId]) AS c1, collect(n1) AS x0
      }
      RETURN collect([c1]) AS f0, collect(x0) AS x0
    }
    CALL (x0) {
      UNWIND x0 AS y0
      UNWIND y0 AS n2
      WITH collect(DISTINCT n2) AS d
      UNWIND d AS n2
      CALL (n2) {
        MATCH (n2)-[r3:PARTICIPATED_IN]->(n3)
        WITH r3, n3 ORDER BY n3.nameSort, n3.id, r3.claimId LIMIT $p2
        RETURN collect([n3.id]) AS c3, collect(n3) AS x1
      }
      RETURN collect([n2.id, n2.type, n2.name, c3, COUNT { (n2)-[:PARTICIPATED_IN]->() }]) AS t0, collect(x1) AS x1
    }
    CALL (x1) {
      UNWIND x1 AS y0
      UNWIND y0 AS n4
      WITH collect(DISTINCT n4) AS d
      UNWIND d AS n4
      RETURN collect([n4.id, n4.name]) AS t1
    }
    RETURN f0 AS f0, t0 AS t0, t1 AS t1"
  `);
  expect(printPlan(plan)).toMatchInlineSnapshot(`
    "person:
      read Person
        where node.id eq $p0
        read metWith: -[MET_WITH]- Actor
          sort node.nameSort, node.id, edge.claimId
          limit $p1
          nodes by id in table 0
          values edge.eventId, node.id, node.nameSort, edge.claimId
    table 0, each node once:
      values node.id, node.type, node.name
      read participatedIn: -[PARTICIPATED_IN]-> Event
        sort node.nameSort, node.id, edge.claimId
        limit $p2
        nodes by id in table 1
        values node.id
      count participatedIn: -[PARTICIPATED_IN]-> Event
    table 1, each node once:
      values node.id, node.name
    "
  `);
});

test('an answer is put together by reference, and written once for each node', () => {
  const { read, write } = compileShared(NESTED);
  const record = {
    f0: [
      [
        [
          ['ev-1', 'b', 'B', 'c1'],
          ['ev-2', 'b', 'B', 'c2'],
        ],
      ],
    ],
    t0: [['b', 'Person', 'B', [['e'], ['e']], 2]],
    t1: [['e', 'Talks']],
  };
  const { fields, isComplete } = read([record]);
  const text = write([record]);
  expect(isComplete).toBe(true);
  expect(text).toBe(JSON.stringify(fields));
  const { edges } = (fields['person'] as { metWith: { edges: readonly Edge[] } }).metWith;
  expect(edges.map(({ eventId }) => eventId)).toEqual(['ev-1', 'ev-2']);
  expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(2);
  expect(edges[0]?.node).toBe(edges[1]?.node);
  expect(JSON.parse(JSON.stringify(edges[0]?.node))).toEqual({
    ...{ id: 'b', name: 'B' },
    participatedIn: { totalCount: 2, nodes: [{ name: 'Talks' }, { name: 'Talks' }] },
  });
});

interface Edge {
  readonly cursor: string;
  readonly eventId: string;
  readonly node: unknown;
}

test('a node that went away while the statement ran leaves the answer to graphql-js', () => {
  const { read, write } = compileShared(NESTED);
  const record = { f0: [[[['ev-1', 'b', 'B', 'c1']]]], t0: [], t1: [] };
  expect(write([record])).toBeNull();
  expect(read([record]).isComplete).toBe(false);
});

test('what hangs on the edge stays with the row', () => {
  const { plan } = compileShared(
    '{ person(id: "a") { metWith { edges { claim { predicate } node { name } } } } }',
  );
  const text = printStatement(plan) ?? '';
  expect(text).toContain('RETURN collect([c2, n1.id]) AS c1, collect(x1) AS x1, collect(n1) AS x0');
  expect(plan.tables).toHaveLength(2);
});

test('nothing is shared where no object is of the far node alone', () => {
  expect(
    compileShared('{ person(id: "a") { metWith { edges { eventId } } } }').plan.tables ?? [],
  ).toEqual([]);
  expect(compileShared('{ persons { nodes { id name } } }').plan.tables ?? []).toEqual([]);
});
