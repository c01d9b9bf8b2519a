import { Hole } from './hole.js';
import type { SelectedField } from './read-selection.js';

/**
 * Arguments whose values only fill parameters, so that they count by what they hold and not by what it is. `first` does
 * not count at all: every page has a size.
 */
const VALUE_ARGUMENTS: ReadonlySet<string> = new Set([
  ...['where', 'id', 'ids', 'after', 'before', 'last', 'asOf', 'minCount'],
]);

/**
 * The order in which fields are planned, whatever their order in the operation: by name, arguments and what is asked
 * below. So operations that differ in spelling alone come to one statement text. Response keys and values play no part;
 * fields that are equal otherwise keep their order.
 */
export function inCanonicalOrder(fields: readonly SelectedField[]): readonly SelectedField[] {
  // most names differ, and the whole key of a field has all that is asked below it
  return [...fields].sort(
    (a, b) => compareTexts(a.name, b.name) || compareTexts(fieldKey(a), fieldKey(b)),
  );
}

/** The members of an input object by name. */
export function inputEntries(input: object): readonly (readonly [string, unknown])[] {
  return sortByKey(Object.entries(input) as [string, unknown][], ([name]) => name);
}

/** Inputs of which the order means nothing (those of AND and OR), by what they hold. */
export function inputsInOrder(inputs: readonly unknown[]): readonly unknown[] {
  return sortByKey(inputs, shapeKey);
}

/** Equal for fields whose arguments have equal values, whatever their order: constants, or the same variables. */
export function argumentsKey({ arguments: given }: SelectedField): string {
  return valueKey(given);
}

/** Equal for fields below which the same is asked with equal values, whatever the order and the aliases. */
export function selectionKey({ fields }: SelectedField): string {
  const keys = fields.map((field) => {
    const types = field.types === null ? '' : `:${field.types.join('|')}`;
    return `${field.name}(${argumentsKey(field)})${types}{${selectionKey(field)}}`;
  });
  return keys.sort().join(' ');
}

function sortByKey<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  if (items.length < 2) return items;
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ item }) => item);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const fieldKeys = new WeakMap<SelectedField, string>();

function fieldKey(field: SelectedField): string {
  const known = fieldKeys.get(field);
  if (known !== undefined) return known;
  const below = [...new Set(field.fields.map(fieldKey))].sort();
  const types = field.types === null ? '' : `:${field.types.join('|')}`;
  const key = `${field.name}(${givenKey(field.arguments)})${types}{${below.join(' ')}}`;
  fieldKeys.set(field, key);
  return key;
}

function givenKey(given: SelectedField['arguments']): string {
  return inputEntries(given)
    .filter(([name, value]) => name !== 'first' && value !== null && value !== undefined)
    .map(
      ([name, value]) => `${name}:${VALUE_ARGUMENTS.has(name) ? shapeKey(value) : valueKey(value)}`,
    )
    .join(',');
}

/** What an input holds: the names of its members and the booleans, which decide text, but no values. */
function shapeKey(value: unknown): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null || value instanceof Hole) return '?';
  if (Array.isArray(value)) return listKey(value);
  return `{${inputEntries(value)
    .map(([name, member]) => `${name}:${shapeKey(member)}`)
    .join(',')}}`;
}

/** Lists of values are one parameter, whatever their length; lists of inputs are not. */
function listKey(list: readonly unknown[]): string {
  const keys = list.map(shapeKey);
  return keys.every((key) => key === '?') ? '?' : `[${[...keys].sort().join(',')}]`;
}

function valueKey(value: unknown): string {
  if (value instanceof Hole) return `$${JSON.stringify(value.path)}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(valueKey).join(',')}]`;
  const members = inputEntries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${name}:${valueKey(member)}`).join(',')}}`;
}
