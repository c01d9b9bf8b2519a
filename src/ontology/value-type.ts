import type { EnumDeclaration } from './enum.js';

/**
 * The scalars of the ontology. Text is stored as it is; `EDTF` is Extended Date/Time Format (ISO 8601-2:2019) level 1,
 * `Duration` an ISO 8601 duration, `DateTime` an ISO 8601 instant in UTC, `Date` an ISO calendar date: all four as strings.
 */
export const SCALARS = [
  'ID',
  'String',
  'Int',
  'Float',
  'Boolean',
  'EDTF',
  'Duration',
  'Date',
  'DateTime',
] as const;

export type ScalarName = (typeof SCALARS)[number];

export type ValueType =
  | { readonly kind: 'scalar'; readonly name: ScalarName }
  | { readonly kind: 'enum'; readonly declaration: EnumDeclaration };

/** A scalar's name or an enumeration, as declarations write it. */
export type ValueTypeInput = ScalarName | EnumDeclaration;

export function toValueType(input: ValueTypeInput): ValueType {
  return typeof input === 'string'
    ? { kind: 'scalar', name: input }
    : { kind: 'enum', declaration: input };
}

/** The name that schema and codebook show: `String`, `Role`, … */
export function nameOfValueType(type: ValueType): string {
  return type.kind === 'scalar' ? type.name : type.declaration.name;
}
