import type { GroupPlan, ReadPlan, RootColumn } from '../plan/plan.js';
import { measureGroup, measureRead } from './print-statement.js';

/** The field whose own part of the statement is the longest, what is nested in it left aside. Prints anew: for errors alone. */
export function findLongestRead(columns: readonly RootColumn[]): string {
  let longest = { path: '', length: -1 };
  const add = (path: string, length: number): void => {
    if (length > longest.length) longest = { path, length };
  };
  const visitGroup = (group: GroupPlan): void => {
    add(group.path, measureGroup(group));
    for (const column of group.columns) if (column.kind === 'node') visit(column.read);
  };
  const visit = (read: ReadPlan): void => {
    add(read.path, measureRead(read));
    for (const column of read.columns) {
      if (column.kind === 'read') visit(column.read);
      else if (column.kind === 'group') visitGroup(column.group);
    }
  };
  for (const column of columns) {
    if (column.kind === 'read') visit(column.read);
    else if (column.kind === 'group') visitGroup(column.group);
    else if (longest.path === '') longest = { path: column.count.path, length: 0 };
  }
  return longest.path;
}
