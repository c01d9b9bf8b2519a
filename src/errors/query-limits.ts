/** A bound on what one operation may ask for. */
export interface QueryLimit {
  readonly default: number;
  /** The greatest value it may be configured to: beyond it nothing has been measured. */
  readonly greatest: number;
  /** What is counted, as the documents print it. */
  readonly meaning: string;
  /** What who goes beyond it can do, as errors and documents print it. */
  readonly cure: string;
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
    cure: 'Send flatter variables.',
  },
  variableSize: {
    default: 5_000,
    greatest: 100_000,
    meaning: 'Values in the variables as they were sent, lists and objects among them.',
    cure: 'Send fewer values at once, in several requests.',
  },
  tokens: {
    default: 6_000,
    greatest: 100_000,
    meaning: 'Words and signs of the document.',
    cure: 'Send long lists and filters as variables, and split the document.',
  },
  operations: {
    default: 50,
    greatest: 1_000,
    meaning: 'Operations in one document, of which one is run.',
    cure: 'Send the operation that is to be run without the others.',
  },
  fragments: {
    default: 100,
    greatest: 1_000,
    meaning: 'Named fragments in one document.',
    cure: 'Send only the fragments that the operation needs.',
  },
  variables: {
    default: 200,
    greatest: 2_000,
    meaning: 'Variables that the operations of one document declare.',
    cure: 'Put values that belong together into one list or one filter.',
  },
  nesting: {
    default: 50,
    greatest: 200,
    meaning: 'Braces within braces, of selections with their fragments and of values written out.',
    cure: 'Ask for fewer levels at once; `AND` and `OR` take lists.',
  },
  nameLength: {
    default: 200,
    greatest: 1_000,
    meaning: 'Characters of one name: of a field, alias, argument, type, variable or fragment.',
    cure: 'Use shorter names.',
  },
  directives: {
    default: 100,
    greatest: 2_000,
    meaning: 'Directives in one document.',
    cure: 'Put one directive on a fragment instead of one on each field.',
  },
  inputFields: {
    default: 500,
    greatest: 5_000,
    meaning:
      'Fields of the objects given to arguments, as written in a document and as sent in variables.',
    cure: 'Use `in` with a list instead of many conditions.',
  },
  selections: {
    default: 4_000,
    greatest: 50_000,
    meaning: 'Fields and fragments of all operations of a document, fragments expanded.',
    cure: 'Select fewer fields; a fragment counts wherever it is spread.',
  },
  aliases: {
    default: 200,
    greatest: 2_000,
    meaning: 'Fields under an alias in all operations of a document, fragments expanded.',
    cure: 'Ask for many things with `in` under one field, or in several requests.',
  },
  merges: {
    default: 2_000,
    greatest: 20_000,
    meaning:
      'Pairs of fields that stand in one place under one name: each pair is compared before they are merged into one.',
    cure: 'Select each field once in one place.',
  },
  introspections: {
    default: 2,
    greatest: 10,
    meaning: 'Root fields that ask for the schema itself (`__schema`, `__type`).',
    cure: 'Ask for the rest of the schema in another request.',
  },
  researchFields: {
    default: 8,
    greatest: 50,
    meaning:
      'Root fields that compute their answer with statements of their own (`contradictions` and its like).',
    cure: 'Ask in several requests.',
  },
  introspectionValues: {
    default: 250_000,
    greatest: 5_000_000,
    meaning: 'Values that questions for the schema itself are estimated to give.',
    cure: 'Ask for one type at a time with `__type`, or read schema/schema.graphql.',
  },
  fields: {
    default: 1_000,
    greatest: 10_000,
    meaning: 'Fields of the operation that is run, fragments expanded and skipped ones left out.',
    cure: 'Select fewer fields, or ask in several requests.',
  },
  rootFields: {
    default: 30,
    greatest: 100,
    meaning: 'Root fields of the operation that is run.',
    cure: 'Ask for many things with `in` under one field, or in several requests.',
  },
  depth: {
    default: 8,
    greatest: 12,
    meaning: 'Levels of nested reads; a root field is level 1.',
    cure: 'Ask for the deeper levels in another request, by the ids that this one finds; `paths` and `neighborhood` reach further.',
  },
  subqueries: {
    default: 40,
    greatest: 80,
    meaning: 'Nested reads, counts, relation filters and linked sort keys together.',
    cure: 'Ask for fewer relations, counts and relation filters at once, or in several requests.',
  },
  statementSize: {
    default: 6_000,
    greatest: 12_000,
    meaning:
      'Characters of the statement that the operation comes to: a new one costs Neo4j about a fifth of a second a thousand.',
    cure: 'Use `in` instead of many conditions, and ask for fewer relations at once.',
  },
  conditionDepth: {
    default: 10,
    greatest: 15,
    meaning: 'Nesting of AND, OR and NOT in one filter.',
    cure: 'Write the filter flatter: `AND` and `OR` take lists.',
  },
  conditions: {
    default: 150,
    greatest: 500,
    meaning: 'Conditions of all filters together.',
    cure: 'Use `in`, `hasAny` or `hasAll` with a list instead of many conditions.',
  },
  relationFilterDepth: {
    default: 6,
    greatest: 6,
    meaning: 'Filters on relations within filters on relations.',
    cure: 'Look for the far end first, and filter by the ids found.',
  },
  countFilterDepth: {
    default: 3,
    greatest: 4,
    meaning: 'Of those, `single` and `count` within `single` and `count`.',
    cure: 'Use `some` within the outer `single` or `count`.',
  },
  pageSize: {
    default: 500,
    greatest: 5_000,
    meaning: 'Greatest `first` and `last`.',
    cure: 'Ask page by page, with `first` and `after`.',
  },
  listLength: {
    default: 1_000,
    greatest: 10_000,
    meaning: 'Entries of one list argument.',
    cure: 'Ask in several requests, each with a part of the list.',
  },
  stringLength: {
    default: 1_000,
    greatest: 8_000,
    meaning: 'Characters of one text argument.',
    cure: 'Look for a part of the text.',
  },
  rows: {
    default: 500_000,
    greatest: 10_000_000,
    meaning:
      'Rows read at worst: the product of the page sizes on the way to each field, or of the longest lists that the graph has where those are shorter, summed over all.',
    cure: 'Give a smaller `first` to the field named or to one above it, or filter there.',
  },
  values: {
    default: 1_000_000,
    greatest: 20_000_000,
    meaning: 'Values of the answer at worst: for each row, its fields; a long text counts as 50.',
    cure: 'Select less of the field named, or give a smaller `first` to it or to one above it.',
  },
} as const satisfies Readonly<Record<string, QueryLimit>>;

export type QueryLimitName = keyof typeof QUERY_LIMITS;

export const QUERY_LIMIT_NAMES = Object.keys(QUERY_LIMITS) as readonly QueryLimitName[];
