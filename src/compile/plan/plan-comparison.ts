import type { PropertyDeclaration } from '../../ontology/declaration.js';
import { hasTextOrder, sortKeyOf, toSortKey } from '../../ontology/sort-key.js';
import { invariant } from '../../util/invariant.js';
import { inputEntries } from '../selection/canonical-order.js';
import { Hole } from '../selection/hole.js';
import type { CompareOperator, Condition, LinkedValue, Operand, Value } from './condition.js';
import { joinAll, negate, NEVER } from './connectives.js';
import {
  type ArgumentPlace,
  foldedValue,
  invalidArgument,
  knownNames,
  listValue,
  type PlainConversion,
  plainValue,
} from './conversions.js';
import { isClaim, isStored, valueAsOf, type ValueSite } from './value-as-of.js';

type WhereInput = Readonly<Record<string, unknown>>;

/** Operators of one property; several are joined by AND. */
export function planComparisons(
  filter: WhereInput,
  property: PropertyDeclaration,
  site: ValueSite & ArgumentPlace,
): Condition | null {
  const ignoreCase = filter['ignoreCase'] === true;
  const parts = inputEntries(filter).flatMap(([operator, value]) =>
    operator === 'ignoreCase'
      ? []
      : planComparison(
          {
            ...{ property, operator, value, ignoreCase },
            place: { path: site.path, argument: `${site.argument}.${operator}` },
          },
          site,
        ),
  );
  return joinAll(parts);
}

interface Comparison {
  readonly property: PropertyDeclaration;
  readonly operator: string;
  readonly value: unknown;
  readonly ignoreCase: boolean;
  readonly place: ArgumentPlace;
}

const NEGATED: Readonly<Record<string, string>> = { ne: 'eq', notIn: 'in' };
const ORDERING: ReadonlySet<string> = new Set(['lt', 'lte', 'gt', 'gte']);
const LISTS: ReadonlySet<string> = new Set(['in', 'hasAll', 'hasAny']);

function planComparison(comparison: Comparison, site: ValueSite): Condition | null {
  const { operator, value, place, property } = comparison;
  refuseNull(value, place, property.list ? LEAVE_OUT : 'Leave it out, or use isNull.');
  const positive = NEGATED[operator];
  if (positive !== undefined) {
    return negate(planComparison({ ...comparison, operator: positive }, site));
  }
  const operand = operandOf(comparison, site);
  if (operand.kind === 'linked') return planLinkedComparison(comparison, operand, site);
  if (operator === 'isNull') {
    invariant(!(value instanceof Hole), 'booleans are part of the shape');
    if (operand.kind === 'relationshipType') return value === true ? NEVER : null;
    return { kind: 'isNull', operand, isNull: value === true };
  }
  return compareWith(comparison, operand, site);
}

function compareWith(comparison: Comparison, operand: Operand, site: ValueSite): Condition {
  const { operator, value, ignoreCase } = comparison;
  const { parameters } = site.context;
  const parameter = parameters.add(value, conversionOf(comparison, operand, site));
  if (namesMergeable(comparison, site)) parameters.noteIds(parameter);
  return { kind: 'compare', operand, operator: operator as CompareOperator, parameter, ignoreCase };
}

/** Whether ids are compared that may be merged with others: of entities and claims. */
function namesMergeable({ property, operator, ignoreCase }: Comparison, site: ValueSite): boolean {
  if ((operator !== 'eq' && operator !== 'in') || ignoreCase) return false;
  if (property.name === 'claimId') return true;
  const { typeName, context } = site;
  if (property.name !== 'id' || typeName === null) return false;
  const { ontology } = context;
  const types = ontology.concreteTypesOf(typeName);
  return types.some((name) => name === 'Claim' || ontology.types.get(name)?.layer === 'world');
}

/** A value of another node: there is such a node, and it compares so. */
function planLinkedComparison(
  comparison: Comparison,
  { on, link, value }: LinkedValue,
  site: ValueSite,
): Condition {
  const step = { kind: 'linked', from: on, link } as const;
  if (comparison.operator === 'isNull') {
    invariant(!(comparison.value instanceof Hole), 'booleans are part of the shape');
    const isThere: Condition = { kind: 'isNull', operand: asOperand(value), isNull: false };
    const quantifier = comparison.value === true ? 'none' : 'some';
    return { ...step, quantifier, condition: isThere };
  }
  const condition = compareWith(comparison, asOperand(value), site);
  return { ...step, quantifier: 'some', condition };
}

function asOperand(value: Value): Operand {
  invariant(value.kind !== 'linked', 'a value is at most one link away');
  return value;
}

/** Texts are put in order by their sort key, compared otherwise as they are. */
function operandOf({ property, operator }: Comparison, site: ValueSite): Operand | LinkedValue {
  if (property.computed?.kind === 'relationshipType' && !isClaim(site)) {
    return { kind: 'relationshipType' };
  }
  const value = valueAsOf(property, site);
  return isStored(value) && ORDERING.has(operator)
    ? { ...value, property: sortKeyOf({ ...property, name: value.property }) }
    : value;
}

function conversionOf(
  { property, operator, ignoreCase, place }: Comparison,
  operand: Operand,
  { context }: ValueSite,
): PlainConversion {
  const { limits } = context;
  if (LISTS.has(operator)) {
    const convert = listValue(place, limits, ignoreCase);
    return isPredicateName(operand) && !ignoreCase && operator === 'in'
      ? knownNames(convert, context.ontology.predicates, place)
      : convert;
  }
  const convert = ignoreCase ? foldedValue(place, limits) : plainValue(place, limits);
  if (ORDERING.has(operator) && hasTextOrder(property)) return asSortKey(convert);
  return isPredicateName(operand) && !ignoreCase && operator === 'eq'
    ? knownNames(convert, context.ontology.predicates, place)
    : convert;
}

/** In the form in which sort keys are stored: the engines order nothing else alike. */
function asSortKey(convert: PlainConversion): PlainConversion {
  return (value) => {
    const converted = convert(value);
    return typeof converted === 'string' ? toSortKey(converted) : converted;
  };
}

const isPredicateName = (operand: Operand): boolean =>
  operand.kind === 'relationshipType' ||
  (operand.kind === 'property' && operand.property === 'predicate');

const LEAVE_OUT = 'Leave it out.';

/** A null in a filter is a mistake: it would match nothing. */
export function refuseNull(value: unknown, place: ArgumentPlace, hint = LEAVE_OUT): void {
  if (value !== null && value !== undefined) return;
  throw invalidArgument(place, 'must not be null', hint);
}
