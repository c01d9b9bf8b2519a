import { linkDegrees } from '../link-degrees.js';
import type { ShortcutMode } from '../shortcut-mode.js';
import type { Statistics } from '../statistics.js';
import type { Way } from './find-start.js';

/** Going back asks nothing of each arrival, and only of nodes that met what was asked before. */
const ADVANTAGE = 2;

/**
 * Whether to go back to the nodes of a label, from all that a filter asks something of at the end of a way, in place of asking each
 * node of the label whether it leads there. Back, each node at the end and each relationship of the way is met once at most. There,
 * a relationship is met as often as one arrives at it: of 10,000 persons, those who were where somebody busy was take 24 s, and
 * 40 ms back.
 */
export function goesBack(
  label: string,
  { from, steps }: Way,
  { shortcuts, statistics }: { readonly shortcuts: ShortcutMode; readonly statistics: Statistics },
): boolean {
  if (shortcuts !== 'auto') return shortcuts === 'always';
  const start = statistics.labels.get(label) ?? 0;
  let back = statistics.labels.get(from.label) ?? 0;
  let there = start;
  let arrivals: number | null = null;
  for (const { link } of steps) {
    const degrees = linkDegrees(statistics, link);
    if (degrees === null) return false;
    const { entries, near } = degrees;
    arrivals =
      arrivals === null
        ? entries * Math.min(1, start / Math.max(1, near.nodes))
        : arrivals * (near.squares / Math.max(1, entries));
    there += arrivals;
    back += entries;
  }
  return back < ADVANTAGE * there;
}
