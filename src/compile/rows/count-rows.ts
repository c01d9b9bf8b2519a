import type { Column, GroupColumn, OperationPlan, RootColumn } from '../plan/plan.js';
import type { Row } from './row.js';

/**
 * How many rows each read of a plan gave, over all rows above it: by the path of the field that asks for them, one row
 * more than the page where `hasNextPage` is asked for. Fields that aliases set apart are counted together.
 */
export function countRows(
  { columns, tables = [] }: OperationPlan,
  record: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const add = (name: string, amount: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + amount);
  };
  const visit = (columnsOfRows: readonly AnyColumn[], rows: readonly Row[]): void => {
    for (const [index, column] of columnsOfRows.entries()) {
      const read = readOf(column);
      if (read === null) continue;
      const below = rows.flatMap((row) => (row[index] ?? []) as readonly Row[]);
      add(read.path, below.length);
      visit(read.columns, below);
    }
  };
  visit(columns, [columns.map((_, index) => record[`f${String(index)}`])]);
  for (const [index, table] of tables.entries()) {
    const rows = (record[`t${String(index)}`] ?? []) as readonly Row[];
    add(`table ${String(index)}`, rows.length);
    visit(table.columns, rows);
  }
  return Object.fromEntries(counts);
}

type AnyColumn = RootColumn | Column | GroupColumn;

/** What of a column is rows: of a read, or groups. */
function readOf(
  column: AnyColumn,
): { readonly path: string; readonly columns: readonly AnyColumn[] } | null {
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
