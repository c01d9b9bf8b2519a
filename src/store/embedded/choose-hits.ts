import type { TextHit, TextMatches, TextQuery } from '../../compile/text-query.js';

/** The hits of a page, in order, from all that match. Keeps no more of them than the page holds. */
export function chooseHits(
  matches: readonly TextHit[],
  { excluded, after, limit, isCounted }: TextQuery,
): TextMatches {
  const unwanted = new Set(excluded);
  const hits: TextHit[] = [];
  let count = 0;
  for (const hit of matches) {
    if (unwanted.has(hit.id)) continue;
    count += 1;
    if (after === null || comesBefore(after, hit)) insert(hits, hit, limit);
  }
  return { hits, count: isCounted ? count : null };
}

function insert(hits: TextHit[], hit: TextHit, limit: number): void {
  const last = hits.at(-1);
  if (hits.length >= limit && (last === undefined || !comesBefore(hit, last))) return;
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = hits[middle];
    if (other !== undefined && comesBefore(other, hit)) low = middle + 1;
    else high = middle;
  }
  hits.splice(low, 0, hit);
  if (hits.length > limit) hits.pop();
}

function comesBefore(left: TextHit, right: TextHit): boolean {
  if (left.score !== right.score) return left.score > right.score;
  if (left.order !== right.order) return left.order < right.order;
  return left.id < right.id;
}
