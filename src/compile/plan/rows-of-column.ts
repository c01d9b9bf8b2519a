import type {
  Column,
  GroupColumn,
  GroupPlan,
  ObjectsColumn,
  ReadPlan,
  RootColumn,
} from './plan.js';

export type AnyColumn = RootColumn | ObjectsColumn | Column | GroupColumn;

/** Rows below a row: of a read, or groups. */
export type RowsPlan = ReadPlan | GroupPlan;

/** The rows that a column holds; null if it holds a value. */
export function rowsOfColumn(column: AnyColumn): RowsPlan | null {
  switch (column.kind) {
    case 'read':
    case 'node':
      return column.read;
    case 'group':
      return column.group;
    default:
      return null;
  }
}
