import type { PropertyDeclaration, TypeDeclaration } from '../../ontology/declaration.js';
import { hasSortIndex } from '../../ontology/sort-indexes.js';
import { sortKeyOf, toSortKey } from '../../ontology/sort-key.js';
import { inputEntries, inputsInOrder } from '../selection/canonical-order.js';
import type { PlanContext } from './context.js';
import { listValue, plainValue } from './conversions.js';
import type { SeekKey } from './plan.js';

type WhereInput = Readonly<Record<string, unknown>>;

/**
 * The sort key that nodes must have to meet a filter which asks for a text itself (`name: {eq: …}`): texts have no index
 * of their own, but their sort keys do. It is asked besides the filter, since two long texts may have one sort key. Null
 * if the filter, which has been planned before, fixes no such text.
 */
export function planSeek(
  where: unknown,
  type: TypeDeclaration,
  context: PlanContext,
  path: string,
): SeekKey | null {
  for (const [property, filter] of listTexts(where, type)) {
    const key = sortKeyOf(property);
    if (filter['ignoreCase'] === true) continue;
    const argument = `where.${property.name}`;
    if ('eq' in filter) {
      const convert = plainValue({ path, argument: `${argument}.eq` }, context.limits);
      const parameter = context.parameters.add(filter['eq'], (value) => {
        const text = convert(value);
        return typeof text === 'string' ? toSortKey(text) : text;
      });
      return { property: key, operator: 'eq', parameter };
    }
    if ('in' in filter) {
      const convert = listValue({ path, argument: `${argument}.in` }, context.limits, false);
      const parameter = context.parameters.add(filter['in'], (value) => [
        ...new Set((convert(value) as readonly string[]).map(toSortKey)),
      ]);
      return { property: key, operator: 'in', parameter };
    }
  }
  return null;
}

/** Whether a filter asks every node for a given text, of which there are few. */
export function fixesText(where: unknown, type: TypeDeclaration): boolean {
  return [...listTexts(where, type)].some(([, filter]) => 'eq' in filter || 'in' in filter);
}

/** Filters on texts with an indexed sort key that every node must meet. */
function* listTexts(
  where: unknown,
  type: TypeDeclaration,
): Generator<readonly [PropertyDeclaration, WhereInput]> {
  if (where === null || where === undefined) return;
  for (const [key, value] of inputEntries(where)) {
    if (key === 'AND') {
      const parts = Array.isArray(value) ? value : [value];
      for (const part of inputsInOrder(parts)) yield* listTexts(part, type);
    }
    const property = type.properties.find(({ name }) => name === key);
    if (property === undefined) continue;
    const sortKey = sortKeyOf(property);
    if (sortKey !== key && hasSortIndex(type, sortKey)) yield [property, value as WhereInput];
  }
}
