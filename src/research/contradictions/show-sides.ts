import { findIndependentSource } from '../../ontology/independent-source.js';
import type { ContradictionSideTree } from './contradiction-tree.js';
import type { ClaimSide, SaidAssertion } from './read-side.js';

/** Assertions shown of one side. */
export const SHOWN_ASSERTIONS = 50;

/** A contradiction as it is stored, with everything that speaks for either claim. */
export interface StoredContradiction {
  readonly rule: string;
  readonly key: string;
  readonly left: ClaimSide;
  /** The very same claim for rules within one claim. */
  readonly right: ClaimSide;
}

/** What is said on one side, and by whom. */
interface Side {
  readonly says: string;
  readonly claim: ClaimSide;
  /** Whether an assertion of the claim stands on this side as long as it is live. */
  readonly holds: (assertion: SaidAssertion) => boolean;
  readonly hasFact: boolean;
}

/** The sides of a contradiction, who stands on each, and what one has taken from another. Pure. */
export function showSides(found: StoredContradiction): readonly ContradictionSideTree[] {
  const sides = listSides(found);
  return sides.map((side) => {
    const rivals = sides.filter((other) => other !== side).flatMap(listStanding);
    return showSide(side, new Set(rivals.map(({ id }) => id)));
  });
}

function listSides({ rule, key, left, right }: StoredContradiction): readonly Side[] {
  if (rule === 'ASSERTED_AND_DENIED') return splitByPolarity(left);
  if (rule === 'EDGE_PROPERTY_DIFFERS') return splitByValue(left, key.slice(rule.length + 1));
  const isInverse = key.endsWith('-inverse');
  return [left, right].map((claim) => ({
    says: sayClaim(claim, isInverse),
    claim,
    holds: isPositive,
    hasFact: claim.facts.length > 0,
  }));
}

const isPositive = ({ polarity }: SaidAssertion): boolean => polarity === 'POSITIVE';

function splitByPolarity(claim: ClaimSide): readonly Side[] {
  const hasFact = claim.facts.length > 0;
  return [
    { says: 'ASSERTED', claim, holds: isPositive, hasFact },
    { says: 'DENIED', claim, holds: (assertion) => !isPositive(assertion), hasFact: false },
  ];
}

/** One side for each value that is given, in order; assertions that give none stand on no side. */
function splitByValue(claim: ClaimSide, property: string): readonly Side[] {
  const live = claim.assertions.filter((one) => one.isLive && isPositive(one));
  const values = [...live, ...claim.facts].flatMap(
    ({ properties }) => properties.get(property) ?? [],
  );
  return [...new Set(values)].sort().map((value) => ({
    says: value,
    claim,
    holds: (one) => isPositive(one) && one.properties.get(property) === value,
    hasFact: claim.facts.some(({ properties }) => properties.get(property) === value),
  }));
}

function sayClaim({ value, stance, object, subject }: ClaimSide, isInverse: boolean): string {
  if (stance !== null) return stance > 0 ? `+${String(stance)}` : `−${String(-stance)}`;
  return value ?? (isInverse ? subject : (object ?? subject));
}

const listStanding = ({ claim, holds }: Side): readonly SaidAssertion[] =>
  claim.assertions.filter((one) => one.isLive && holds(one));

function showSide(side: Side, rivals: ReadonlySet<string>): ContradictionSideTree {
  const standing = listStanding(side);
  const superseded = side.claim.assertions.filter(
    (one) => side.holds(one) && one.supersededBy.some((id) => rivals.has(id)),
  );
  return {
    says: side.says,
    claim: { id: side.claim.id },
    assertions: standing.slice(0, SHOWN_ASSERTIONS).map(({ id }) => ({ id })),
    assertionCount: standing.length,
    independentSources: countIndependentSources(standing),
    isBackgroundFact: side.hasFact,
    superseded: superseded.map(({ id }) => ({ id })),
  };
}

function countIndependentSources(assertions: readonly SaidAssertion[]): number {
  return new Set(assertions.map(findIndependentSource).filter((source) => source !== null)).size;
}
