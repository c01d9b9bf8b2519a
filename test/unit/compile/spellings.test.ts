import { expect, test } from '@jest/globals';

import { createSchema } from '../../../src/api/schema/create-schema.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { compileQuery, makeCompiler } from '../../helpers/compile-query.js';
import { readGoldenQuestions } from '../../helpers/read-golden.js';
import { respellQuery } from '../../helpers/respell-query.js';
import { Random } from '../../property/operations/random.js';

const schema = createSchema(coreOntology);

const WRITTEN: readonly string[] = [
  `{ events(where: {OR: [{name: {startsWith: "M"}}, {AND: [{eventType: {in: [CONSULT, AGREE]}}, {NOT: {status: {isNull: true}}}]}],
     participants: {some: {node: {id: {eq: "per-putin"}}, edge: {role: {in: [HOST, PRINCIPAL]}}}}}, sort: [{startsOn: DESC}, {name: ASC}]) {
     totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name startsOn participants(first: 3) { totalCount nodes { id } } } } } }`,
  `{ a: person(id: "per-putin") { name metWith(first: 5) { nodes { id } } } b: persons(first: 2) { nodes { name } } c: persons { totalCount } statement: claims(where: {contested: {eq: true}}) { totalCount } }`,
  `{ actors(where: {metWith: {count: {where: {edge: {eventId: {eq: "e"}}}, gte: 2, lt: 9}}}, last: 7) { nodes { __typename id ... on Person { heads { nodes { id name } } } ... on State { territory { nodes { id } } } } } }`,
  `{ entity(id: "e") { mentions(where: {form: {eq: NAME}}) { nodes { surface passage { text report { id title } } } } claims(sort: [{independentSources: DESC}]) { edges { node { predicate assertions(first: 1) { nodes { id } } } } } } }`,
];

/** Twenty questions: those whose answers are saved, and some more. */
const QUESTIONS = [
  ...WRITTEN.map((query) => ({ query, variables: {} })),
  ...readGoldenQuestions(),
].slice(0, 20);
const SPELLINGS = 50;

const textOf = (query: string, variables: Readonly<Record<string, unknown>>): string =>
  compileQuery(query, variables, compiler).statement?.text ?? '';

const compiler = makeCompiler({ rows: 1e12, values: 1e12 });

test('a thousand spellings of twenty questions come to twenty statements', () => {
  const texts = new Set<string>();
  const queries = new Set<string>();
  for (const [number, question] of QUESTIONS.entries()) {
    const wanted = textOf(question.query, question.variables);
    texts.add(wanted);
    for (let spelling = 0; spelling < SPELLINGS; spelling += 1) {
      const random = new Random(number * 1_000 + spelling);
      const { query, variables } = respellQuery(schema, question, random);
      queries.add(query);
      const text = textOf(query, variables);
      expect({ query, variables, text }).toEqual({
        ...{ query, variables },
        text: wanted,
      });
    }
  }
  expect(QUESTIONS).toHaveLength(20);
  expect(queries.size).toBe(QUESTIONS.length * SPELLINGS);
  expect(texts.size).toBe(20);
});
