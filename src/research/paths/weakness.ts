import { invariant } from '../../util/invariant.js';
import { type Link, restsOnInference, restsOnOpenScope } from './link.js';
import type { WeaknessName } from './path-enums.js';

interface Weakness {
  readonly rule: WeaknessName;
  /** The less, the weaker. */
  readonly strength: (link: Link) => number;
}

/** What makes one link weaker than another, in this order: the first that differs decides. */
const WEAKNESSES: readonly Weakness[] = [
  { rule: 'FEWEST_SOURCES', strength: ({ independentSources }) => independentSources },
  { rule: 'CONTESTED', strength: ({ contested }) => (contested ? 0 : 1) },
  { rule: 'INFERENCE', strength: (link) => (restsOnInference(link) ? 0 : 1) },
  { rule: 'OPEN_SCOPE', strength: (link) => (restsOnOpenScope(link) ? 0 : 1) },
];

/** Puts the weaker of two links first; 0 where no rule tells them apart. */
export function compareStrength(a: Link, b: Link): number {
  for (const { strength } of WEAKNESSES) {
    const difference = strength(a) - strength(b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The index of the weakest of the links of a path, the first of equals, and the rule that tells it from the next weakest. */
export function findWeakest(links: readonly Link[]): {
  readonly index: number;
  readonly rule: WeaknessName;
} {
  const order = links.map((link, index) => ({ link, index }));
  order.sort((a, b) => compareStrength(a.link, b.link) || a.index - b.index);
  const [weakest, next] = order;
  invariant(weakest !== undefined, 'a path has a step at least');
  const decisive = WEAKNESSES.find(
    ({ strength }) => next !== undefined && strength(weakest.link) !== strength(next.link),
  );
  return { index: weakest.index, rule: decisive?.rule ?? 'NONE' };
}
