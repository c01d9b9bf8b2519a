import { describe, expect, test } from '@jest/globals';

import { printStatement } from '../../../../src/compile/cypher/print-statement.js';
import type { Condition, PastCondition } from '../../../../src/compile/plan/condition.js';
import type {
  Column,
  GroupColumn,
  IndexOrder,
  RootPlan,
  RowSource,
} from '../../../../src/compile/plan/plan.js';
import { printPlan } from '../../../../src/compile/plan/print-plan.js';
import type { PlannedPath } from '../../../../src/compile/plan/time.js';
import { compileQuery, makeCompiler } from '../../../helpers/compile-query.js';

/** The smallest question that needs a node of a kind, how the plan tells it, and what it prints to. */
interface Case {
  readonly query: string;
  readonly plan: string;
  readonly cypher: string | RegExp;
}

const compiler = makeCompiler({}, 'auto', true);

/** A table of the kinds of one union: the compiler refuses a kind that has no case. */
function testKinds(name: string, cases: Readonly<Record<string, Case>>): void {
  describe(`${name} of a plan`, () => {
    test.each(Object.entries(cases))('%s', (_kind, { query, plan: told, cypher }) => {
      const { plan } = compileQuery(query, {}, compiler);
      const objects = printStatement({ columns: plan.objects?.columns ?? [] });
      expect(printPlan(plan)).toContain(told);
      expect(`${printStatement(plan) ?? ''}${objects ?? ''}`).toMatch(cypher);
    });
  });
}

const persons = (where: string): string => `{ persons(where: ${where}) { totalCount } }`;
const person = (fields: string, asOf = ''): string => `{ person(id: "p"${asOf}) { ${fields} } }`;
const DAY = ', asOf: {reportedBefore: "2025-12-01"}';
const MOMENT = '(asOf: {recordedAt: "2025-12-01T00:00:00Z"})';

testKinds('root fields', {
  node: { query: person('id'), plan: 'person:\n  read Person', cypher: 'WHERE n0.id = $p0' },
  connection: {
    query: persons('{}'),
    plan: 'persons:\n  count Person',
    cypher: 'RETURN count(n0) AS f0',
  },
  typename: { query: '{ __typename }', plan: '__typename: Query', cypher: /^$/ },
  research: {
    query: '{ neighborhood(of: ["a"]) { nodes { entity { name } } } }',
    plan: 'neighborhood: research neighborhood',
    cypher: 'n0.name',
  },
} satisfies Record<RootPlan['kind'], Case>);

testKinds('where rows come from', {
  label: { query: persons('{}'), plan: 'count Person', cypher: 'MATCH (n0:Person)' },
  key: {
    query:
      '{ claims { groupBy(by: [{subject: {id: VALUE}}]) { key { subject { node { id } } } } } }',
    plan: 'read Entity with id = key',
    cypher: 'WHERE n4.id = k2',
  },
  anchor: {
    query: persons('{participatedIn: {some: {node: {id: {eq: "e"}}}}}'),
    plan: 'Person from Node where node.id eq $p0 back through [participatedIn: -[PARTICIPATED_IN]-> Event]',
    cypher: 'MATCH (n1)<-[r1:PARTICIPATED_IN]-(n0:Person)\nWITH DISTINCT n0',
  },
  ids: {
    query: '{ neighborhood(of: ["a"]) { nodes { entity { name } } } }',
    plan: 'read Entity with id in $p0',
    cypher: 'WHERE n0.id IN $p0',
  },
  link: {
    query: person('metWith { nodes { id } }'),
    plan: 'read metWith: -[MET_WITH]- Actor',
    cypher: 'MATCH (n0)-[r1:MET_WITH]-(n1)',
  },
} satisfies Record<RowSource['kind'], Case>);

testKinds('how links are followed', {
  relationship: {
    query: '{ assertion(id: "a") { report { id } } }',
    plan: 'report: -[REPORTED_IN]-> Report',
    cypher: '(n0)-[r1:REPORTED_IN]->(n1)',
  },
  lookup: {
    query: '{ claim(id: "c") { condition { id } } }',
    plan: 'condition: Proposition with id = conditionId',
    cypher: 'MATCH (n1:Proposition) WHERE n1.id = n0.conditionId',
  },
  recordedLookup: {
    query: `{ claims${MOMENT} { nodes { condition { id } } } }`,
    plan: 'condition: Proposition, though it may be no more, with id = conditionId',
    cypher: 'MATCH (n1:Node) WHERE n1.id = n0.conditionId',
  },
  end: {
    query: person('relations { nodes { subject { id } } }'),
    plan: 'subject: from end',
    cypher: 'startNode(r1) AS n2',
  },
  claim: {
    query: person('metWith { totalCount }', DAY),
    plan: 'metWith: by claims MET_WITH from either to Actor',
    cypher: "(n0)<-[:SUBJECT|OBJECT]-(r1)-[:SUBJECT|OBJECT]->(n1) WHERE r1.predicate = 'MET_WITH'",
  },
  deciding: {
    query: `{ event(id: "e"${DAY}) { status } }`,
    plan: 'the claim that decides STATUS reported before $p0',
    cypher: 'xn2.value <> n2.value',
  },
} satisfies Record<PlannedPath['kind'], Case>);

testKinds('orders of an index', {
  within: {
    query: '{ claims(where: {predicate: {eq: "MET_WITH"}}) { nodes { id } } }',
    plan: 'in index order within predicate',
    cypher: 'ORDER BY n0.predicate, n0.id',
  },
  presentFirst: {
    query: '{ events(sort: [{startsOn: ASC}]) { nodes { id } } }',
    plan: 'in index order, those without the first key after all others',
    cypher: 'UNION ALL',
  },
} satisfies Record<IndexOrder['kind'], Case>);

testKinds('conditions', {
  never: { query: persons('{OR: []}'), plan: 'where never', cypher: "n0.id = ''" },
  and: {
    query: persons('{name: {ne: "a"}, id: {gt: "b"}}'),
    plan: 'where (node.id gt $p0 and not node.name eq $p1)',
    cypher: '(n0.id > $p0 AND NOT coalesce(n0.name = $p1, false))',
  },
  or: {
    query: persons('{OR: [{name: {eq: "a"}}, {id: {gt: "b"}}]}'),
    plan: ' or ',
    cypher: '(n0.id > $p0 OR n0.name = $p1)',
  },
  not: {
    query: persons('{NOT: {declaredIn: {eq: "r"}}}'),
    plan: 'not node.declaredIn eq $p0',
    cypher: 'NOT coalesce(n0.declaredIn = $p0, false)',
  },
  compare: {
    query: persons('{name: {contains: "A", ignoreCase: true}}'),
    plan: 'node.name contains $p0 (ignoring case)',
    cypher: 'toLower(n0.name) CONTAINS $p0',
  },
  isNull: {
    query: persons('{declaredIn: {isNull: true}}'),
    plan: 'node.declaredIn is null',
    cypher: 'n0.declaredIn IS NULL',
  },
  linked: {
    query: persons('{metWith: {none: {node: {name: {eq: "a"}}}}}'),
    plan: 'none [metWith: -[MET_WITH]- Actor where node.name eq $p0]',
    cypher: 'NOT EXISTS { MATCH (n0)-[r1:MET_WITH]-(n1) WHERE n1.name = $p0 }',
  },
  count: {
    query: persons('{metWith: {count: {gte: 2}}}'),
    plan: 'count [metWith: -[MET_WITH]- Actor] gte $p0',
    cypher: 'COUNT { (n0)-[:MET_WITH]-() } >= $p0',
  },
  past: {
    query: `{ reports${MOMENT} { totalCount } }`,
    plan: 'node known (recorded at $p0)',
    cypher: 'n0.recordedFrom < $p0',
  },
} satisfies Record<Condition['kind'], Case>);

testKinds('conditions on an earlier time', {
  inForce: {
    query: person('metWith { totalCount }', ', asOf: {validAt: "2025-12-01"}'),
    plan: 'edge in force (valid at $p0)',
    cypher: 'r1.validFirst <= $p0',
  },
  known: {
    query: person('mentions { totalCount }', DAY),
    plan: 'node known (reported before $p0)',
    cypher: 'COUNT { MATCH (n0)<-[r1:MENTIONS]-(n1) WHERE n1.reportedOn < $p0 }',
  },
  opposed: {
    query: `{ claim(id: "c"${DAY}) { contradicts { totalCount } } }`,
    plan: 'both sides of edge reported before $p0',
    cypher: 'substring(f, 22) <> substring(e, 22)',
  },
  recorded: {
    query: `{ claims${MOMENT} { nodes { assertions { totalCount } } } }`,
    plan: 'edge recorded at $p0',
    cypher:
      '(n0)<-[r1:ASSERTS|FORMER_ASSERTS]-(n1) WHERE (coalesce(r1.recordedFrom < $p0, true) AND',
  },
} satisfies Record<PastCondition['what'], Case>);

testKinds('columns', {
  property: { query: person('name'), plan: 'values node.name', cypher: '[n0.name]' },
  past: {
    query: `{ claims(asOf: {reportedBefore: "2025-12-01"}) { nodes { contested } } }`,
    plan: 'node.contested (reported before $p0)',
    cypher: 'AND any(e IN n0.saidAgainst WHERE e < $p0',
  },
  linked: {
    query: `{ event(id: "e"${DAY}) { status } }`,
    plan: 'reported before $p0].node.shownStatus',
    cypher: 'RETURN head(collect(n2.shownStatus)) AS s1',
  },
  relationshipType: {
    query: person('relations { nodes { predicate } }'),
    plan: 'values relationshipType',
    cypher: 'type(r1)',
  },
  relationshipDirection: {
    query: person('relations { nodes { direction } }'),
    plan: 'values relationshipDirection',
    cypher: "CASE WHEN startNode(r1).id = n0.id THEN 'OUT' ELSE 'IN' END",
  },
  claimDirection: {
    query: person('relations { nodes { direction } }', DAY),
    plan: 'values claimDirection',
    cypher: "CASE WHEN r1.subjectId = n0.id THEN 'OUT' ELSE 'IN' END",
  },
  sortValue: {
    query: '{ persons(sort: [{metWith: {count: DESC}}]) { pageInfo { endCursor } } }',
    plan: 'sortValue',
    cypher: 'COUNT { (n0)-[:MET_WITH]-() } AS s1',
  },
  read: {
    query: person('metWith { nodes { id } }'),
    plan: '    read metWith',
    cypher: 'CALL (n0) {\n  MATCH (n0)-[r1:MET_WITH]-(n1)\n  WITH r1, n1 ORDER BY',
  },
  count: {
    query: person('metWith { totalCount }'),
    plan: '    count metWith',
    cypher: 'COUNT { (n0)-[:MET_WITH]-() }',
  },
  group: {
    query: person('metWith { groupBy(by: [{node: {type: VALUE}}]) { count } }'),
    plan: 'group metWith: -[MET_WITH]- Actor\n      by node.type',
    cypher: 'WITH n2.type AS k3, count(*) AS g4',
  },
} satisfies Record<Column['kind'], Case>);

const groups = (by: string, fields: string): string => `{ claims { groupBy${by} { ${fields} } } }`;

testKinds('columns of groups', {
  key: {
    query: groups('(by: [{predicate: VALUE}])', 'keys'),
    plan: 'by predicate',
    cypher: 'n0.predicate AS k1',
  },
  count: {
    query: groups('', 'count'),
    plan: 'group Claim\n    all as one\n    values count',
    cypher: 'count(*) AS g1',
  },
  distinct: {
    query: groups('', 'countDistinct(of: {predicate: VALUE})'),
    plan: 'distinct predicate',
    cypher: 'count(DISTINCT n0.predicate)',
  },
  min: {
    query: groups('', 'min { independentSources }'),
    plan: 'min independentSources',
    cypher: 'min(n0.independentSources)',
  },
  max: {
    query: groups('', 'max { independentSources }'),
    plan: 'max independentSources',
    cypher: 'max(n0.independentSources)',
  },
  node: {
    query: groups('(by: [{subject: {id: VALUE}}])', 'key { subject { node { name } } }'),
    plan: '    read Entity with id = key\n      values',
    cypher: 'CALL (k2) {',
  },
} satisfies Record<GroupColumn['kind'], Case>);
