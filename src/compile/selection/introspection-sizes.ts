import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
} from 'graphql';

/**
 * How many values a field of the schema's own types gives for each object it stands in, on average; 1 for plain ones.
 * `parent` is the field above: types that fields and arguments refer to are larger than those of the whole list.
 */
export type IntrospectionSizes = (field: string, parent: string) => number;

/** Measures a schema once. An average is exact for lists of all types, which are the costly ones. */
export function measureIntrospection(schema: GraphQLSchema): IntrospectionSizes {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap(fieldsOf);
  const parameters = fields.flatMap((field) => field.args);
  const references = [...fields, ...types.flatMap(inputFieldsOf), ...parameters].map(
    ({ type }) => type,
  );
  const wraps = references.reduce((sum, type) => sum + countWraps(type), 0);
  const plain = new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['args', parameters.length / Math.max(1, fields.length)],
    ['ofType', wraps / Math.max(1, wraps + references.length)],
  ]);
  const ofAll = averageSizes(types, schema);
  const ofReferred = averageSizes(
    references.map((type) => getNamedType(type)),
    schema,
  );
  return (field, parent) =>
    plain.get(field) ?? (parent === 'types' ? ofAll : ofReferred).get(field) ?? 1;
}

function averageSizes(
  types: readonly GraphQLNamedType[],
  schema: GraphQLSchema,
): ReadonlyMap<string, number> {
  const average = (sizeOf: (type: GraphQLNamedType) => number): number =>
    types.reduce((sum, type) => sum + sizeOf(type), 0) / Math.max(1, types.length);
  return new Map([
    ['fields', average((type) => fieldsOf(type).length)],
    ['inputFields', average((type) => inputFieldsOf(type).length)],
    ['enumValues', average((type) => (isEnumType(type) ? type.getValues().length : 0))],
    ['interfaces', average((type) => (hasFields(type) ? type.getInterfaces().length : 0))],
    [
      'possibleTypes',
      average((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    ],
  ]);
}

const hasFields = (type: GraphQLNamedType): type is GraphQLObjectType | GraphQLInterfaceType =>
  isObjectType(type) || isInterfaceType(type);

function fieldsOf(type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] {
  return hasFields(type) ? Object.values(type.getFields()) : [];
}

function inputFieldsOf(type: GraphQLNamedType): readonly GraphQLInputField[] {
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

function countWraps(type: GraphQLType): number {
  let count = 0;
  for (let inner = type; isWrappingType(inner); inner = inner.ofType) count += 1;
  return count;
}
