import type { Holder } from './condition.js';
import type { Level } from './level.js';
import type { PlannedLink } from './time.js';

/**
 * The variable that holds an end of the relationship in hand, given the link that was followed; null where the direction
 * is known only row by row (links in both directions, seen from start or end).
 */
export function endHolder(end: 'from' | 'to' | 'far', via: PlannedLink | null): Holder | null {
  if (end === 'far') return 'node';
  if (via?.path.kind === 'claim') {
    if (via.path.near === 'either') return null;
    return (via.path.near === 'SUBJECT') === (end === 'to') ? 'node' : 'near';
  }
  if (via?.path.kind !== 'relationship') return null;
  const { direction } = via.path;
  if (direction === 'both') return null;
  const isFarEnd = (direction === 'out') === (end === 'to');
  return isFarEnd ? 'node' : 'near';
}

/** Where the holder of an end is known row by row only, a claim in the place of the relationship leads to it. */
export function endOfClaim(link: PlannedLink, { link: via }: Pick<Level, 'link'>): PlannedLink {
  if (link.path.kind !== 'end' || via?.path.kind !== 'claim') return link;
  const types = [link.path.end === 'from' ? 'SUBJECT' : 'OBJECT'];
  return { ...link, path: { kind: 'relationship', types, direction: 'out' } };
}
