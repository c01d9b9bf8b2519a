/** What a parameter may hold on both engines: plain JSON, integers within ±(2^53 − 1), lists of one type. */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | readonly ParameterValue[]
  | { readonly [key: string]: ParameterValue };

/**
 * Cypher in the subset both engines run, with flat parameters (`$id`). Names come from the ontology only;
 * every value is a parameter. An adapter prints it in its own dialect (`cypher/dialect.ts`).
 */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}
