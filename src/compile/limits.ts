import { ParleyError } from '../errors/parley-error.js';
import { QUERY_LIMITS, type QueryLimitName } from '../errors/query-limits.js';

/**
 * Bounds on one operation, checked before the work they bound: Neo4j plans nested conditions in exponential time and its
 * timeout does not stop planning, GraphQL validates in quadratic time, and rows are held in memory.
 */
export type QueryLimits = Readonly<Record<QueryLimitName, number>>;

export const DEFAULT_QUERY_LIMITS: QueryLimits = Object.freeze(
  Object.fromEntries(
    Object.entries(QUERY_LIMITS).map(([name, limit]) => [name, limit.default]),
  ) as Record<QueryLimitName, number>,
);

/** Throws QUERY_TOO_COMPLEX, naming the limit, how much was asked for and where. */
export function assertWithin(
  limits: QueryLimits,
  name: QueryLimitName,
  amount: number,
  where: string,
): void {
  if (amount > limits[name]) throw exceeded(limits, name, amount, where);
}

/** The error of an operation that goes beyond a limit. */
export function exceeded(
  limits: QueryLimits,
  name: QueryLimitName,
  amount: number,
  where: string,
): ParleyError {
  return new ParleyError(
    'QUERY_TOO_COMPLEX',
    `${where} needs ${String(amount)} of the limit “${name}”, which is ${String(limits[name])}.`,
    { details: { limit: name, maximum: limits[name], amount, path: where } },
  );
}
