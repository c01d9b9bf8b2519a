import type { LinkDeclaration } from '../../ontology/declaration.js';
import type { Holder } from './plan.js';

/**
 * The variable that holds an end of the relationship in hand, given the link that was followed; null where the direction
 * is known only row by row (links in both directions, seen from start or end).
 */
export function endHolder(end: 'from' | 'to' | 'far', via: LinkDeclaration | null): Holder | null {
  if (end === 'far') return 'node';
  if (via?.path.kind !== 'relationship') return null;
  const { direction } = via.path;
  if (direction === 'both') return null;
  const isFarEnd = (direction === 'out') === (end === 'to');
  return isFarEnd ? 'node' : 'near';
}
