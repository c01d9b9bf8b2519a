import type { EnumDeclaration } from '../ontology/enum.js';
import type { ValueType } from '../ontology/value-type.js';

/** A JSON Schema (draft 07) as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}

export function text(description: string): JsonSchema {
  return { type: 'string', description };
}

/** Free text that people may write without quotes even if it looks like a number. */
export function looseText(description: string): JsonSchema {
  return { type: ['string', 'number', 'boolean'], description };
}

/** One of something, or a list of them. */
export function oneOrMany(schema: JsonSchema, description?: string): JsonSchema {
  const shared = description === undefined ? {} : { description };
  return { ...shared, anyOf: [schema, { type: 'array', items: schema }] };
}

/** A map with these keys and no others. */
export function closedMap(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Editors show the description of each value beside it. */
export function printEnum(declaration: EnumDeclaration, description?: string): JsonSchema {
  const values = Object.entries(declaration.values);
  return {
    description: description ?? declaration.description,
    enum: values.map(([value]) => value),
    enumDescriptions: values.map(([, meaning]) => meaning),
  };
}

export function printValueType(type: ValueType, description: string): JsonSchema {
  if (type.kind === 'enum') return printEnum(type.declaration, description);
  switch (type.name) {
    case 'Int':
      return { type: 'integer', description };
    case 'Float':
      return { type: 'number', description };
    case 'Boolean':
      return { type: 'boolean', description };
    case 'ID':
    case 'String':
    case 'EDTF':
    case 'Duration':
    case 'Date':
    case 'DateTime':
      return looseText(description);
  }
}
