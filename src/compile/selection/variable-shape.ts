import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

import { Hole } from './hole.js';

/** Enumerations whose value decides the statement's text, not only a parameter. */
const STRUCTURAL_ENUMS: ReadonlySet<string> = new Set(['SortDirection', 'GroupValue', 'GroupDate']);

export interface VariableShape {
  /** Equal for two sets of variables that lead to the same plan. */
  readonly key: string;
  /** The variables with every plain value replaced by a hole. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Splits coerced variables into what decides the plan (which inputs are present, booleans, sort directions) and what only
 * fills parameters. Lists of plain values are one hole: their length does not count.
 */
export function shapeVariables(
  types: Readonly<Record<string, GraphQLInputType>>,
  values: Readonly<Record<string, unknown>>,
): VariableShape {
  const keys: string[] = [];
  // without prototype: a variable may be called toString, and be absent
  const holes = Object.create(null) as Record<string, unknown>;
  for (const [name, type] of Object.entries(types)) {
    if (!Object.hasOwn(values, name)) continue;
    keys.push(name);
    holes[name] = shapeValue(type, values[name], [name], keys);
  }
  return { key: keys.join('\u0001'), values: holes };
}

function shapeValue(
  type: GraphQLInputType,
  value: unknown,
  path: readonly (string | number)[],
  keys: string[],
): unknown {
  if (isNonNullType(type)) return shapeValue(type.ofType, value, path, keys);
  if (value === null || value === undefined) {
    // no variable and no input field can be called this
    keys.push('=null');
    return null;
  }
  if (isListType(type)) return shapeList(type.ofType, value, path, keys);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const shaped: Record<string, unknown> = {};
    keys.push('{');
    for (const [name, member] of Object.entries(value)) {
      const field = fields[name];
      if (field === undefined) continue;
      keys.push(name);
      shaped[name] = shapeValue(field.type, member, [...path, name], keys);
    }
    keys.push('}');
    return shaped;
  }
  const isStructural =
    (isScalarType(type) && type.name === 'Boolean') ||
    (isEnumType(type) && STRUCTURAL_ENUMS.has(type.name));
  if (isStructural) {
    keys.push(JSON.stringify(value));
    return value;
  }
  return new Hole(path);
}

function shapeList(
  itemType: GraphQLInputType,
  value: unknown,
  path: readonly (string | number)[],
  keys: string[],
): unknown {
  const item = isNonNullType(itemType) ? itemType.ofType : itemType;
  const items = Array.isArray(value) ? value : [value];
  const isPlain = isScalarType(item) || (isEnumType(item) && !STRUCTURAL_ENUMS.has(item.name));
  if (isPlain) return new Hole(path);
  keys.push('[');
  const shaped = items.map((member, index) => shapeValue(item, member, [...path, index], keys));
  keys.push(']');
  return shaped;
}
