import { makePart, type ScorePart } from './score-part.js';

/** A live claim about an entity; `object` is null for values. */
export interface CardClaim {
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | null;
}

/** An entity with claims about it. */
export interface Surroundings {
  readonly id: string;
  readonly declaredIn: string | null;
  readonly claims: readonly CardClaim[];
}

/** So many things said of both count in full. */
const ENOUGH_SHARED = 3;

/** What claims and declarations say for and against two entities being one. Pure. */
export function compareSurroundings(left: Surroundings, right: Surroundings): readonly ScorePart[] {
  return [...findShared(left, right), ...findToldApart(left, right)];
}

/** Claims that say the same of both: one predicate, one other end. */
function findShared(left: Surroundings, right: Surroundings): readonly ScorePart[] {
  const mine = new Set(left.claims.flatMap((claim) => describeRole(claim, left.id)));
  const theirs = new Set(right.claims.flatMap((claim) => describeRole(claim, right.id)));
  const shared = [...mine].filter((role) => theirs.has(role)).sort();
  if (shared.length === 0) return [];
  const value = Math.min(shared.length, ENOUGH_SHARED) / ENOUGH_SHARED;
  const shown = shared.slice(0, ENOUGH_SHARED).join(', ');
  const more = shared.length > ENOUGH_SHARED ? ', …' : '';
  return [makePart('CONTEXT', value, `said of both: ${shown}${more}`)];
}

function describeRole({ predicate, subject, object }: CardClaim, id: string): readonly string[] {
  if (object === null || subject === object) return [];
  return subject === id ? [`${predicate} ${object}`] : [`${subject} ${predicate}`];
}

/** Who writes of two in one breath means two. */
function findToldApart(left: Surroundings, right: Surroundings): readonly ScorePart[] {
  const joining = left.claims.find(
    ({ subject, object }) => subject === right.id || object === right.id,
  );
  if (joining !== undefined) {
    const { predicate, subject, object } = joining;
    return [makePart('TOLD_APART', 1, `${subject} ${predicate} ${String(object)}`)];
  }
  const { declaredIn } = left;
  return declaredIn === null || declaredIn !== right.declaredIn
    ? []
    : [makePart('TOLD_APART', 1, `${declaredIn} declares both`)];
}
