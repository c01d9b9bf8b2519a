import { describe, expect, test } from '@jest/globals';

import type { QueryLimits } from '../../../../src/compile/limits.js';
import { compileQuery, makeCompiler, printPersonWhere } from '../../../helpers/compile-query.js';

test.each([
  ['{name: {eq: "A"}}', 'n0.name = $p0', ['A']],
  ['{name: {ne: "A"}}', 'NOT coalesce(n0.name = $p0, false)', ['A']],
  ['{name: {in: ["A", "B", "A"]}}', 'n0.name IN $p0', [['A', 'B']]],
  ['{name: {notIn: []}}', 'NOT coalesce(n0.name IN $p0, false)', [[]]],
  ['{name: {contains: "A"}}', 'n0.name CONTAINS $p0', ['A']],
  ['{name: {startsWith: "A"}}', 'n0.name STARTS WITH $p0', ['A']],
  ['{name: {endsWith: "A"}}', 'n0.name ENDS WITH $p0', ['A']],
  ['{name: {eq: "ÄB", ignoreCase: true}}', 'toLower(n0.name) = $p0', ['äb']],
  ['{name: {in: ["A"], ignoreCase: true}}', 'toLower(n0.name) IN $p0', [['a']]],
  ['{name: {eq: "A", ignoreCase: false}}', 'n0.name = $p0', ['A']],
  ['{description: {isNull: true}}', 'n0.description IS NULL', []],
  ['{description: {isNull: false}}', 'n0.description IS NOT NULL', []],
  ['{aliases: {has: "A"}}', '$p0 IN n0.aliases', ['A']],
  ['{aliases: {hasAny: ["A"]}}', 'any(x IN n0.aliases WHERE x IN $p0)', [['A']]],
  ['{aliases: {hasAll: ["A"]}}', 'all(x IN $p0 WHERE x IN n0.aliases)', [['A']]],
  ['{name: {lt: "A𐍈"}}', 'n0.nameSort < $p0', ['A\uFFFD']],
  ['{name: {gte: "ÄB", ignoreCase: true}}', 'toLower(n0.nameSort) >= $p0', ['äb']],
  ['{id: {gt: "A"}}', 'n0.id > $p0', ['A']],
  ['{aliases: {has: "A", ignoreCase: true}}', 'any(x IN n0.aliases WHERE toLower(x) = $p0)', ['a']],
  [
    '{aliases: {hasAny: ["A"], ignoreCase: true}}',
    'any(x IN n0.aliases WHERE toLower(x) IN $p0)',
    [['a']],
  ],
  [
    '{aliases: {hasAll: ["A"], ignoreCase: true}}',
    'all(x IN $p0 WHERE x IN [y IN n0.aliases | toLower(y)])',
    [['a']],
  ],
  [
    '{name: {startsWith: "A", endsWith: "B"}}',
    '(n0.name ENDS WITH $p0 AND n0.name STARTS WITH $p1)',
    ['B', 'A'],
  ],
  ['{name: {eq: "A"}, id: {eq: "B"}}', '(n0.id = $p0 AND n0.name = $p1)', ['B', 'A']],
  ['{AND: [{id: {eq: "A"}}, {id: {eq: "B"}}]}', '(n0.id = $p0 AND n0.id = $p1)', ['A', 'B']],
  ['{OR: [{id: {eq: "A"}}, {id: {eq: "B"}}]}', '(n0.id = $p0 OR n0.id = $p1)', ['A', 'B']],
  ['{NOT: {id: {eq: "A"}}}', 'NOT coalesce(n0.id = $p0, false)', ['A']],
])('%s', (where, text, values) => {
  expect(printPersonWhere(where)).toEqual({ text, values });
});

describe('what holds always or never', () => {
  test.each([
    ['{}', ''],
    ['{AND: []}', ''],
    ['{OR: [{}, {id: {eq: "A"}}]}', ''],
    ['{OR: []}', "n0.id = ''"],
    ['{NOT: {}}', "n0.id = ''"],
    ['{heads: {some: {OR: []}}}', "n0.id = ''"],
    ['{heads: {single: {OR: []}}}', "n0.id = ''"],
    ['{heads: {none: {OR: []}}}', ''],
    ['{heads: {all: {OR: []}}}', 'NOT EXISTS { MATCH (n0)-[r1:HEADS]->(n1) }'],
    ['{heads: {all: {}}}', ''],
    ['{relations: {some: {predicate: {isNull: true}}}}', "n0.id = ''"],
  ])('%s', (where, text) => {
    expect(printPersonWhere(where).text).toBe(text);
  });
});

describe('relations', () => {
  test.each([
    ['{heads: {some: {}}}', 'EXISTS { MATCH (n0)-[r1:HEADS]->(n1) }'],
    [
      '{heads: {none: {node: {id: {eq: "A"}}}}}',
      'NOT EXISTS { MATCH (n0)-[r1:HEADS]->(n1) WHERE n1.id = $p0 }',
    ],
    [
      '{heads: {all: {node: {id: {eq: "A"}}}}}',
      'NOT EXISTS { MATCH (n0)-[r1:HEADS]->(n1) WHERE NOT coalesce(n1.id = $p0, false) }',
    ],
    [
      '{heads: {single: {node: {id: {eq: "A"}}}}}',
      'COUNT { MATCH (n0)-[r1:HEADS]->(n1) WHERE n1.id = $p0 } = 1',
    ],
    [
      '{OR: [{heads: {some: {node: {name: {eq: "A"}}}}}, {heads: {some: {node: {name: {eq: "B"}}}}}]}',
      'EXISTS { MATCH (n0)-[r1:HEADS]->(n1) WHERE (n1.name = $p0 OR n1.name = $p1) }',
    ],
    [
      '{OR: [{heads: {some: {node: {name: {eq: "A"}}}}}, {heads: {some: {}}}, {name: {eq: "B"}}]}',
      '(EXISTS { MATCH (n0)-[r1:HEADS]->(n1) } OR n0.name = $p1)',
    ],
    [
      '{AND: [{heads: {none: {node: {name: {eq: "A"}}}}}, {heads: {none: {node: {name: {eq: "B"}}}}}]}',
      'NOT EXISTS { MATCH (n0)-[r1:HEADS]->(n1) WHERE (n1.name = $p0 OR n1.name = $p1) }',
    ],
    [
      '{AND: [{heads: {all: {node: {name: {eq: "A"}}}}}, {heads: {all: {node: {id: {eq: "B"}}}}}]}',
      'NOT EXISTS { MATCH (n0)-[r1:HEADS]->(n1) WHERE NOT coalesce((n1.id = $p0 AND n1.name = $p1), false) }',
    ],
    [
      '{AND: [{heads: {some: {node: {name: {eq: "A"}}}}}, {heads: {some: {node: {name: {eq: "B"}}}}}]}',
      '(EXISTS { MATCH (n0)-[r1:HEADS]->(n1) WHERE n1.name = $p0 } AND EXISTS { MATCH (n0)-[r2:HEADS]->(n2) WHERE n2.name = $p1 })',
    ],
    ['{heads: {count: {gte: 2}}}', 'COUNT { (n0)-[:HEADS]->() } >= $p0'],
    [
      '{metWith: {some: {edge: {eventId: {eq: "E"}}}}}',
      'EXISTS { MATCH (n0)-[r1:MET_WITH]-(n1) WHERE r1.eventId = $p0 }',
    ],
    [
      '{metWith: {some: {claim: {contested: {eq: true}}}}}',
      'EXISTS { MATCH (n0)-[r1:MET_WITH]-(n1) WHERE EXISTS { MATCH (n2:Claim) WHERE n2.id = r1.claimId AND n2.contested = $p0 } }',
    ],
    [
      '{participatedIn: {some: {node: {participants: {some: {node: {name: {eq: "A"}}}}}}}}',
      'EXISTS { MATCH (n0)-[r1:PARTICIPATED_IN]->(n1) WHERE EXISTS { MATCH (n1)<-[r2:PARTICIPATED_IN]-(n2) WHERE n2.name = $p0 } }',
    ],
    [
      '{mentions: {some: {passage: {report: {name: {eq: "R"}}}}}}',
      'EXISTS { MATCH (n0)<-[r1:MENTIONS]-(n1) WHERE EXISTS { MATCH (n1)<-[r2:HAS_PASSAGE]-(n2) WHERE n2.name = $p0 } }',
    ],
    [
      '{attributes: {some: {}}}',
      'EXISTS { MATCH (n0)<-[r1:SUBJECT]-(n1) WHERE n1.value IS NOT NULL }',
    ],
    [
      '{relations: {some: {predicate: {startsWith: "MET"}}}}',
      'EXISTS { MATCH (n0)-[r1]-(n1) WHERE r1.claimId IS NOT NULL AND type(r1) STARTS WITH $p0 }',
    ],
  ])('%s', (where, text) => {
    expect(printPersonWhere(where).text).toBe(text);
  });
});

describe('refused', () => {
  test.each([
    ['null as an operand', '{name: {eq: null}}', '“where.name.eq” must not be null (argument of'],
    ['null as a filter', '{name: null}', '“where.name” must not be null'],
    ['null as a quantifier', '{metWith: {some: null}}', '“where.metWith.some” must not be null'],
    ['null as a list', '{AND: null}', '“where.AND” must not be null'],
    [
      'a null deep within',
      '{OR: [{metWith: {count: {where: {node: {name: {ne: null}}}, gte: 1}}}]}',
      '“where.OR.metWith.count.where.node.name.ne” must not be null',
    ],
    [
      'a long text',
      `{name: {eq: "${'x'.repeat(1001)}"}}`,
      '“where.name.eq” may have at most 1,000 characters',
    ],
    [
      'a long list',
      `{name: {in: [${'"x", '.repeat(1001)}]}}`,
      '“where.name.in” may have at most 1,000 entries',
    ],
  ])('%s', (_, where, message) => {
    expect(() => printPersonWhere(where)).toThrow(message);
  });

  const nest = (times: number, before: string, inner: string, after: string): string =>
    before.repeat(times) + inner + after.repeat(times);
  const list = (where: string): string => `{ persons(where: ${where}) { totalCount } }`;
  const CASES: readonly (readonly [keyof QueryLimits, Partial<QueryLimits>, string])[] = [
    [
      'depth',
      { depth: 2 },
      '{ persons { nodes { metWith { nodes { metWith { nodes { id } } } } } } }',
    ],
    ['fields', { fields: 3 }, '{ person(id: "a") { a: id b: id c: id } }'],
    [
      'subqueries',
      { subqueries: 3 },
      '{ persons { totalCount nodes { metWith { totalCount nodes { id } } } } }',
    ],
    ['conditionDepth', {}, list(nest(11, '{NOT: ', '{id: {eq: "a"}}', '}'))],
    [
      'conditions',
      { conditions: 2 },
      list('{OR: [{id: {eq: "a"}}, {id: {eq: "b"}}, {id: {eq: "c"}}]}'),
    ],
    [
      'relationFilterDepth',
      {},
      list(nest(7, '{metWith: {some: {node: ', '{id: {eq: "a"}}', '}}}')),
    ],
    [
      'variableSize',
      { variableSize: 3 },
      'query ($w: PersonWhere) { persons(where: $w) { totalCount } }',
    ],
    [
      'variableDepth',
      { variableDepth: 1 },
      'query ($w: PersonWhere) { persons(where: $w) { totalCount } }',
    ],
  ];
  test.each(CASES)('beyond the limit “%s”, by its name', (name, limits, query) => {
    const run = () => compileQuery(query, { w: { id: { eq: 'a' } } }, makeCompiler(limits));
    expect(run).toThrow(`of the limit “${name}”`);
  });

  test.each(['first: 501', 'first: -1', 'last: 501'])('%s', (page) => {
    expect(() => compileQuery(`{ persons(${page}) { nodes { id } } }`)).toThrow(
      'must be a whole number from 0 to 500',
    );
  });
});
