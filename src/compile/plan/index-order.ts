import type { TypeDeclaration } from '../../ontology/declaration.js';
import { hasSortIndex } from '../../ontology/sort-indexes.js';
import type { Condition } from './condition.js';
import type { PlanContext } from './context.js';
import { conjunctsOf, isKey } from './find-start.js';
import type { IndexOrder, ReadPlan, SortTerm } from './plan.js';

/**
 * How an index can give the order of a root list that it does not give by itself; null if it does, or none can. For stores
 * that read in the order of indexes: others sort whatever they find.
 */
export function planIndexOrder(
  { source, filter, sort }: Pick<ReadPlan, 'source' | 'filter' | 'sort'>,
  type: TypeDeclaration,
  context: PlanContext,
): IndexOrder | null {
  const parts = conjunctsOf(filter);
  if (source.kind !== 'label' || parts.some(isKey)) return null;
  const [first, ...rest] = sort;
  if (first === undefined) return null;
  if (rest.length === 0) {
    const property = source.seek?.operator === 'eq' ? source.seek.property : findFixed(parts, type);
    return property === null ? null : { kind: 'within', property };
  }
  if (source.seek !== undefined || !canEndWithAbsent(first, rest, type)) return null;
  return parts.every(isPlain) && context.takeSecondRead() ? { kind: 'presentFirst' } : null;
}

/** Whether only the first term may be absent, nodes without it come last, and the others have an index. */
function canEndWithAbsent(
  { key, nullable, nullsFirst }: SortTerm,
  rest: readonly SortTerm[],
  type: TypeDeclaration,
): boolean {
  return (
    key.kind === 'property' &&
    nullable &&
    !nullsFirst &&
    hasSortIndex(type, key.property) &&
    rest.every((term) => term.key.kind === 'property' && !term.nullable)
  );
}

/** A property that the filter fixes to one value, with an index in which nodes of one value are ordered by id. */
function findFixed(parts: readonly Condition[], type: TypeDeclaration): string | null {
  for (const part of parts) {
    if (part.kind !== 'compare' || part.operator !== 'eq' || part.ignoreCase) continue;
    const { operand } = part;
    if (operand.kind === 'property' && hasSortIndex(type, operand.property)) {
      return operand.property;
    }
  }
  return null;
}

/** Without a sub-query, which would be planned and run for both parts of a list. */
function isPlain(condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.all.every(isPlain);
    case 'not':
      return isPlain(condition.condition);
    case 'linked':
    case 'count':
    case 'past':
      return false;
    case 'never':
    case 'compare':
    case 'isNull':
      return true;
  }
}
