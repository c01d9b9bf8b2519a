import type { LinkedValue, PastValue, PropertyValue, Value } from '../plan/condition.js';
import type { Names } from './names.js';
import { nestedScope, printCondition, type Scope, variableOf } from './print-condition.js';
import { printPast } from './print-past.js';
import { printPattern } from './print-pattern.js';
import { printWhere } from './print-where.js';
import { quoteName } from './quote-name.js';

/** A value of what is in hand, as an expression. */
export function printNear(value: PropertyValue | PastValue, scope: Scope, names: Names): string {
  const variable = variableOf(value.on, scope);
  return value.kind === 'property'
    ? `${variable}.${quoteName(value.property)}`
    : printPast(value, variable, names);
}

/** Any value, with what must be computed first. */
export function printValue(
  value: Value,
  scope: Scope,
  names: Names,
): { readonly lines: readonly string[]; readonly value: string } {
  if (value.kind !== 'linked') return { lines: [], value: printNear(value, scope, names) };
  const result = `s${names.next()}`;
  return { lines: [printLinkedValue(value, result, scope, names)], value: result };
}

/** A sub-query that gives each row a value of the one node that a link leads to. */
export function printLinkedValue(
  { on, link, condition, value }: LinkedValue,
  result: string,
  scope: Scope,
  names: Names,
): string {
  const near = variableOf(on, scope);
  const inner = nestedScope(link, near, names);
  const pattern = printPattern(link, inner);
  const where = printWhere([
    ...pattern.conditions,
    ...(condition === null ? [] : [printCondition(condition, inner, names)]),
  ]);
  const far = printValue(value, inner, names);
  const steps = [
    `MATCH ${pattern.text}${where}`,
    ...far.lines,
    `RETURN head(collect(${far.value})) AS ${result}`,
  ];
  return `CALL (${near}) { ${steps.join(' ')} }`;
}
