import { invariant } from '../../util/invariant.js';
import type { Condition, Holder, Operand } from '../plan/condition.js';
import type { PlannedLink } from '../plan/time.js';
import { isTangled } from './count-clauses.js';
import type { Names } from './names.js';
import { printPast, printPastCondition } from './print-past.js';
import { printPattern } from './print-pattern.js';
import { quoteName } from './quote-name.js';

/** Cypher variables that hold what a read speaks of. */
export interface Scope {
  readonly node: string;
  /** Absent where no relationship is matched (roots, lookups). */
  readonly edge: string | null;
  readonly near: string | null;
}

export function variableOf(on: Holder, scope: Scope): string {
  const name = scope[on];
  invariant(name !== null, `the read has a variable for its ${on}`);
  return name;
}

/** Prints a filter as a predicate over the variables of a scope. */
export function printCondition(condition: Condition, scope: Scope, names: Names): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return printJoined(condition, scope, names);
    case 'not':
      // absent values make a comparison null; NOT must be its complement
      return `NOT coalesce(${printCondition(condition.condition, scope, names)}, false)`;
    case 'never':
      // no id is empty; Neo4j folds a literal false and then fails to plan what follows in the same sub-query
      return `${scope.node}.id = ''`;
    case 'isNull': {
      return `${printOperand(condition.operand, scope, names)} IS ${condition.isNull ? '' : 'NOT '}NULL`;
    }
    case 'compare':
      return printComparison(condition, scope, names);
    case 'linked':
      return printLinked(condition, scope, names);
    case 'past':
      return printPastCondition(condition, variableOf(condition.on, scope));
    case 'count':
      return `${printCount(condition, variableOf(condition.from, scope), names)} ${OPERATORS[condition.operator]} $${condition.parameter}`;
  }
}

function printJoined(
  { kind, all }: Extract<Condition, { kind: 'and' | 'or' }>,
  scope: Scope,
  names: Names,
): string {
  const parts = all.map((part) => printCondition(part, scope, names));
  if (kind === 'and') return `(${parts.join(' AND ')})`;
  const text = `(${parts.join(' OR ')})`;
  return isTangled(all) ? `coalesce(${text}, false)` : text;
}

function printOperand(operand: Operand, scope: Scope, names: Names): string {
  switch (operand.kind) {
    case 'relationshipType':
      return `type(${variableOf('edge', scope)})`;
    case 'property':
      return `${variableOf(operand.on, scope)}.${quoteName(operand.property)}`;
    case 'past':
      return printPast(operand, variableOf(operand.on, scope), names);
  }
}

function printComparison(
  condition: Extract<Condition, { kind: 'compare' }>,
  scope: Scope,
  names: Names,
): string {
  const { operator, ignoreCase } = condition;
  const property = printOperand(condition.operand, scope, names);
  const right = `$${condition.parameter}`;
  const fold = (value: string): string => (ignoreCase ? `toLower(${value})` : value);
  switch (operator) {
    case 'has':
      return ignoreCase
        ? `any(x IN ${property} WHERE toLower(x) = ${right})`
        : `${right} IN ${property}`;
    case 'hasAny':
      return `any(x IN ${property} WHERE ${fold('x')} IN ${right})`;
    case 'hasAll': {
      const entries = ignoreCase ? `[y IN ${property} | toLower(y)]` : property;
      return `all(x IN ${right} WHERE x IN ${entries})`;
    }
    default:
      return `${fold(property)} ${OPERATORS[operator]} ${right}`;
  }
}

const OPERATORS = {
  eq: '=',
  in: 'IN',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
} as const;

function printLinked(
  condition: Extract<Condition, { kind: 'linked' }>,
  scope: Scope,
  names: Names,
): string {
  const near = variableOf(condition.from, scope);
  switch (condition.quantifier) {
    case 'some':
      return `EXISTS ${printMatch(condition, near, names)}`;
    case 'none':
      return `NOT EXISTS ${printMatch(condition, near, names)}`;
    case 'all': {
      const { condition: met } = condition;
      invariant(met !== null, 'a plan leaves out what always holds');
      const unmet: Condition = { kind: 'not', condition: met };
      return `NOT EXISTS ${printMatch({ ...condition, condition: unmet }, near, names)}`;
    }
    case 'single':
      return `${printCount(condition, near, names)} = 1`;
  }
}

/** The number of entries of a link that meet a condition. Of all of them, it is the degree, which a bare pattern tells. */
export function printCount(
  step: { readonly link: PlannedLink; readonly condition: Condition | null },
  near: string,
  names: Names,
): string {
  const bare = printPattern(step.link, { node: '', edge: '', near });
  if (step.condition === null && bare.conditions.length === 0) return `COUNT { ${bare.text} }`;
  return `COUNT ${printMatch(step, near, names)}`;
}

/** `{ MATCH … WHERE … }` of the entries of a link that meet a condition. */
function printMatch(
  step: { readonly link: PlannedLink; readonly condition: Condition | null },
  near: string,
  names: Names,
): string {
  const inner = nestedScope(step.link, near, names);
  const pattern = printPattern(step.link, inner);
  const filters = [...pattern.conditions];
  if (step.condition !== null) filters.push(printCondition(step.condition, inner, names));
  const where = filters.length === 0 ? '' : ` WHERE ${filters.join(' AND ')}`;
  return `{ MATCH ${pattern.text}${where} }`;
}

/** Fresh variables for what a link leads to from `near`. */
export function nestedScope(link: PlannedLink, near: string, names: Names): Scope {
  const number = names.next();
  return {
    node: `n${number}`,
    edge: ['relationship', 'claim'].includes(link.path.kind) ? `r${number}` : null,
    near,
  };
}
