/** Nodes of a table on their way out of the sub-queries that find them: a list in lists, `depth` of them. */
export interface Gathering {
  readonly table: number;
  readonly depth: number;
}

/** Variable with the nodes that a table is made of. */
export const listName = (table: number): string => `x${String(table)}`;

/** Column of the statement with the rows of a table. */
export const tableName = (table: number): string => `t${String(table)}`;

/** What a sub-query returns of the lists that those in it gather: one list deeper, for the one around it. */
export function passOn(inner: readonly Gathering[], outer: Gathering[]): readonly string[] {
  for (const { table, depth } of inner) outer.push({ table, depth: depth + 1 });
  return inner.map(({ table }) => `collect(${listName(table)}) AS ${listName(table)}`);
}
