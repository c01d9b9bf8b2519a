/** One row of a read: a value for each column. */
export type Row = readonly unknown[];
