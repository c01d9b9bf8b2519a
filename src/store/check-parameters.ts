import type { ParameterValue } from '../compile/statement.js';
import { ParleyError } from '../errors/parley-error.js';

/** Deeper values kill the process of the embedded engine (at about 12,000) or break a pooled connection of Neo4j. */
const MAX_DEPTH = 100;

/**
 * Refuses parameters that an engine would change in silence or that would bring it down: nested deeper than 100
 * (cyclic ones too), integers beyond ±(2^53 − 1), NaN and infinities, and anything that is not plain JSON.
 *
 * @throws ParleyError ARGUMENT_INVALID for numbers and depth, which a client may have sent; BUG for other kinds of value
 */
export function checkParameters(parameters: Readonly<Record<string, ParameterValue>>): void {
  checkValue(parameters, 0);
}

function checkValue(value: unknown, depth: number): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      checkNumber(value);
      return;
    case 'object':
      if (value !== null) checkMembers(value, depth);
      return;
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new ParleyError('BUG', `A parameter of type ${typeof value} cannot be stored.`);
  }
}

function checkMembers(value: object, depth: number): void {
  if (depth > MAX_DEPTH) {
    throw new ParleyError(
      'ARGUMENT_INVALID',
      `A value is nested deeper than ${String(MAX_DEPTH)}.`,
    );
  }
  if (Array.isArray(value)) {
    for (const member of value) checkValue(member, depth + 1);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new ParleyError('BUG', 'A parameter must be plain JSON.');
  }
  for (const key in value) checkValue((value as Record<string, unknown>)[key], depth + 1);
}

function checkNumber(value: number): void {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new ParleyError('ARGUMENT_INVALID', 'A number lies outside of ±(2^53 − 1).');
  }
}
