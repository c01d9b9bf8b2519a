import type { PropertyDeclaration } from '../../ontology/declaration.js';
import { hasTextOrder } from '../../ontology/sort-key.js';
import { nameOfValueType, type ValueType } from '../../ontology/value-type.js';
import { defineInput, type GeneratedClass, type GeneratedField } from './define-class.js';
import { type GraphType, graphTypeOf } from './value-types.js';

const made = new Map<string, GeneratedClass>();

/** The filter input of a property: its operators follow from type and list. Several operators are joined by AND. */
export function filterInputOf(property: PropertyDeclaration): GeneratedClass {
  const valueName = nameOfValueType(property.type);
  const isOrdered = hasTextOrder(property);
  const isFreeText = valueName === 'String' && !isOrdered && !property.list;
  const name = isFreeText ? 'FreeTextFilter' : `${valueName}${property.list ? 'List' : ''}Filter`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const valueType = graphTypeOf(property.type);
  const type = (): GraphType => valueType;
  const input = property.list
    ? defineInput(name, `Conditions on a list of ${valueName}.`, listOperators(property.type, type))
    : defineInput(
        name,
        isFreeText
          ? 'Conditions on a text that is not sorted by.'
          : `Conditions on a ${valueName}.`,
        operatorsOf(property.type, type, isOrdered),
      );
  made.set(name, input);
  return input;
}

/** Conditions on the concrete type of an interface, which is never absent. */
export function typeFilterOf({ type }: PropertyDeclaration): GeneratedClass {
  const name = `${nameOfValueType(type)}Filter`;
  const valueType = graphTypeOf(type);
  const value = (): GraphType => valueType;
  const known = made.get(name);
  const input =
    known ??
    defineInput(name, 'Conditions on the concrete type.', {
      eq: operand(value, 'Of this type.'),
      ne: operand(value, 'Of any other type.'),
      in: operand(value, 'Of one of these types; none match an empty list.', true),
      notIn: operand(value, 'Of none of these types.', true),
    });
  made.set(name, input);
  return input;
}

const IS_NULL: GeneratedField = {
  type: () => Boolean,
  description: 'Whether the value is absent.',
  nullable: true,
};

function operand(type: () => GraphType, description: string, list = false): GeneratedField {
  return { type, description, nullable: true, list };
}

function operatorsOf(
  value: ValueType,
  type: () => GraphType,
  isOrdered: boolean,
): Readonly<Record<string, GeneratedField>> {
  const equality = {
    eq: operand(type, 'Equal to.'),
    ne: operand(type, 'Not equal to; absent values match.'),
  };
  if (value.kind === 'scalar' && value.name === 'Boolean') return { ...equality, isNull: IS_NULL };
  const membership = {
    ...equality,
    in: operand(type, 'Equal to one of these; none of them match an empty list.', true),
    notIn: operand(type, 'Equal to none of these; absent values match.', true),
    isNull: IS_NULL,
  };
  if (value.kind === 'enum') return membership;
  if (isText(value)) {
    return {
      ...membership,
      ...(isOrdered ? textOrderOperators(type) : {}),
      ...textOperators(type),
    };
  }
  return {
    ...membership,
    lt: operand(type, 'Less than (dates: before).'),
    lte: operand(type, 'Less than or equal to.'),
    gt: operand(type, 'Greater than (dates: after).'),
    gte: operand(type, 'Greater than or equal to.'),
  };
}

const isText = (value: ValueType): boolean =>
  value.kind === 'scalar' && (value.name === 'String' || value.name === 'ID');

/** By code point, as sorting has it. */
function textOrderOperators(type: () => GraphType): Readonly<Record<string, GeneratedField>> {
  return {
    lt: operand(type, 'Before this text in the order of sorting (by code point).'),
    lte: operand(type, 'Before this text in the order of sorting, or level with it.'),
    gt: operand(type, 'After this text in the order of sorting (by code point).'),
    gte: operand(type, 'After this text in the order of sorting, or level with it.'),
  };
}

const IGNORE_CASE: GeneratedField = {
  type: () => Boolean,
  description: 'Compare without regard to case, for all operators beside it.',
  nullable: true,
};

function textOperators(type: () => GraphType): Readonly<Record<string, GeneratedField>> {
  return {
    contains: operand(type, 'Contains this text.'),
    startsWith: operand(type, 'Starts with this text.'),
    endsWith: operand(type, 'Ends with this text.'),
    ignoreCase: IGNORE_CASE,
  };
}

function listOperators(
  value: ValueType,
  type: () => GraphType,
): Readonly<Record<string, GeneratedField>> {
  return {
    has: operand(type, 'Has this entry.'),
    hasAny: operand(type, 'Has at least one of these entries.', true),
    hasAll: operand(type, 'Has all of these entries.', true),
    ...(isText(value) ? { ignoreCase: IGNORE_CASE } : {}),
  };
}
