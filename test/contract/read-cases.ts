import type { ParameterValue } from '../../src/compile/statement.js';

export interface ReadCase {
  readonly name: string;
  readonly text: string;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const ids = (...values: readonly string[]): readonly { id: string }[] =>
  values.map((id) => ({ id }));

/** The shapes of Cypher that the program relies on, each with the rows that both engines must give. */
export const READ_CASES: readonly ReadCase[] = [
  {
    name: 'nested calls collect positional lists in order',
    text: `CALL () { MATCH (n:Person) WHERE n.id IN $ids WITH n ORDER BY n.id
      CALL (n) { MATCH (n)-[r:PARTICIPATED_IN]->(m:Event) WITH r, m ORDER BY m.nameSort, r.claimId
        CALL (m) { MATCH (m)<-[s:PARTICIPATED_IN]-(o:Person) WITH s, o ORDER BY s.claimId LIMIT $k RETURN collect([s.claimId, o.id]) AS c2 }
        RETURN collect([r.claimId, r.role, m.id, c2]) AS c1 }
      RETURN collect([n.id, n.name, c1]) AS c0 } RETURN c0 AS people`,
    parameters: { ids: ['per-a', 'per-b', 'per-e'], k: 2 },
    rows: [
      {
        people: [
          [
            'per-a',
            'Ada',
            [
              [
                'c1',
                'HOST',
                'ev-1',
                [
                  ['c1', 'per-a'],
                  ['c2', 'per-a'],
                ],
              ],
              [
                'c2',
                'MEDIATOR',
                'ev-1',
                [
                  ['c1', 'per-a'],
                  ['c2', 'per-a'],
                ],
              ],
            ],
          ],
          [
            'per-b',
            'Bo',
            [
              [
                'c3',
                'VISITOR',
                'ev-1',
                [
                  ['c1', 'per-a'],
                  ['c2', 'per-a'],
                ],
              ],
              [
                'c4',
                null,
                'ev-2',
                [
                  ['c4', 'per-b'],
                  ['c5', 'per-c'],
                ],
              ],
            ],
          ],
          ['per-e', 'nobody', []],
        ],
      },
    ],
  },
  {
    name: 'several root fields stand side by side in one statement',
    text: `CALL () { MATCH (n:Person) RETURN count(n) AS people } CALL () { MATCH (n:Event) WHERE n.id = $id RETURN collect(n.name) AS names }
      RETURN people AS people, names AS names`,
    parameters: { id: 'ev-2' },
    rows: [{ people: 5, names: ['Second'] }],
  },
  {
    name: 'a union inside a call',
    text: `MATCH (n:Person) WHERE n.id = $id CALL (n) { MATCH (n)-[r:PARTICIPATED_IN]->(m) RETURN m.id AS id, r.claimId AS k UNION
      MATCH (n)-[r:MET_WITH]-(m) RETURN m.id AS id, r.claimId AS k } WITH id, k ORDER BY k RETURN id AS id, k AS k`,
    parameters: { id: 'per-a' },
    rows: [
      { id: 'ev-1', k: 'c1' },
      { id: 'ev-1', k: 'c2' },
      { id: 'per-b', k: 'm1' },
    ],
  },
  {
    name: 'an unknown id gives no row',
    text: 'MATCH (n:Person) WHERE n.id = $id RETURN n.id AS id',
    parameters: { id: 'per-none' },
    rows: [],
  },
  {
    name: 'first keyset page',
    text: `MATCH (n:Person) WHERE n.nameSort IS NOT NULL AND n.id IS NOT NULL WITH n ORDER BY n.nameSort, n.id LIMIT $k RETURN n.id AS id`,
    parameters: { k: 2 },
    rows: ids('per-a', 'per-b'),
  },
  {
    name: 'next keyset page begins after a tie',
    text: `MATCH (n:Person) WHERE n.nameSort >= $v AND (n.nameSort > $v OR n.id > $i) WITH n ORDER BY n.nameSort, n.id LIMIT $k RETURN n.id AS id`,
    parameters: { v: 'Bo', i: 'per-b', k: 5 },
    rows: ids('per-d', 'per-c'),
  },
  {
    name: 'keyset page backwards',
    text: `MATCH (n:Person) WHERE n.nameSort <= $v AND (n.nameSort < $v OR n.id < $i) WITH n ORDER BY n.nameSort DESC, n.id DESC LIMIT $k RETURN n.id AS id`,
    parameters: { v: 'Bo', i: 'per-d', k: 5 },
    rows: ids('per-b', 'per-a'),
  },
  {
    name: 'missing keys come last when asked to',
    text: `MATCH (n:Person) WITH n, CASE WHEN n.nameSort IS NULL THEN 1 ELSE 0 END AS last ORDER BY last, n.nameSort DESC, n.id RETURN n.id AS id`,
    rows: ids('per-c', 'per-b', 'per-d', 'per-a', 'per-e'),
  },
  {
    name: 'EXISTS over a relation and a property of its edge',
    text: `MATCH (n:Person) WHERE EXISTS { MATCH (n)-[r:PARTICIPATED_IN]->(m:Event) WHERE r.role = $role AND m.status = $status } WITH n ORDER BY n.id RETURN n.id AS id`,
    parameters: { role: 'HOST', status: 'ONGOING' },
    rows: ids('per-a'),
  },
  {
    name: 'NOT EXISTS and nested EXISTS',
    text: `MATCH (n:Person) WHERE NOT EXISTS { MATCH (n)-[:PARTICIPATED_IN]->(m:Event) WHERE EXISTS { MATCH (m)<-[s:PARTICIPATED_IN]-(o:Person) WHERE o.id = $id } } WITH n ORDER BY n.id RETURN n.id AS id`,
    parameters: { id: 'per-c' },
    rows: ids('per-a', 'per-d', 'per-e'),
  },
  {
    name: 'COUNT as a condition and as a column',
    text: `MATCH (n:Person) WHERE COUNT { MATCH (n)-[:PARTICIPATED_IN]->() } >= $k WITH n ORDER BY n.id RETURN n.id AS id, COUNT { MATCH (n)-[:PARTICIPATED_IN]->() } AS total`,
    parameters: { k: 2 },
    rows: [
      { id: 'per-a', total: 2 },
      { id: 'per-b', total: 2 },
    ],
  },
  {
    name: 'an undirected relation is seen from both ends, a loop once',
    text: `MATCH (n:Person)-[r:MET_WITH]-(m:Person) WITH n, r, m ORDER BY n.id, r.claimId, m.id RETURN n.id AS id, collect([r.claimId, m.id]) AS met`,
    rows: [
      { id: 'per-a', met: [['m1', 'per-b']] },
      {
        id: 'per-b',
        met: [
          ['m1', 'per-a'],
          ['m2', 'per-c'],
        ],
      },
      { id: 'per-c', met: [['m2', 'per-b']] },
      { id: 'per-d', met: [['m3', 'per-d']] },
    ],
  },
  {
    name: 'types in turn, and which one it was',
    text: `MATCH (n:Entity) WHERE n.id = $id MATCH (n)-[r:MET_WITH|PARTICIPATED_IN]-(m) WITH r, m, type(r) AS t ORDER BY t, r.claimId RETURN t AS t, m.id AS id, m.type AS type, startNode(r).id AS source`,
    parameters: { id: 'per-c' },
    rows: [
      { t: 'MET_WITH', id: 'per-b', type: 'Person', source: 'per-b' },
      { t: 'PARTICIPATED_IN', id: 'ev-2', type: 'Event', source: 'per-c' },
    ],
  },
  {
    name: 'label tests on an abstract type',
    text: `MATCH (n:Entity) WHERE (n:Event OR n.id = $id) WITH n ORDER BY n.id RETURN n.id AS id, CASE WHEN n:Person THEN 1 ELSE 0 END AS isPerson`,
    parameters: { id: 'per-a' },
    rows: [
      { id: 'ev-1', isPerson: 0 },
      { id: 'ev-2', isPerson: 0 },
      { id: 'per-a', isPerson: 1 },
    ],
  },
  {
    name: 'OPTIONAL MATCH keeps the row',
    text: `MATCH (n:Person) WHERE n.id IN $ids OPTIONAL MATCH (n)-[r:PARTICIPATED_IN]->(m:Event) WHERE m.status = $s WITH n, r ORDER BY n.id, r.claimId RETURN n.id AS id, r.claimId AS k`,
    parameters: { ids: ['per-c', 'per-b', 'per-e'], s: 'ONGOING' },
    rows: [
      { id: 'per-b', k: 'c3' },
      { id: 'per-c', k: null },
      { id: 'per-e', k: null },
    ],
  },
  {
    name: 'IN an empty list, and not in it',
    text: `MATCH (n:Person) WITH n ORDER BY n.id RETURN collect(CASE WHEN n.status IN $none THEN n.id ELSE null END) AS inside, count(CASE WHEN NOT coalesce(n.nameSort IN $none, false) THEN 1 ELSE null END) AS outside`,
    parameters: { none: [] },
    rows: [{ inside: [], outside: 5 }],
  },
  {
    name: 'not in a list keeps those without the property',
    text: `MATCH (n:Person) WHERE NOT coalesce(n.nameSort IN $l, false) WITH n ORDER BY n.id RETURN n.id AS id`,
    parameters: { l: ['Bo'] },
    rows: ids('per-a', 'per-c', 'per-e'),
  },
  {
    name: 'list properties',
    text: `MATCH (n:Person) WHERE any(x IN n.aliases WHERE x IN $l) WITH n ORDER BY n.id RETURN n.id AS id, n.aliases AS aliases, size(n.aliases) AS size`,
    parameters: { l: ['黄', 'Countess'] },
    rows: [
      { id: 'per-a', aliases: ['A.', 'Countess'], size: 2 },
      { id: 'per-c', aliases: ['黄'], size: 1 },
    ],
  },
  {
    name: 'string predicates, folded and not',
    text: `MATCH (n:Person) WHERE n.name STARTS WITH $a OR toLower(n.name) CONTAINS $b OR n.name ENDS WITH $c WITH n ORDER BY n.id RETURN n.id AS id`,
    parameters: { a: 'Ad', b: 'жёлт', c: 'body' },
    rows: ids('per-a', 'per-c', 'per-e'),
  },
  {
    name: 'numbers keep their value',
    text: `MATCH (n:Person) WITH n ORDER BY n.id RETURN collect([n.id, n.rank, n.share]) AS l`,
    rows: [
      {
        l: [
          ['per-a', 1, 0.5],
          ['per-b', 2, 2],
          ['per-c', 3, -0.25],
          ['per-d', 9_007_199_254_740_991, 1e-9],
          ['per-e', null, null],
        ],
      },
    ],
  },
  {
    name: 'comparison of numbers, whole or not',
    text: `MATCH (n:Person) WHERE n.share >= $min AND n.rank < $max WITH n ORDER BY n.share RETURN n.id AS id`,
    parameters: { min: 0.5, max: 10 },
    rows: ids('per-a', 'per-b'),
  },
  {
    name: 'aggregates',
    text: `MATCH (n:Person) RETURN count(n) AS people, count(n.rank) AS ranked, count(DISTINCT n.nameSort) AS names, min(n.nameSort) AS least, max(n.nameSort) AS most, coalesce(sum(CASE WHEN n.rank < 4 THEN n.rank ELSE 0 END), 0) AS total`,
    rows: [{ people: 5, ranked: 4, names: 3, least: 'Ada', most: 'Жёлтый �️ é', total: 6 }],
  },
  {
    name: 'aggregates of nothing',
    text: 'MATCH (n:Conflict) RETURN count(n) AS total, coalesce(sum(n.rank), 0) AS ranks, collect(n.id) AS ids',
    rows: [{ total: 0, ranks: 0, ids: [] }],
  },
  {
    name: 'groups',
    text: `MATCH (n:Person) WITH n.nameSort AS k, count(n) AS total ORDER BY total DESC, k RETURN k AS k, total AS total`,
    rows: [
      { k: 'Bo', total: 2 },
      { k: 'Ada', total: 1 },
      { k: 'Жёлтый �️ é', total: 1 },
      { k: null, total: 1 },
    ],
  },
  {
    name: 'parameters come back as they went in',
    text: 'RETURN $s AS s, $i AS i, $f AS f, $b AS b, $n AS n, $l AS l, $m AS m, $zero AS zero',
    parameters: {
      s: 'it\'s 🕊️ \\ " ` $p \n',
      i: -9_007_199_254_740_991,
      f: 1.25,
      b: true,
      n: null,
      l: ['a', 'b'],
      m: { list: [1, [2, 'x', null]] },
      zero: -0,
    },
    rows: [
      {
        s: 'it\'s 🕊️ \\ " ` $p \n',
        i: -9_007_199_254_740_991,
        f: 1.25,
        b: true,
        n: null,
        l: ['a', 'b'],
        m: { list: [1, [2, 'x', null]] },
        zero: 0,
      },
    ],
  },
  {
    name: 'UNWIND of rows, each looked up',
    text: `UNWIND $rows AS row CALL (row) { MATCH (n:Person) WHERE n.id = row.id RETURN n.name AS name } RETURN row.k AS k, name AS name`,
    parameters: {
      rows: [
        { id: 'per-b', k: 1 },
        { id: 'per-none', k: 2 },
        { id: 'per-a', k: 3 },
      ],
    },
    rows: [
      { k: 1, name: 'Bo' },
      { k: 3, name: 'Ada' },
    ],
  },
  {
    name: 'UNWIND of nothing',
    text: 'UNWIND $rows AS row RETURN row AS row',
    parameters: { rows: [] },
    rows: [],
  },
  {
    name: 'shortest paths between two that differ',
    text: `MATCH (a:Person) WHERE a.id = $a MATCH (b:Person) WHERE b.id = $b AND a <> b MATCH p = allShortestPaths((a)-[:MET_WITH|PARTICIPATED_IN*..4]-(b))
      WITH [r IN relationships(p) | r.claimId] AS claims, [n IN nodes(p) | n.id] AS stops, reduce(k = '', r IN relationships(p) | k + r.claimId) AS k ORDER BY k RETURN claims AS claims, stops AS stops`,
    parameters: { a: 'per-a', b: 'per-c' },
    rows: [{ claims: ['m1', 'm2'], stops: ['per-a', 'per-b', 'per-c'] }],
  },
  {
    name: 'DISTINCT nodes before a sort',
    text: `MATCH (e:Event) WHERE e.id = $id MATCH (e)<-[:PARTICIPATED_IN]-(n:Person) WITH DISTINCT n ORDER BY n.nameSort, n.id LIMIT $k RETURN n.id AS id`,
    parameters: { id: 'ev-1', k: 10 },
    rows: ids('per-a', 'per-b'),
  },
  {
    name: 'LIMIT 0',
    text: 'MATCH (n:Person) WITH n ORDER BY n.id LIMIT $k RETURN n.id AS id',
    parameters: { k: 0 },
    rows: [],
  },
];
