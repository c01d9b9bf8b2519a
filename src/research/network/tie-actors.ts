import type { Occurrence, Side } from './occurrence.js';
import type { Profile } from './profile.js';
import type { Tie } from './tie.js';

/** What an actor has of one concept and side. */
interface Share {
  readonly actor: string;
  readonly side: Side;
  readonly units: Set<string>;
  readonly grounds: Set<string>;
}

/** The ties that shared concepts make, and the profile of each actor, tied or not. */
export interface TiedActors {
  /** By source, then target. */
  readonly ties: readonly Tie[];
  readonly profiles: ReadonlyMap<string, Profile>;
}

/** Which shares of one concept tie the actors who have them. */
type Ties = (a: Side, b: Side) => boolean;

/** Sides that agree, or that are none. */
export const agree: Ties = (a, b) => a === b;
/** Sides against each other. */
export const oppose: Ties = (a, b) => a !== b;

/**
 * Projects what actors are linked with on the actors: `w(a, b) = Σ x(a, c, s) · x(b, c, t)` over concepts c and the sides s and
 * t that tie, `x` being the number of units in which an actor is linked with a concept on a side. Null if concepts would make
 * more pairs than allowed.
 */
export function tieActors(
  occurrences: readonly Occurrence[],
  isTied: Ties,
  mostPairs: number,
): TiedActors | null {
  const concepts = gatherShares(occurrences);
  const profiles = new Map<string, Map<string, number>>();
  const ties = new Map<string, MutableTie>();
  let pairs = 0;
  for (const [concept, shares] of concepts) {
    pairs += (shares.length * (shares.length - 1)) / 2;
    if (pairs > mostPairs) return null;
    for (const { actor, side, units } of shares) {
      const profile = profiles.get(actor) ?? new Map<string, number>();
      profiles.set(actor, profile.set(`${side} ${concept}`, units.size));
    }
    for (const [index, one] of shares.entries()) {
      for (const other of shares.slice(index + 1)) {
        if (one.actor !== other.actor && isTied(one.side, other.side)) {
          addTie(ties, concept, one, other);
        }
      }
    }
  }
  return { ties: [...ties.values()].sort(byEnds), profiles };
}

interface MutableTie extends Tie {
  count: number;
  readonly concepts: Set<string>;
  readonly grounds: Set<string>;
}

function addTie(ties: Map<string, MutableTie>, concept: string, one: Share, other: Share): void {
  const [a, b] = one.actor < other.actor ? [one, other] : [other, one];
  const key = `${a.actor} ${b.actor}`;
  const tie = ties.get(key) ?? {
    ...{ source: a.actor, target: b.actor, count: 0 },
    ...{ concepts: new Set<string>(), grounds: new Set<string>() },
  };
  ties.set(key, tie);
  tie.count += a.units.size * b.units.size;
  tie.concepts.add(concept);
  for (const ground of [...a.grounds, ...b.grounds]) tie.grounds.add(ground);
}

/** By concept: one share for each actor and side. */
function gatherShares(occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly Share[]> {
  const concepts = new Map<string, Map<string, Share>>();
  for (const { actor, concept, side, unit, ground } of occurrences) {
    const shares = concepts.get(concept) ?? new Map<string, Share>();
    concepts.set(concept, shares);
    const key = `${side} ${actor}`;
    const share = shares.get(key) ?? { actor, side, units: new Set(), grounds: new Set() };
    shares.set(key, share);
    share.units.add(unit);
    share.grounds.add(ground);
  }
  return new Map([...concepts].map(([concept, shares]) => [concept, [...shares.values()]]));
}

const byEnds = (a: Tie, b: Tie): number =>
  a.source === b.source ? compare(a.target, b.target) : compare(a.source, b.source);

const compare = (a: string, b: string): number => (a < b ? -1 : 1);
