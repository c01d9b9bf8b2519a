/** A bound on what one operation may ask for. */
export interface QueryLimit {
  readonly default: number;
  /** The greatest value it may be configured to: beyond it nothing has been measured. */
  readonly greatest: number;
  /** What is counted, as the documents print it. */
  readonly meaning: string;
}

/**
 * Every limit of an operation by the name that errors give (`extensions.limit`) and PARLEY_LIMITS takes. In the order in
 * which they are checked: what is dear to check comes after what bounds its cost.
 */
export const QUERY_LIMITS = {
  variableDepth: {
    default: 40,
    greatest: 100,
    meaning: 'Nesting of the variables as they were sent.',
  },
  variableSize: {
    default: 5_000,
    greatest: 100_000,
    meaning: 'Values in the variables as they were sent, lists and objects among them.',
  },
  tokens: {
    default: 6_000,
    greatest: 100_000,
    meaning: 'Words and signs of the document.',
  },
  operations: {
    default: 50,
    greatest: 1_000,
    meaning: 'Operations in one document, of which one is run.',
  },
  fragments: {
    default: 100,
    greatest: 1_000,
    meaning: 'Named fragments in one document.',
  },
  variables: {
    default: 200,
    greatest: 2_000,
    meaning: 'Variables that the operations of one document declare.',
  },
  nesting: {
    default: 50,
    greatest: 200,
    meaning: 'Braces within braces, of selections with their fragments and of values written out.',
  },
  nameLength: {
    default: 200,
    greatest: 1_000,
    meaning: 'Characters of one name: of a field, alias, argument, type, variable or fragment.',
  },
  directives: {
    default: 100,
    greatest: 2_000,
    meaning: 'Directives in one document.',
  },
  inputFields: {
    default: 500,
    greatest: 5_000,
    meaning:
      'Fields of the objects given to arguments, as written in a document and as sent in variables.',
  },
  selections: {
    default: 4_000,
    greatest: 50_000,
    meaning: 'Fields and fragments of all operations of a document, fragments expanded.',
  },
  aliases: {
    default: 200,
    greatest: 2_000,
    meaning: 'Fields under an alias in all operations of a document, fragments expanded.',
  },
  merges: {
    default: 2_000,
    greatest: 20_000,
    meaning:
      'Pairs of fields that stand in one place under one name: each pair is compared before they are merged into one.',
  },
  introspections: {
    default: 2,
    greatest: 10,
    meaning: 'Root fields that ask for the schema itself (`__schema`, `__type`).',
  },
  researchFields: {
    default: 8,
    greatest: 50,
    meaning:
      'Root fields that compute their answer with statements of their own (`contradictions` and its like).',
  },
  introspectionValues: {
    default: 250_000,
    greatest: 5_000_000,
    meaning: 'Values that questions for the schema itself are estimated to give.',
  },
  fields: {
    default: 1_000,
    greatest: 10_000,
    meaning: 'Fields of the operation that is run, fragments expanded and skipped ones left out.',
  },
  rootFields: {
    default: 30,
    greatest: 100,
    meaning: 'Root fields of the operation that is run.',
  },
  depth: {
    default: 8,
    greatest: 12,
    meaning: 'Levels of nested reads; a root field is level 1.',
  },
  subqueries: {
    default: 40,
    greatest: 80,
    meaning: 'Nested reads, counts, relation filters and linked sort keys together.',
  },
  statementSize: {
    default: 6_000,
    greatest: 12_000,
    meaning:
      'Characters of the statement that the operation comes to: a new one costs Neo4j about a fifth of a second a thousand.',
  },
  conditionDepth: {
    default: 10,
    greatest: 15,
    meaning: 'Nesting of AND, OR and NOT in one filter.',
  },
  conditions: {
    default: 150,
    greatest: 500,
    meaning: 'Conditions of all filters together.',
  },
  relationFilterDepth: {
    default: 6,
    greatest: 6,
    meaning: 'Filters on relations within filters on relations.',
  },
  countFilterDepth: {
    default: 3,
    greatest: 4,
    meaning: 'Of those, `single` and `count` within `single` and `count`.',
  },
  pageSize: {
    default: 500,
    greatest: 5_000,
    meaning: 'Greatest `first` and `last`.',
  },
  listLength: {
    default: 1_000,
    greatest: 10_000,
    meaning: 'Entries of one list argument.',
  },
  stringLength: {
    default: 1_000,
    greatest: 8_000,
    meaning: 'Characters of one text argument.',
  },
  rows: {
    default: 500_000,
    greatest: 10_000_000,
    meaning:
      'Rows read at worst: the product of the page sizes on the way to each field, or of the longest lists that the graph has where those are shorter, summed over all.',
  },
  values: {
    default: 1_000_000,
    greatest: 20_000_000,
    meaning: 'Values of the answer at worst: for each row, its fields; a long text counts as 50.',
  },
} as const satisfies Readonly<Record<string, QueryLimit>>;

export type QueryLimitName = keyof typeof QUERY_LIMITS;

export const QUERY_LIMIT_NAMES = Object.keys(QUERY_LIMITS) as readonly QueryLimitName[];
