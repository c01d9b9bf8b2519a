import type { PropertyDeclaration } from '../../ontology/declaration.js';
import { nameOfValueType, type ValueType } from '../../ontology/value-type.js';
import { defineInput, type GeneratedClass, type GeneratedField } from './define-class.js';
import { type GraphType, graphTypeOf } from './value-types.js';

const made = new Map<string, GeneratedClass>();

/** The filter input of a property: its operators follow from type and list. Several operators are joined by AND. */
export function filterInputOf(property: PropertyDeclaration): GeneratedClass {
  const valueName = nameOfValueType(property.type);
  const name = `${valueName}${property.list ? 'List' : ''}Filter`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const valueType = graphTypeOf(property.type);
  const type = (): GraphType => valueType;
  const input = property.list
    ? defineInput(name, `Conditions on a list of ${valueName}.`, listOperators(type))
    : defineInput(name, `Conditions on a ${valueName}.`, operatorsOf(property.type, type));
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
  if (value.name === 'String' || value.name === 'ID')
    return { ...membership, ...textOperators(type) };
  return {
    ...membership,
    lt: operand(type, 'Less than (dates: before).'),
    lte: operand(type, 'Less than or equal to.'),
    gt: operand(type, 'Greater than (dates: after).'),
    gte: operand(type, 'Greater than or equal to.'),
  };
}

function textOperators(type: () => GraphType): Readonly<Record<string, GeneratedField>> {
  return {
    contains: operand(type, 'Contains this text.'),
    startsWith: operand(type, 'Starts with this text.'),
    endsWith: operand(type, 'Ends with this text.'),
    ignoreCase: {
      type: () => Boolean,
      description: 'Compare without regard to case, for all operators beside it.',
      nullable: true,
    },
  };
}

function listOperators(type: () => GraphType): Readonly<Record<string, GeneratedField>> {
  return {
    has: operand(type, 'Has this entry.'),
    hasAny: operand(type, 'Has at least one of these entries.', true),
    hasAll: operand(type, 'Has all of these entries.', true),
  };
}
