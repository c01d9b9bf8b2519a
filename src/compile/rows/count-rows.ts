import type { OperationPlan } from '../plan/plan.js';
import { type AnyColumn, rowsOfColumn } from '../plan/rows-of-column.js';
import type { Row } from './row.js';

/**
 * How many rows each read of a plan gave, over all rows above it: by the path of the field that asks for them, one row
 * more than the page where `hasNextPage` is asked for. Fields that aliases set apart are counted together. `found` is the
 * record of the objects that research fields found: of places with equal selections, which share rows, the first names them.
 */
export function countRows(
  { columns, tables = [], objects }: OperationPlan,
  record: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const add = (name: string, amount: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + amount);
  };
  const visit = (columnsOfRows: readonly AnyColumn[], rows: readonly Row[]): void => {
    for (const [index, column] of columnsOfRows.entries()) {
      const read = rowsOfColumn(column);
      if (read === null) continue;
      const below = rows.flatMap((row) => (row[index] ?? []) as readonly Row[]);
      add(read.path, below.length);
      visit(read.columns, below);
    }
  };
  visit(columns, [valuesOf(columns, record)]);
  const objectColumns = objects?.columns ?? [];
  visit(objectColumns, [valuesOf(objectColumns, found)]);
  for (const [index, table] of tables.entries()) {
    const rows = (record[`t${String(index)}`] ?? []) as readonly Row[];
    add(`table ${String(index)}`, rows.length);
    visit(table.columns, rows);
  }
  return Object.fromEntries(counts);
}

/** The values of root columns, which a record holds by name. */
function valuesOf(columns: readonly unknown[], record: Readonly<Record<string, unknown>>): Row {
  return columns.map((_, index) => record[`f${String(index)}`]);
}
