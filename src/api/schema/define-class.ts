import { Args, ArgsType, Field, InputType, ObjectType } from 'type-graphql';

import type { GraphType } from './value-types.js';

/** A class made by a declaration of the ontology rather than written down. */
export type GeneratedClass = new () => object;

export interface GeneratedField {
  readonly type: () => GraphType;
  readonly description: string;
  /** `items`: the list is always there, its entries may be null. */
  readonly nullable?: boolean | 'items';
  readonly list?: boolean;
}

/** Makes a class of this name, so that stack traces and type-graphql's messages can name it. */
function makeClass(name: string): GeneratedClass {
  const target = class {};
  Object.defineProperty(target, 'name', { value: name });
  return target;
}

/** Adds a field by calling type-graphql's decorator as a function. */
export function addField(
  target: { readonly prototype: object },
  name: string,
  field: GeneratedField,
): void {
  const { type, description, nullable = false, list = false } = field;
  Field(() => (list ? [type()] : type()), { description, nullable })(target.prototype, name);
}

/**
 * Adds a field that takes arguments, which the compiler reads. There is no method for it, as type-graphql would have it: it
 * compares each field with all methods, which took a third of the time that the schema takes.
 */
export function addFieldWithArguments(
  target: { readonly prototype: object },
  name: string,
  field: GeneratedField & { readonly arguments: Readonly<Record<string, GeneratedField>> },
): void {
  const args = defineArguments(`${name}Arguments`, field.arguments);
  Args(() => args)(target.prototype, name, 0);
  addField(target, name, field);
}

export function defineInput(
  name: string,
  description: string,
  fields: Readonly<Record<string, GeneratedField>>,
): GeneratedClass {
  const target = makeClass(name);
  InputType(name, { description })(target);
  for (const [key, field] of Object.entries(fields)) addField(target, key, field);
  return target;
}

export function defineArguments(
  name: string,
  fields: Readonly<Record<string, GeneratedField>>,
): GeneratedClass {
  const target = makeClass(name);
  ArgsType()(target);
  for (const [key, field] of Object.entries(fields)) addField(target, key, field);
  return target;
}

export function defineObject(
  name: string,
  description: string,
  fields: Readonly<Record<string, GeneratedField>>,
): GeneratedClass {
  const target = makeClass(name);
  ObjectType(name, { description, simpleResolvers: true })(target);
  for (const [key, field] of Object.entries(fields)) addField(target, key, field);
  return target;
}
