import { expect, test } from '@jest/globals';

import { findShareable } from '../../../../src/compile/plan/choose-sharing.js';
import type {
  Column,
  GroupColumn,
  OperationPlan,
  RootColumn,
} from '../../../../src/compile/plan/plan.js';
import { shareNodes } from '../../../../src/compile/plan/share-nodes.js';
import { countRows } from '../../../../src/compile/rows/count-rows.js';
import { compileQuery } from '../../../helpers/compile-query.js';

type AnyColumn = RootColumn | Column | GroupColumn;

const twoRows = (columns: readonly AnyColumn[]): unknown => [valuesOf(columns), valuesOf(columns)];

function valuesOf(columns: readonly AnyColumn[]): readonly unknown[] {
  return columns.map((column) => {
    if ('read' in column) return twoRows(column.read.columns);
    return 'group' in column ? twoRows(column.group.columns) : 7;
  });
}

/** What a statement could give for a plan: two rows of each read below each row, and of each table. */
function twoOfEach({ columns, tables = [] }: OperationPlan): Readonly<Record<string, unknown>> {
  return Object.fromEntries([
    ...valuesOf(columns).map((value, index) => [`f${String(index)}`, value] as const),
    ...tables.map((table, index) => [`t${String(index)}`, twoRows(table.columns)] as const),
  ]);
}

const QUERY = `{
  persons(first: 2) {
    totalCount
    nodes { name metWith { totalCount nodes { id } groupBy(by: [{node: {id: VALUE}}]) { count key { node { node { name } } } } } }
  }
  person(id: "a") { metWith { totalCount } }
}`;

test('rows are counted over all rows above them; counts are not rows', () => {
  const { plan } = compileQuery(QUERY);
  expect(countRows(plan, twoOfEach(plan))).toEqual({
    persons: 2,
    'persons.nodes.metWith': 4,
    'persons.nodes.metWith.groupBy': 4,
    'persons.nodes.metWith.groupBy.key.node.node': 8,
    person: 2,
  });
});

test('rows that share their nodes are counted with the nodes', () => {
  const { plan } = compileQuery('{ persons { nodes { metWith { nodes { name aliases } } } } }');
  const shared = shareNodes(plan, findShareable(plan));
  expect(shared.tables?.length).toBeGreaterThan(0);
  expect(countRows(shared, twoOfEach(shared))).toMatchObject({ 'table 0': 2 });
});

test('nothing found is nothing counted', () => {
  const { plan } = compileQuery(QUERY);
  const record: Record<string, unknown> = {};
  for (const [index, { kind }] of plan.columns.entries()) {
    record[`f${String(index)}`] = kind === 'count' ? 0 : [];
  }
  expect(countRows(plan, record)).toMatchObject({ persons: 0, person: 0 });
});
