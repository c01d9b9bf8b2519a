import 'reflect-metadata';

import { type GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { buildSchemaSync } from 'type-graphql';

import { TYPE_NAME } from '../../compile/rows/type-name.js';
import type { Ontology } from '../../ontology/ontology.js';
import { RESEARCH_ENTRIES } from '../research-fields.js';
import { JudgingResolver } from '../resolvers/judging-resolver.js';
import { LoadingResolver } from '../resolvers/loading-resolver.js';
import { NodeResolver } from '../resolvers/node-resolver.js';
import { createTypeResolver } from '../resolvers/type-resolver.js';
import { declareTypes } from './declare-types.js';

const schemas = new WeakMap<Ontology, GraphQLSchema>();

/** The schema of an ontology; made once, since type-graphql keeps one store of metadata a process. */
export function createSchema(ontology: Ontology): GraphQLSchema {
  const known = schemas.get(ontology);
  if (known !== undefined) return known;
  const types = declareTypes(ontology);
  const resolvers = [...ontology.types.values()].flatMap((type) => {
    const { singular, plural } = type;
    return singular === undefined || plural === undefined
      ? []
      : [createTypeResolver(type, { singular, plural }, types)];
  });
  const research = Object.values(RESEARCH_ENTRIES).map(({ resolver }) => resolver(types));
  const schema = buildSchemaSync({
    resolvers: [NodeResolver, LoadingResolver, JudgingResolver, ...research, ...resolvers],
    orphanedTypes: [...ontology.types.values()].map((type) => type.class as never),
    validate: false,
    // half of the start's time; a test validates the schema instead
    skipCheck: true,
  });
  readFromAnswers(schema);
  schemas.set(ontology, schema);
  return schema;
}

/**
 * Answers come whole from the compiler, keyed by response key and marked with their type: no field but the root's needs a
 * resolver, interfaces read the mark. A sort key and a key of groups are exactly one field (`@oneOf`), since input objects have no order.
 */
function readFromAnswers(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  if (query) {
    query.description =
      'What can be asked: one thing by id, many by condition. Read in one statement.';
  }
  const mutation = schema.getMutationType();
  if (mutation) {
    mutation.description =
      'What can be changed, by who has the token that may write. Fields run one after the other, in the order of the operation.';
  }
  const roots = new Set([query, mutation]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) {
      type.resolveType = (value) => (value as { [TYPE_NAME]?: string })[TYPE_NAME];
    } else if (isObjectType(type) && !type.name.startsWith('__') && !roots.has(type)) {
      for (const field of Object.values(type.getFields())) {
        // most have none, and what something was deleted from is slow from then on
        if (field.resolve !== undefined) delete field.resolve;
      }
      type.isTypeOf = undefined;
    } else if (isInputObjectType(type) && /(?:Sort|GroupBy)$/.test(type.name)) {
      type.isOneOf = true;
    }
  }
}
