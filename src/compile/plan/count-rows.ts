import type { ParameterValue } from '../statement.js';
import type { OperationPlan, ReadPlan } from './plan.js';

/** What a list without `first` is taken to hold: chains of sources, quotes of an assertion, sentences. */
const LIST_ROWS = 10;

export interface RowEstimate {
  /** Rows the operation reads at worst. */
  readonly rows: number;
  /** The field that asks for most of them. */
  readonly path: string;
}

/** Rows that an operation reads at worst, by the page sizes on the way to each field. Cost: one visit a read. */
export function countRows(
  plan: OperationPlan,
  parameters: Readonly<Record<string, ParameterValue>>,
): RowEstimate {
  let total = 0;
  let greatest: RowEstimate = { rows: 0, path: '' };
  const visit = (read: ReadPlan, parents: number): void => {
    const rows = parents * rowsOf(read, parameters);
    total += rows;
    if (rows > greatest.rows) greatest = { rows, path: read.path };
    for (const column of read.columns) if (column.kind === 'read') visit(column.read, rows);
  };
  for (const root of plan.roots)
    if (root.kind !== 'typename' && root.read !== null) visit(root.read, 1);
  return { rows: total, path: greatest.path };
}

function rowsOf(
  { source, limit, sort }: ReadPlan,
  parameters: Readonly<Record<string, ParameterValue>>,
): number {
  if (limit !== null) return Math.max(1, Number(parameters[limit]));
  // one node by id, or the one node a link leads to
  const isSingle = source.kind === 'label' || source.link.shape === 'one' || sort.length === 0;
  return isSingle ? 1 : LIST_ROWS;
}
