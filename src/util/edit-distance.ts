/** Optimal string alignment distance (two letters swapped count once), or `limit + 1` as soon as it is sure to be greater than `limit`. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isEqual = left[row - 1] === right[column - 1];
      const replace = at(last, column - 1) + (isEqual ? 0 : 1);
      const cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replace);
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(isSwap ? Math.min(cost, at(beforeLast, column - 2) + 1) : cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

/** Outside the table every distance is too great. */
function at(distances: readonly number[], column: number): number {
  return distances[column] ?? Number.MAX_SAFE_INTEGER;
}
