import type { ReadPlan, RootColumn } from '../plan/plan.js';
import { measureRead } from './print-statement.js';

/** The field whose own part of the statement is the longest, what is nested in it left aside. Prints anew: for errors alone. */
export function findLongestRead(columns: readonly RootColumn[]): string {
  let longest = { path: '', length: -1 };
  const visit = (read: ReadPlan): void => {
    const length = measureRead(read);
    if (length > longest.length) longest = { path: read.path, length };
    for (const column of read.columns) if (column.kind === 'read') visit(column.read);
  };
  for (const column of columns) {
    if (column.kind === 'read') visit(column.read);
    else if (longest.path === '') longest = { path: column.count.path, length: 0 };
  }
  return longest.path;
}
