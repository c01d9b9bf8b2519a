import { findCircles } from '../find-circles.js';

/** Where all leaning ends: sources that lean on no other, and circles of sources that lean on none outside. Pure. */
export function findEnds(
  ids: readonly string[],
  leanings: readonly { readonly fromId: string; readonly toId: string }[],
): readonly (readonly string[])[] {
  const circles = findCircles(leanings.map(({ fromId, toId }) => ({ from: fromId, to: toId })));
  const circleOf = new Map(circles.flatMap((circle) => circle.map((id) => [id, circle] as const)));
  const groups = new Set(ids.map((id) => circleOf.get(id) ?? [id]));
  const isLeaning = (group: readonly string[]): boolean =>
    leanings.some(({ fromId, toId }) => group.includes(fromId) && !group.includes(toId));
  // a source outside all circles has a list of its own, which only it is in
  return [...groups].filter((group) => !isLeaning(group));
}
