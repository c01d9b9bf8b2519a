/**
 * An enumeration of the ontology: declared once, read by GraphQL, report validation, JSON Schema and codebook.
 * `values` maps each value to its description; `codes` gives a value's code in an outside scheme (PA-X, …).
 */
export interface EnumDeclaration<V extends string = string> {
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<V, string>>;
  readonly codes?: Readonly<Partial<Record<V, string>>>;
}

/** The union of an enumeration's values: `EnumValue<typeof Role>` is `'PRINCIPAL' | 'DELEGATE' | …`. */
export type EnumValue<E> = E extends EnumDeclaration<infer V> ? V : never;

export function defineEnum<V extends string>(declaration: EnumDeclaration<V>): EnumDeclaration<V> {
  return Object.freeze(declaration);
}
