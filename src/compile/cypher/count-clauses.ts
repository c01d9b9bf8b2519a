import type { Condition } from '../plan/condition.js';

/**
 * How many clauses a condition has in conjunctive normal form, which Neo4j brings every predicate into before it plans:
 * an OR of ANDs multiplies. What stands within a function (NOT, another OR printed so) is left as it is there.
 */
export function countClauses(condition: Condition): number {
  switch (condition.kind) {
    case 'and':
      return condition.all.reduce((sum, part) => sum + countClauses(part), 0);
    case 'or':
      return isTangled(condition.all) ? 1 : multiply(condition.all);
    default:
      return 1;
  }
}

/** An OR with more clauses is printed within a function. No index serves one so large, so nothing is lost. */
const MAX_CLAUSES = 4;

/** Whether an OR of these has too many clauses to be left to Neo4j: 81, in a filter of 81 conditions, take it three seconds. */
export function isTangled(all: readonly Condition[]): boolean {
  return multiply(all) > MAX_CLAUSES;
}

function multiply(all: readonly Condition[]): number {
  return all.reduce((product, part) => product * countClauses(part), 1);
}
