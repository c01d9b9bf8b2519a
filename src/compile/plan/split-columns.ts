import type { Column, ObjectShape, ReadPlan } from './plan.js';
import type { ReadUse } from './read-uses.js';
import { columnsOfObject, columnsOfValue } from './shape-columns.js';

/** The columns of a read's rows that speak of its far node alone, and those that must stay in the row. */
export interface ColumnSplit {
  readonly node: ReadonlySet<number>;
  readonly row: ReadonlySet<number>;
}

/**
 * Splits the columns of a read by what is built from them: an object that is built from the far node alone can be built
 * once for each node. Null where no object is, and where one that is not needs a read or count that starts from the node.
 */
export function splitColumns(read: ReadPlan, use: ReadUse): ColumnSplit | null {
  const node = new Set<number>();
  const row = new Set(use.cursorColumns);
  for (const object of use.objects) splitObject(object, read.columns, { node, row });
  for (const edge of use.edges) splitFields(edge, read.columns, { node, row });
  const isTorn = [...row].some((index) => isNestedInNode(read.columns[index]));
  return node.size === 0 || isTorn ? null : { node, row };
}

interface SplitInTheMaking {
  readonly node: Set<number>;
  readonly row: Set<number>;
}

function splitObject(
  object: ObjectShape,
  columns: readonly Column[],
  split: SplitInTheMaking,
): void {
  if (isOfNode(object, columns)) {
    for (const index of columnsOfObject(object)) split.node.add(index);
  } else splitFields(object, columns, split);
}

function splitFields(
  { type, fields }: ObjectShape,
  columns: readonly Column[],
  split: SplitInTheMaking,
): void {
  if ('index' in type) split.row.add(type.index);
  for (const { value } of fields) {
    if (value.kind === 'inline') {
      if (value.nullWhen !== null) split.row.add(value.nullWhen.index);
      splitObject(value.object, columns, split);
    } else for (const index of columnsOfValue(value)) split.row.add(index);
  }
}

/** Whether an object is built from the far node and nothing else; one that needs no column at all is no matter. */
export function isOfNode(object: ObjectShape, columns: readonly Column[]): boolean {
  const indexes = columnsOfObject(object);
  return indexes.length > 0 && indexes.every((index) => isOnNode(columns[index]));
}

function isOnNode(column: Column | undefined): boolean {
  switch (column?.kind) {
    case 'property':
    case 'past':
    case 'linked':
      return column.on === 'node';
    case 'read':
    case 'count':
    case 'group':
      return column.from === 'node';
    default:
      return false;
  }
}

const isNestedInNode = (column: Column | undefined): boolean =>
  column !== undefined && 'from' in column && column.from === 'node';
