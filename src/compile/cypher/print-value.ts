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
  value: LinkedValue,
  result: string,
  scope: Scope,
  names: Names,
): string {
  return printTogether(value, [{ value: value.value, result }], scope, names);
}

/** Values of linked nodes, with one sub-query for all that the same link leads to. */
export function printLinkedValues(
  wanted: readonly LinkedValue[],
  scope: Scope,
  names: Names,
): { readonly lines: readonly string[]; readonly results: ReadonlyMap<LinkedValue, string> } {
  const groups = new Map<string, [LinkedValue, ...LinkedValue[]]>();
  for (const one of wanted) {
    const { on, link, condition } = one;
    const key = JSON.stringify([on, link, condition]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const results = new Map(wanted.map((one) => [one, `s${names.next()}`]));
  const lines = [...groups.values()].map((group) => {
    const parts = group.map((one) => ({ value: one.value, result: results.get(one) ?? '' }));
    return printTogether(group[0], parts, scope, names);
  });
  return { lines, results };
}

function printTogether(
  { on, link, condition }: Pick<LinkedValue, 'on' | 'link' | 'condition'>,
  parts: readonly { readonly value: Value; readonly result: string }[],
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
  const steps = [`MATCH ${pattern.text}${where}`];
  const returned = parts.map(({ value, result }) => {
    const far = printValue(value, inner, names);
    steps.push(...far.lines);
    return `head(collect(${far.value})) AS ${result}`;
  });
  return `CALL (${near}) { ${[...steps, `RETURN ${returned.join(', ')}`].join(' ')} }`;
}
