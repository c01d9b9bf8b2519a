import { encodeCursor } from '../plan/cursor.js';
import type { ConnectionShape } from '../plan/plan.js';
import type { ParameterValue } from '../statement.js';
import type { AnswerValues } from './answer-values.js';
import type { Row } from './row.js';

/** The rows of one page in the order of the answer, and what the page says of itself. */
export interface AnswerPage {
  readonly rows: readonly Row[];
  /** Whether there are rows beyond the page in the direction it was read. */
  readonly hasMore: boolean;
  readonly shape: ConnectionShape;
  readonly count: unknown;
  /** Groups of all entries, from a column of the row that the page was taken from. */
  readonly groupsAt: (index: number) => readonly Row[];
}

/** Takes a connection's page from the row that holds it: one row too many, where it was read, only tells that there are more. */
export function takePage(
  shape: ConnectionShape,
  row: Row,
  parameters: Readonly<Record<string, ParameterValue>>,
): AnswerPage {
  const all = (shape.rows === null ? [] : (row[shape.rows] ?? [])) as readonly Row[];
  const { limit } = shape;
  const size = limit?.isPeeking === true ? Number(parameters[limit.parameter]) - 1 : null;
  const hasMore = size !== null && all.length > size;
  const kept = hasMore ? all.slice(0, size) : all;
  return {
    rows: shape.isBackward ? [...kept].reverse() : kept,
    hasMore,
    shape,
    count: shape.count === null ? null : row[shape.count],
    groupsAt: (index) => row[index] as readonly Row[],
  };
}

/** Position of a row of a page; null without a row, or where no cursor is asked for. */
export function cursorOf(
  row: Row | undefined,
  { cursor }: ConnectionShape,
  { seal, parameters }: AnswerValues,
): string | null {
  if (row === undefined || cursor === null) return null;
  const values = cursor.indexes.map((index) => row[index]);
  return encodeCursor(values, cursor.order, { seal, parameters });
}

/** Value of a field of `PageInfo`. */
export function readPageInfo(
  name: string,
  page: AnswerPage,
  values: AnswerValues,
): boolean | string | null {
  const { isBackward, hasAfter } = page.shape;
  switch (name) {
    case 'hasNextPage':
      return isBackward ? hasAfter : page.hasMore;
    case 'hasPreviousPage':
      return isBackward ? page.hasMore : hasAfter;
    case 'startCursor':
      return cursorOf(page.rows[0], page.shape, values);
    case 'endCursor':
      return cursorOf(page.rows.at(-1), page.shape, values);
    default:
      return 'PageInfo';
  }
}
