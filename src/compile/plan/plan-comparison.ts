import { ParleyError } from '../../errors/parley-error.js';
import type { PropertyDeclaration } from '../../ontology/declaration.js';
import { hasTextOrder, sortKeyOf, toSortKey } from '../../ontology/sort-key.js';
import { invariant } from '../../util/invariant.js';
import { inputEntries } from '../selection/canonical-order.js';
import { Hole } from '../selection/hole.js';
import type { Conversion } from '../selection/parameters.js';
import { joinAll, negate, NEVER } from './connectives.js';
import type { PlanContext } from './context.js';
import { foldedValue, knownNames, listValue, plainValue } from './conversions.js';
import type { CompareOperator, Condition, Holder, Operand } from './plan.js';

interface Site {
  readonly context: PlanContext;
  readonly path: string;
  /** The variable that holds the property. */
  readonly on: Holder;
}

type WhereInput = Readonly<Record<string, unknown>>;

/** Operators of one property; several are joined by AND. */
export function planComparisons(
  filter: WhereInput,
  property: PropertyDeclaration,
  site: Site,
): Condition | null {
  const ignoreCase = filter['ignoreCase'] === true;
  const parts = inputEntries(filter).flatMap(([operator, value]) =>
    operator === 'ignoreCase'
      ? []
      : planComparison({ property, operator, value, ignoreCase }, site),
  );
  return joinAll(parts);
}

interface Comparison {
  readonly property: PropertyDeclaration;
  readonly operator: string;
  readonly value: unknown;
  readonly ignoreCase: boolean;
}

const NEGATED: Readonly<Record<string, string>> = { ne: 'eq', notIn: 'in' };
const ORDERING: ReadonlySet<string> = new Set(['lt', 'lte', 'gt', 'gte']);
const LISTS: ReadonlySet<string> = new Set(['in', 'hasAll', 'hasAny']);

function planComparison(comparison: Comparison, site: Site): Condition | null {
  const { operator, value, ignoreCase } = comparison;
  refuseNull(operator, value, site.path);
  const positive = NEGATED[operator];
  if (positive !== undefined) {
    return negate(planComparison({ ...comparison, operator: positive }, site));
  }
  const operand = operandOf(comparison, site.on);
  if (operator === 'isNull') {
    invariant(!(value instanceof Hole), 'booleans are part of the shape');
    if (operand.kind === 'relationshipType') return value === true ? NEVER : null;
    return { kind: 'isNull', operand, isNull: value === true };
  }
  const parameter = site.context.parameters.add(value, conversionOf(comparison, operand, site));
  return { kind: 'compare', operand, operator: operator as CompareOperator, parameter, ignoreCase };
}

/** Texts are put in order by their sort key, compared otherwise as they are. */
function operandOf({ property, operator }: Comparison, on: Holder): Operand {
  if (property.computed?.kind === 'relationshipType') return { kind: 'relationshipType' };
  const stored = ORDERING.has(operator) ? sortKeyOf(property) : property.name;
  return { kind: 'property', on, property: stored };
}

function conversionOf(
  { property, operator, ignoreCase }: Comparison,
  operand: Operand,
  { context, path }: Site,
): Conversion {
  const { limits } = context;
  if (LISTS.has(operator)) {
    const convert = listValue(path, limits, ignoreCase);
    return isPredicateName(operand) && !ignoreCase && operator === 'in'
      ? knownNames(convert, context.ontology.predicates, path)
      : convert;
  }
  const convert = ignoreCase ? foldedValue(path, limits) : plainValue(path, limits);
  if (ORDERING.has(operator) && hasTextOrder(property)) return asSortKey(convert);
  return isPredicateName(operand) && !ignoreCase && operator === 'eq'
    ? knownNames(convert, context.ontology.predicates, path)
    : convert;
}

/** In the form in which sort keys are stored: the engines order nothing else alike. */
function asSortKey(convert: Conversion): Conversion {
  return (value) => {
    const converted = convert(value);
    return typeof converted === 'string' ? toSortKey(converted) : converted;
  };
}

const isPredicateName = (operand: Operand): boolean =>
  operand.kind === 'relationshipType' || operand.property === 'predicate';

/** A null in a filter is a mistake: it would match nothing. */
export function refuseNull(key: string, value: unknown, path: string): void {
  if (value !== null && value !== undefined) return;
  throw new ParleyError('ARGUMENT_INVALID', `“${key}” must not be null (argument of “${path}”).`, {
    hint: 'Leave it out, or use isNull.',
    details: { path },
  });
}
