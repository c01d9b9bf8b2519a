import { expect, test } from '@jest/globals';
import { getOperationAST, Kind, parse, validate } from 'graphql';

import { createSchema } from '../../../../src/api/schema/create-schema.js';
import { DEFAULT_QUERY_LIMITS } from '../../../../src/compile/limits.js';
import {
  readSelection,
  type SelectedField,
} from '../../../../src/compile/selection/read-selection.js';
import { coreOntology } from '../../../../src/ontology/core-ontology.js';

const schema = createSchema(coreOntology);

function read(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('One query, please.');
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const limits = DEFAULT_QUERY_LIMITS;
  return readSelection(root, operation.selectionSet, { schema, fragments, variables, limits });
}

/** `key: name {…}`, with the types it holds for. */
function outline(fields: readonly SelectedField[]): string {
  return fields
    .map(({ responseKey, name, types, fields: below }) => {
      const alias = responseKey === name ? name : `${responseKey}: ${name}`;
      const only = types === null ? '' : `@${types.join('|')}`;
      return `${alias}${only}${below.length === 0 ? '' : ` { ${outline(below)} }`}`;
    })
    .join(' ');
}

test('fields of one response key are one field with both selections', () => {
  const fields =
    read(`{ person(id: "a") { id } person(id: "a") { name metWith { totalCount } ...F } }
    fragment F on Person { metWith { pageInfo { hasNextPage } } id }`);
  expect(outline(fields)).toBe(
    'person { id name metWith { totalCount pageInfo { hasNextPage } } }',
  );
});

test('aliases keep fields with other arguments apart', () => {
  const [person] = read(
    '{ person(id: "a") { few: metWith(first: 1) { totalCount } many: metWith(first: 9) { totalCount } } }',
  );
  expect(outline(person?.fields ?? [])).toBe(
    'few: metWith { totalCount } many: metWith { totalCount }',
  );
  expect(person?.fields.map((field) => field.arguments)).toEqual([{ first: 1 }, { first: 9 }]);
});

test('fragments narrow to the types that can be there', () => {
  const [actor] = read(`{ actor(id: "a") { id
    ... on Entity { name }
    ... on Person { heads { totalCount } }
    ... on Node { ... on Report { title } ... on State { occupies { totalCount } } }
    ... on Source { ... on Actor { aliases } } } }`);
  expect(outline(actor?.fields ?? [])).toBe(
    'id name heads@Person { totalCount } occupies@State { totalCount } aliases',
  );
});

test('a key that types fill from other fields is split by type', () => {
  const [entity] = read(`{ entity(id: "a") {
    ... on Person { x: description } ... on Issue { x: paxCode } ... on Position { x: description } } }`);
  expect(outline(entity?.fields ?? [])).toBe(
    'x: description@Person x: paxCode@Issue x: description@Position',
  );
});

test('keys come in the order in which graphql-js would write them', () => {
  const [entity] = read(
    `{ entity(id: "a") { ... on Event { status } id ... on Person { name id } name } }`,
  );
  expect(outline(entity?.fields ?? [])).toMatch(
    /^status@Event id@Person id@\S+ name@Person name@\S+$/,
  );
});

test('@skip and @include are followed, on fields and fragments, by value and variable', () => {
  const query = `query ($yes: Boolean!, $no: Boolean!) { person(id: "a") {
    a: id @include(if: $yes) b: id @include(if: $no) c: id @skip(if: $yes) d: id @skip(if: $no)
    e: id @skip(if: false) @include(if: true) f: id @skip(if: true) @include(if: true)
    ... @include(if: $no) { g: id } ...H @skip(if: $no) } } fragment H on Person { h: id }`;
  const [person] = read(query, { yes: true, no: false });
  expect(outline(person?.fields ?? [])).toBe('a: id d: id e: id h: id');
});

test('variables with a default stand in nested arguments', () => {
  const [persons] = read(
    'query ($name: String!, $first: Int = 3) { persons(first: $first, where: {name: {in: ["x", $name]}}) { totalCount } }',
    { name: 'Ann', first: 3 },
  );
  expect(persons?.arguments).toEqual({ first: 3, where: { name: { in: ['x', 'Ann'] } } });
});

test('paths name the place in the answer', () => {
  const [p] = read('{ p: persons { nodes { m: metWith { totalCount } } } }');
  expect(p?.fields[0]?.fields[0]?.path).toBe('p.nodes.m');
});

test('fields are counted after fragments are expanded', () => {
  const layers = Array.from(
    { length: 12 },
    (_, i) =>
      `fragment F${String(i)} on Person { ...F${String(i + 1)} x${String(i)}: id ...F${String(i + 1)} }`,
  );
  expect(() =>
    read(`{ person(id: "a") { ...F0 } } ${layers.join(' ')} fragment F12 on Person { id }`),
  ).toThrow('“fields”, which is 1,000');
});
