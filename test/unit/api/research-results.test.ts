import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

import { RESEARCH_FIELDS } from '../../../src/api/research-fields.js';
import { createSchema } from '../../../src/api/schema/create-schema.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';

const query = createSchema(coreOntology).getQueryType();
const roots = Object.values(query?.getFields() ?? {});

/** Object types of a research field's answer that are not of the ontology, by the path to each; `isInList` below a list. */
function listResults(
  type: GraphQLObjectType,
  path: string,
  isInList: boolean,
): readonly {
  readonly type: GraphQLObjectType;
  readonly path: string;
  readonly isInList: boolean;
}[] {
  const below = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner) || coreOntology.types.has(inner.name)) return [];
    return listResults(inner, `${path}.${field.name}`, isInList || hasList(field.type));
  });
  return [{ type, path, isInList }, ...below];
}

function hasList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? hasList(type.ofType) : isListType(type);
}

describe('research fields', () => {
  const results = roots
    .filter(({ name }) => RESEARCH_FIELDS.has(name))
    .flatMap(({ name, type }) => {
      const named = getNamedType(type);
      return isObjectType(named) ? listResults(named, name, hasList(type)) : [];
    });

  test('are all in the schema, and every other root field is read', () => {
    const names = roots.map(({ name }) => name);
    expect([...RESEARCH_FIELDS.keys()].filter((name) => !names.includes(name))).toEqual([]);
    const read = new Set(
      [...coreOntology.types.values()].flatMap(({ singular, plural }) => [singular, plural]),
    );
    const others = names.filter((name) => !read.has(name) && !RESEARCH_FIELDS.has(name));
    expect(others).toEqual(['node']);
  });

  test('hold objects that must be there below a list only: one that goes takes its entry along', () => {
    const unsafe = results.flatMap(({ type, path, isInList }) =>
      Object.values(type.getFields())
        .filter(
          (field) =>
            !isInList &&
            isNonNullType(field.type) &&
            !hasList(field.type) &&
            coreOntology.types.has(getNamedType(field.type).name),
        )
        .map(({ name }) => `${path}.${name}`),
    );
    expect(unsafe).toEqual([]);
  });

  test('take arguments at the root alone: answers are keyed by the names of fields', () => {
    const withArguments = results.flatMap(({ type, path }) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.length > 0)
        .map(({ name }) => `${path}.${name}`),
    );
    expect(withArguments).toEqual([]);
  });
});
