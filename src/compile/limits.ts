import { ParleyError } from '../errors/parley-error.js';

/**
 * Bounds on one operation, checked before anything is compiled: Neo4j plans nested conditions in exponential time and
 * its timeout does not stop planning.
 */
export interface QueryLimits {
  /** Levels of nested reads (a root field is level 1). */
  readonly depth: number;
  /** Fields of an operation after fragments are expanded. */
  readonly fields: number;
  /** Root fields that ask for the schema itself; each may give megabytes. */
  readonly introspections: number;
  /** Sub-queries of the statement: nested reads, counts, relation filters. */
  readonly subqueries: number;
  /** Nesting of AND, OR and NOT in one filter. */
  readonly conditionDepth: number;
  /** Conditions of all filters together. */
  readonly conditions: number;
  /** Nesting of relation filters. */
  readonly relationFilterDepth: number;
  /** Greatest `first`. */
  readonly pageSize: number;
  /** Rows an operation reads at worst: the product of the page sizes on the way to each field, summed. */
  readonly rows: number;
  /** Entries of one list argument. */
  readonly listLength: number;
  /** Code units of one string argument. */
  readonly stringLength: number;
  /** Nesting of the variables as they were sent. */
  readonly variableDepth: number;
  /** Values in the variables as they were sent, lists and objects among them. */
  readonly variableSize: number;
}

export const DEFAULT_QUERY_LIMITS: QueryLimits = Object.freeze({
  depth: 8,
  fields: 1000,
  introspections: 2,
  subqueries: 40,
  conditionDepth: 10,
  conditions: 200,
  relationFilterDepth: 6,
  pageSize: 500,
  rows: 500_000,
  listLength: 1000,
  stringLength: 1000,
  variableDepth: 40,
  variableSize: 5000,
});

/** Throws QUERY_TOO_COMPLEX, naming the limit and where it was crossed. */
export function assertWithin(
  limits: QueryLimits,
  name: keyof QueryLimits,
  amount: number,
  where: string,
): void {
  if (amount > limits[name]) {
    throw new ParleyError(
      'QUERY_TOO_COMPLEX',
      `${where} needs ${String(amount)} of the limit “${name}”, which is ${String(limits[name])}.`,
      { details: { limit: name, maximum: limits[name], path: where } },
    );
  }
}
