import { ParleyError } from '../errors/parley-error.js';
import { QUERY_LIMITS, type QueryLimitName } from '../errors/query-limits.js';
import { printAmount } from '../util/print-amount.js';

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

/** The same for an amount that many fields add up to: names the one that asks for most of it, and how much. */
export function assertSumWithin(
  limits: QueryLimits,
  name: QueryLimitName,
  { total, path, share }: { readonly total: number; readonly path: string; readonly share: number },
): void {
  if (total <= limits[name]) return;
  const needs = `The operation ${needsMore(limits, name, total)}`;
  throw tooComplex(`${needs} ${printAmount(share)} of them are for “${path}”.`, {
    ...makeLimitDetails(limits, name, total),
    ...{ path, share },
  });
}

/** The error of an operation that goes beyond a limit. */
export function exceeded(
  limits: QueryLimits,
  name: QueryLimitName,
  amount: number,
  where: string,
): ParleyError {
  const message = `${where} ${needsMore(limits, name, amount)}`;
  return tooComplex(message, { ...makeLimitDetails(limits, name, amount), path: where });
}

/** What an error says of a limit besides its words. */
export interface LimitDetails {
  readonly limit: QueryLimitName;
  readonly maximum: number;
  readonly amount: number;
}

export function makeLimitDetails(
  limits: QueryLimits,
  limit: QueryLimitName,
  amount: number,
): LimitDetails {
  return { limit, maximum: limits[limit], amount };
}

const needsMore = (limits: QueryLimits, name: QueryLimitName, amount: number): string =>
  `needs ${printAmount(amount)} of the limit “${name}”, which is ${printAmount(limits[name])}.`;

function tooComplex(
  message: string,
  details: LimitDetails & { readonly path: string; readonly share?: number },
): ParleyError {
  const hint = QUERY_LIMITS[details.limit].cure;
  return new ParleyError('QUERY_TOO_COMPLEX', message, { hint, details: { ...details } });
}
