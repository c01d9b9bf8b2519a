import type { OperationPlan } from '../plan/plan.js';
import type { Row } from './row.js';

/** Rows of a table by the id of their node, which is their first value. */
export type Table = ReadonlyMap<string, Row>;

/** The tables of a plan from the statement's one record. */
export function readTables(
  { tables = [] }: OperationPlan,
  record: Readonly<Record<string, unknown>>,
): readonly Table[] {
  return tables.map((_, index) => {
    const rows = (record[`t${String(index)}`] ?? []) as readonly Row[];
    return new Map(rows.map((row) => [row[0] as string, row]));
  });
}
