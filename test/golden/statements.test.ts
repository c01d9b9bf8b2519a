import { expect, test } from '@jest/globals';
import { getOperationAST, parse, validate } from 'graphql';

import { RESEARCH_FIELDS } from '../../src/api/research-fields.js';
import { createSchema } from '../../src/api/schema/create-schema.js';
import { Compiler } from '../../src/compile/compile-operation.js';
import { printForEmbedded, printForNeo4j } from '../../src/compile/cypher/dialect.js';
import { printStatement } from '../../src/compile/cypher/print-statement.js';
import { DEFAULT_QUERY_LIMITS } from '../../src/compile/limits.js';
import { printPlan } from '../../src/compile/plan/print-plan.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { invariant } from '../../src/util/invariant.js';
import { expectGolden, readGoldenQuestions } from '../helpers/read-golden.js';

const schema = createSchema(coreOntology);
const compiler = new Compiler({
  seal: (text) => text.length.toString().padStart(16, '0'),
  schema,
  ontology: coreOntology,
  limits: DEFAULT_QUERY_LIMITS,
  publicUrl: 'http://parley.test',
  research: RESEARCH_FIELDS,
});

test.each(readGoldenQuestions())('$name has its plan and one statement', (question) => {
  const { name, query, variables } = question;
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  invariant(operation?.kind !== undefined, 'a question is one operation');
  const { plan, research } = compiler.compile({
    document,
    textKey: query,
    operation,
    variables,
  });
  const own = printStatement(plan);
  invariant(own !== null || research !== null, 'a question reads the graph');
  // what research fields run themselves depends on the graph; the objects they find are read by the last statement
  const objects = plan.objects === null ? null : printStatement(plan.objects);
  const text = [own ?? [], objects ?? []].flat().join('\n\n');
  expectGolden(`${name}.plan.txt`, printPlan(plan));
  expectGolden(`${name}.embedded.cypher`, `${printForEmbedded(text)}\n`);
  expectGolden(`${name}.neo4j.cypher`, `${printForNeo4j(text)}\n`);
});
