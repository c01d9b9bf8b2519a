import { expect, test } from '@jest/globals';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';

import { createSchema } from '../../src/api/schema/create-schema.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';

interface Described {
  readonly path: string;
  readonly description: string | null | undefined;
}

function listMembers(type: GraphQLNamedType): readonly Described[] {
  const of = (name: string, description: string | null | undefined): Described => ({
    path: `${type.name}.${name}`,
    description,
  });
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => of(name, description));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => of(name, description));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    of(name, description),
    ...args.map((arg) => of(`${name}(${arg.name})`, arg.description)),
  ]);
}

const schema = createSchema(coreOntology);
const described = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
  .flatMap((type) => [{ path: type.name, description: type.description }, ...listMembers(type)]);

test('the schema is valid (it is not checked in production)', () => {
  expect(validateSchema(schema)).toEqual([]);
});

test('every type, field, argument, input field and enum value has a description', () => {
  expect(described.length).toBeGreaterThan(1_000);
  const bare = described.filter(
    ({ description }) => description === undefined || description === null || description === '',
  );
  expect(bare.map(({ path }) => path)).toEqual([]);
});

test('descriptions are sentences', () => {
  const cut = described.filter(({ description }) => !/[.:…)”`]$/.test((description ?? '').trim()));
  expect(cut.map(({ path, description }) => `${path}: ${description ?? ''}`)).toEqual([]);
});
