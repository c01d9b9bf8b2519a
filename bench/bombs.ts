import type { QueryLimitName } from '../src/errors/query-limits.js';

/** An operation that would cost the server more than an answer is worth. docs/LIMITS.md describes each by its name. */
export interface Bomb {
  readonly name: string;
  readonly what: string;
  /** The limit that stops it, or GraphQL's own rules. */
  readonly stoppedBy: QueryLimitName | 'validation';
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

function times(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(' ');
}

/** `open` around itself, `count` deep, with `core` inside. */
function nest(count: number, open: string, core: string, close: string): string {
  return open.repeat(count) + core + close.repeat(count);
}

function nestLists(count: number): unknown {
  let value: unknown = 1;
  for (let index = 0; index < count; index += 1) value = [value];
  return value;
}

const person = (selection: string): string => `{ person(id: "per-putin") { ${selection} } }`;
const persons = (where: string): string => `{ persons(where: ${where}) { totalCount } }`;

export const BOMBS: readonly Bomb[] = [
  // the text
  {
    name: 'tokens',
    what: '20,000 fields, one after another',
    stoppedBy: 'tokens',
    query: person(times(20_000, () => 'id')),
  },
  {
    name: 'deep selection',
    what: '500 levels of braces',
    stoppedBy: 'nesting',
    query: nest(500, '{ a ', '{ id }', ' }'),
  },
  {
    name: 'bottomless selection',
    what: '1,990 levels of braces, as many as the limit of tokens lets pass',
    stoppedBy: 'nesting',
    query: nest(1_990, '{a', '{a}', '}'),
  },
  {
    name: 'deep list',
    what: '500 brackets around a number',
    stoppedBy: 'nesting',
    query: `{ persons(first: ${nest(500, '[', '1', ']')}) { totalCount } }`,
  },
  {
    name: 'bottomless list',
    what: '2,900 brackets around a number',
    stoppedBy: 'nesting',
    query: `{ persons(first: ${nest(2_900, '[', '1', ']')}) { totalCount } }`,
  },
  {
    name: 'deep type',
    what: '2,900 brackets around the type of a variable',
    stoppedBy: 'nesting',
    query: `query ($v: ${nest(2_900, '[', 'Int', ']')}) { __typename }`,
  },
  {
    name: 'many operations',
    what: '500 operations in one document',
    stoppedBy: 'operations',
    query: times(500, (index) => `query Q${String(index)} { __typename }`),
  },
  {
    name: 'many variables',
    what: '1,000 variables',
    stoppedBy: 'variables',
    query: `query (${times(1_000, (index) => `$v${String(index)}: Int`)}) { __typename }`,
  },
  {
    name: 'directives',
    what: '500 directives on one field',
    stoppedBy: 'directives',
    query: person(`id ${times(500, () => '@include(if: true)')}`),
  },
  // fragments
  {
    name: 'many fragments',
    what: '500 named fragments',
    stoppedBy: 'fragments',
    query: `${person('...F0')} ${times(500, (index) => `fragment F${String(index)} on Person { id }`)}`,
  },
  {
    name: 'doubling fragments',
    what: '40 fragments that each spread the next one twice: 2^40 fields',
    stoppedBy: 'selections',
    query: `${person('...F0')} ${times(40, (index) => `fragment F${String(index)} on Person { ...F${String(index + 1)} ...F${String(index + 1)} }`)} fragment F40 on Person { id }`,
  },
  {
    name: 'doubling aliases',
    what: '12 fragments that each read the next one under two aliases: 2^12 nested reads',
    stoppedBy: 'aliases',
    query: `{ actor(id: "per-putin") { ...F0 } } ${times(12, (index) => `fragment F${String(index)} on Actor { a: metWith { nodes { ...F${String(index + 1)} } } b: metWith { nodes { ...F${String(index + 1)} } } }`)} fragment F12 on Actor { id }`,
  },
  {
    name: 'web of fragments',
    what: '30 fragments that each spread all 30',
    stoppedBy: 'selections',
    query: `${person('...F0')} ${times(30, (index) => `fragment F${String(index)} on Person { ${times(30, (other) => `...F${String(other)}`)} }`)}`,
  },
  {
    name: 'circle of fragments',
    what: 'two fragments within each other',
    stoppedBy: 'validation',
    query: `${person('...A')} fragment A on Person { ...B } fragment B on Person { id ...A }`,
  },
  // what GraphQL compares
  {
    name: 'one field often',
    what: 'the same field 3,000 times in one place: 4.5 million pairs to compare',
    stoppedBy: 'merges',
    query: person(times(3_000, () => 'id')),
  },
  {
    name: 'one tree often',
    what: 'the same nested field 99 times in one place',
    stoppedBy: 'merges',
    query: person(times(99, () => 'metWith { nodes { id name } }')),
  },
  {
    name: 'trees of trees',
    what: 'a nested field ten times within a nested field ten times',
    stoppedBy: 'merges',
    query: person(
      times(10, () => `metWith { ${times(10, () => 'nodes { metWith { nodes { id } } }')} }`),
    ),
  },
  {
    name: 'unknown types',
    what: '200 types that are not there, each of which a helpful error compares with all names',
    stoppedBy: 'validation',
    query: `query (${times(200, (index) => `$v${String(index)}: PersonWherx${String(index)}`)}) { __typename }`,
  },
  {
    name: 'unknown fields',
    what: '1,000 fields that are not there',
    stoppedBy: 'validation',
    query: person(times(1_000, (index) => `nam${String(index)}`)),
  },
  {
    name: 'long name',
    what: 'a name of 200,000 letters',
    stoppedBy: 'nameLength',
    query: `{ ${'x'.repeat(200_000)} }`,
  },
  // many things at once
  {
    name: 'aliases',
    what: 'one field under 900 aliases',
    stoppedBy: 'aliases',
    query: person(times(900, (index) => `a${String(index)}: name`)),
  },
  {
    name: 'fields',
    what: 'eleven fields of each of 100 nested reads',
    stoppedBy: 'fields',
    query: `${person(times(100, (index) => `m${String(index)}: metWith { nodes { ...F } }`))} fragment F on Actor { __typename id name aliases description identifiers { __typename scheme value verified url } }`,
  },
  {
    name: 'root fields',
    what: '50 root fields',
    stoppedBy: 'rootFields',
    query: `{ ${times(50, (index) => `r${String(index)}: person(id: "per-putin") { id }`)} }`,
  },
  {
    name: 'the schema often',
    what: '20 questions for the schema itself',
    stoppedBy: 'introspections',
    query: `{ ${times(20, (index) => `s${String(index)}: __schema { queryType { name } }`)} }`,
  },
  {
    name: 'many computations',
    what: '9 research fields',
    stoppedBy: 'researchFields',
    query: `{ ${times(9, (index) => `r${String(index)}: contradictions { totalCount }`)} }`,
  },
  {
    name: 'the schema of the schema',
    what: 'all types with the input fields of all arguments of all their fields, 20 times',
    stoppedBy: 'introspectionValues',
    query:
      '{ __schema { types { ' +
      times(
        20,
        (i) => `a${String(i)}: fields { args { type { inputFields { type { name } } } } }`,
      ) +
      ' } } }',
  },
  {
    name: 'the schema without end',
    what: 'the fields of the types of the fields of the types …',
    stoppedBy: 'introspectionValues',
    query: `{ __schema { types { ${nest(8, 'fields { type { ', 'name', ' } }')} } } }`,
  },
  // what the store would read
  {
    name: 'levels',
    what: '12 levels of persons who met persons, one at a time',
    stoppedBy: 'depth',
    query: person(nest(12, 'metWith(first: 1) { nodes { ', 'id', ' } }')),
  },
  {
    name: 'product of pages',
    what: '500 × 500 × 500 × 500 rows',
    stoppedBy: 'rows',
    query: `{ actors(first: 500) { nodes { ${nest(3, 'metWith(first: 500) { nodes { ', 'id', ' } }')} } } }`,
  },
  {
    name: 'product of unbounded lists',
    what: '500 × 10 × 500 × 10 rows, half of them without a `first`',
    stoppedBy: 'rows',
    query:
      '{ assertions(first: 500) { nodes { evidence { passage { report { assertions(first: 500) { nodes { attribution { level } } } } } } } } }',
  },
  {
    name: 'wide rows',
    what: '25,000 rows of 100 fields each',
    stoppedBy: 'values',
    query: `{ actors(first: 500) { nodes { metWith(first: 50) { nodes { ${times(100, (index) => `a${String(index)}: name`)} } } } } }`,
  },
  {
    name: 'long texts',
    what: 'the whole texts of 500 reports, 100 times each',
    stoppedBy: 'values',
    query: `{ reports(first: 500) { nodes { ${times(100, (index) => `t${String(index)}: text`)} } } }`,
  },
  {
    name: 'sub-queries',
    what: '60 counts in one statement',
    stoppedBy: 'subqueries',
    query: person(
      times(
        60,
        (index) =>
          `c${String(index)}: metWith(where: {node: {id: {eq: "${String(index)}"}}}) { totalCount }`,
      ),
    ),
  },
  {
    name: 'long statement',
    what: 'a page and its count under 140 conditions',
    stoppedBy: 'statementSize',
    query: `{ persons(where: {OR: [${times(140, (index) => `{description: {contains: "${String(index)}"}}`)}]}) { totalCount nodes { id } } }`,
  },
  {
    name: 'page',
    what: 'a page of a million',
    stoppedBy: 'pageSize',
    query: '{ persons(first: 1000000) { nodes { id } } }',
  },
  // filters, which Neo4j plans in exponential time
  {
    name: 'deep conditions',
    what: 'AND within AND, 20 deep',
    stoppedBy: 'conditionDepth',
    query: persons(nest(20, '{AND: [{name: {eq: "a"}}, ', '{name: {eq: "b"}}', ']}')),
  },
  {
    name: 'many conditions written out',
    what: '600 conditions',
    stoppedBy: 'inputFields',
    query: persons(`{OR: [${times(600, (index) => `{name: {eq: "${String(index)}"}}`)}]}`),
  },
  {
    name: 'many conditions',
    what: '230 conditions in variables',
    stoppedBy: 'conditions',
    query: 'query ($where: PersonWhere) { persons(where: $where) { totalCount } }',
    variables: {
      where: { OR: Array.from({ length: 230 }, (_, index) => ({ name: { eq: String(index) } })) },
    },
  },
  {
    name: 'filters in filters',
    what: 'persons who met somebody who met somebody …, 9 deep',
    stoppedBy: 'relationFilterDepth',
    query: persons(nest(9, '{metWith: {some: {node: ', '{name: {eq: "a"}}', '}}}')),
  },
  {
    name: 'counts in counts',
    what: 'persons with one contact who has one contact who has …, 5 deep',
    stoppedBy: 'countFilterDepth',
    query: persons(nest(5, '{metWith: {single: {node: ', '{name: {eq: "a"}}', '}}}')),
  },
  {
    name: 'deep conditions in variables',
    what: 'NOT within NOT, 15 deep, in variables',
    stoppedBy: 'conditionDepth',
    query: 'query ($where: PersonWhere) { persons(where: $where) { totalCount } }',
    variables: { where: JSON.parse(nest(15, '{"NOT":', '{"name":{"eq":"a"}}', '}')) as unknown },
  },
  // values
  {
    name: 'list',
    what: '3,000 ids in one list',
    stoppedBy: 'listLength',
    query: 'query ($ids: [ID!]) { persons(where: {id: {in: $ids}}) { totalCount } }',
    variables: { ids: Array.from({ length: 3_000 }, (_, index) => `per-${String(index)}`) },
  },
  {
    name: 'text',
    what: 'a text of 200,000 characters',
    stoppedBy: 'stringLength',
    query: 'query ($name: String) { persons(where: {name: {contains: $name}}) { totalCount } }',
    variables: { name: 'x'.repeat(200_000) },
  },
  {
    name: 'deep variables',
    what: '5,000 brackets around a number, in variables',
    stoppedBy: 'variableDepth',
    query: 'query ($first: Int) { persons(first: $first) { totalCount } }',
    variables: { first: nestLists(5_000) },
  },
  {
    name: 'many values in variables',
    what: '50,000 values in variables',
    stoppedBy: 'variableSize',
    query: 'query ($ids: [ID!]) { persons(where: {id: {in: $ids}}) { totalCount } }',
    variables: { ids: Array.from({ length: 50_000 }, () => 'x') },
  },
];
