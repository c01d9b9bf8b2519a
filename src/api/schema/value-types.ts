import type { GraphQLScalarType } from 'graphql';
import { Float, ID, Int, registerEnumType } from 'type-graphql';

import type { EnumDeclaration } from '../../ontology/enum.js';
import type { ScalarName, ValueType } from '../../ontology/value-type.js';
import { DateScalar, DateTimeScalar, DurationScalar, EdtfScalar } from './scalars.js';

/** What type-graphql takes as the type of a field. */
export type GraphType = GraphQLScalarType | StringConstructor | BooleanConstructor | object;

const SCALAR_TYPES: Readonly<Record<ScalarName, GraphType>> = {
  ID,
  String,
  Int,
  Float,
  Boolean,
  EDTF: EdtfScalar,
  Duration: DurationScalar,
  Date: DateScalar,
  DateTime: DateTimeScalar,
};

const enumObjects = new Map<EnumDeclaration, object>();

/** The GraphQL type of a property or qualifier. */
export function graphTypeOf(type: ValueType): GraphType {
  return type.kind === 'scalar' ? SCALAR_TYPES[type.name] : enumTypeOf(type.declaration);
}

/** Registers an enumeration on first use. */
export function enumTypeOf(declaration: EnumDeclaration): object {
  const known = enumObjects.get(declaration);
  if (known !== undefined) return known;
  const names = Object.keys(declaration.values);
  const object = Object.fromEntries(names.map((name) => [name, name]));
  registerEnumType(object, {
    name: declaration.name,
    description: declaration.description,
    valuesConfig: Object.fromEntries(
      Object.entries(declaration.values).map(([name, description]) => [name, { description }]),
    ),
  });
  enumObjects.set(declaration, object);
  return object;
}
