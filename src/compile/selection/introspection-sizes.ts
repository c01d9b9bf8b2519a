import {
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
} from 'graphql';

/** How many values a field of the schema's own types gives for each object it stands in, on average; 1 for plain ones. */
export type IntrospectionSizes = (field: string) => number;

/** Measures a schema once. An average is exact for lists of all types, which are the costly ones. */
export function measureIntrospection(schema: GraphQLSchema): IntrospectionSizes {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const parameters = fields.flatMap((field) => field.args);
  const enumValues = types.filter(isEnumType).flatMap((type) => type.getValues());
  const possible = types
    .filter(isAbstractType)
    .flatMap((type) => [...schema.getPossibleTypes(type)]);
  const interfaces = composite.flatMap((type) => type.getInterfaces());
  const perType = (all: readonly unknown[]): number => all.length / types.length;
  const references = [...fields, ...inputs, ...parameters].map(({ type }) => countWraps(type));
  const wraps = references.reduce((sum, count) => sum + count, 0);
  const sizes = new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', perType(fields)],
    ['inputFields', perType(inputs)],
    ['enumValues', perType(enumValues)],
    ['possibleTypes', perType(possible)],
    ['interfaces', perType(interfaces)],
    ['args', parameters.length / Math.max(1, fields.length)],
    ['ofType', wraps / Math.max(1, wraps + references.length)],
  ]);
  return (field) => sizes.get(field) ?? 1;
}

function countWraps(type: GraphQLType): number {
  let count = 0;
  for (let inner = type; isWrappingType(inner); inner = inner.ofType) count += 1;
  return count;
}
