import { expect, test } from '@jest/globals';

import type { DegreeStatistics, Statistics } from '../../../../src/compile/statistics.js';
import { compileQuery, makeCompiler } from '../../../helpers/compile-query.js';

const degrees = (nodes: number, average: number, bias: number): DegreeStatistics => ({
  nodes,
  greatest: average * bias * 3,
  squares: nodes * average * average * bias,
});

/** 1,000 persons and 200 events; each person takes part in 20, some in many more. */
const STATISTICS: Statistics = {
  isKnown: true,
  labels: new Map([
    ['Person', 1000],
    ['Actor', 1000],
    ['Event', 200],
    ['Claim', 20_000],
  ]),
  relationships: new Map([
    [
      'PARTICIPATED_IN',
      {
        ...{ isWorldRelation: true, count: 20_000 },
        ...{ out: degrees(1000, 20, 2), in: degrees(200, 100, 2) },
      },
    ],
  ]),
};

/** Paths of the reads whose nodes are shared. */
function choose(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  statistics = STATISTICS,
): readonly string[] {
  const compiler = makeCompiler();
  compiler.useStatistics(statistics);
  const paths: string[] = [];
  const compiled = compileQuery(query, variables, compiler);
  const visit = (columns: readonly unknown[]): void => {
    for (const column of columns as readonly {
      readonly kind: string;
      readonly read?: { readonly path: string; readonly table?: number; readonly columns: [] };
    }[]) {
      if (column.read === undefined) continue;
      if (column.read.table !== undefined) paths.push(column.read.path);
      visit(column.read.columns);
    }
  };
  visit(compiled.plan.columns);
  for (const { columns } of compiled.plan.tables ?? []) visit(columns);
  return paths;
}

const list = (fields: string): string =>
  `query ($first: Int) { persons(first: $first) { nodes { participatedIn(first: 10) { nodes { ${fields} } } } } }`;

test('a level that repeats its nodes and has more below them', () => {
  expect(choose(list('name participants { totalCount }'), { first: 200 })).toEqual([
    'persons.nodes.participatedIn',
  ]);
  expect(
    choose(
      list(
        'name participants(first: 5) { nodes { id participatedIn(first: 2) { nodes { id } } } }',
      ),
      {
        first: 200,
      },
    ),
  ).toEqual(['persons.nodes.participatedIn', 'persons.nodes.participatedIn.nodes.participants']);
});

test('not by a few rows: the page sizes of each run decide', () => {
  expect(choose(list('name participants { totalCount }'), { first: 3 })).toEqual([]);
});

test('not a flat list, unless a node has many values', () => {
  expect(choose(list('id name'), { first: 200 })).toEqual([]);
  const many = 'id name description aliases eventType status mode edtf startsOn endsOn';
  expect(choose(list(many), { first: 200 })).toEqual(['persons.nodes.participatedIn']);
});

test('not the list of one node, whose entries differ', () => {
  const query =
    '{ person(id: "a") { participatedIn(first: 500) { nodes { participants { totalCount } } } } }';
  expect(choose(query)).toEqual([]);
});

test('not what leads to another node from each row', () => {
  const query = `{ persons(first: 200) { nodes { participatedIn { edges { claim { predicate assertions { totalCount } } } } } } }`;
  expect(choose(query)).toEqual([]);
});

test('nothing before the graph is looked at', () => {
  const unknown = { isKnown: false, labels: new Map(), relationships: new Map() };
  expect(choose(list('name participants { totalCount }'), { first: 200 }, unknown)).toEqual([]);
});

test('one plan has a form for each choice, and takes up new statistics', () => {
  const compiler = makeCompiler();
  const query = list('name participants { totalCount }');
  const tablesFor = (first: number): number =>
    (compileQuery(query, { first }, compiler).plan.tables ?? []).length;
  expect([tablesFor(200), tablesFor(3)]).toEqual([0, 0]);
  compiler.useStatistics(STATISTICS);
  expect([tablesFor(200), tablesFor(3), tablesFor(200)]).toEqual([1, 0, 1]);
  expect(compiler.cacheFigures).toMatchObject({ size: 1, misses: 2 });
});
