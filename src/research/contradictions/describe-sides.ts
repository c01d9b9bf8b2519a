import { describeDenial } from '../../ontology/describe-denial.js';
import type { ContradictionSideTree } from './contradiction-tree.js';

/** What differs within one claim, told from its sides; null for rules that compare two claims. Pure. */
export function describeSides(
  rule: string,
  key: string,
  sides: readonly ContradictionSideTree[],
): string | null {
  if (rule === 'EDGE_PROPERTY_DIFFERS') {
    return `${key.slice(rule.length + 1)}: ${sides.map(({ says }) => says).join(', ')}`;
  }
  if (rule !== 'ASSERTED_AND_DENIED') return null;
  const [asserted, denied] = sides.map(({ assertionCount }) => assertionCount);
  return describeDenial(asserted ?? 0, denied ?? 0);
}
