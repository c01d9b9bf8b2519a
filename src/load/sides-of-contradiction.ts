import type { ClaimRecord } from './claim-record.js';
import type { Contradiction } from './find-contradictions.js';
import { listDenials, listSaidValues, listSupport } from './testimony-of-claim.js';

/**
 * Who speaks on which side of a contradiction, and between which days: it stood at an earlier time if two sides had a voice
 * then. Sides are assertion and denial, the values of an edge property, or the two claims.
 */
export function listSides(
  { rule, key }: Contradiction,
  [left, right]: readonly [ClaimRecord | undefined, ClaimRecord | undefined],
): readonly string[] {
  if (left === undefined || right === undefined) return [];
  switch (rule) {
    case 'ASSERTED_AND_DENIED':
      return [...listSupport(left, () => 'FOR'), ...listDenials(left, () => 'AGAINST')].sort();
    case 'EDGE_PROPERTY_DIFFERS':
      return listSaidValues(left, key.slice(`${rule}-`.length));
    case 'FUNCTIONAL_VALUES':
    case 'OPPOSITE_STANCE':
    case 'CHANGED_OVER_TIME':
      return [...listSupport(left, () => 'LEFT'), ...listSupport(right, () => 'RIGHT')].sort();
  }
}
