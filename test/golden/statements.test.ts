import { expect, test } from '@jest/globals';
import { getOperationAST, parse, validate } from 'graphql';

import { RESEARCH_FIELDS } from '../../src/api/research-fields.js';
import { createSchema } from '../../src/api/schema/create-schema.js';
import { Compiler } from '../../src/compile/compile-operation.js';
import { printForEmbedded, printForNeo4j } from '../../src/compile/cypher/dialect.js';
import { printStatement } from '../../src/compile/cypher/print-statement.js';
import { DEFAULT_QUERY_LIMITS } from '../../src/compile/limits.js';
import type { OperationPlan } from '../../src/compile/plan/plan.js';
import { printPlan } from '../../src/compile/plan/print-plan.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { invariant } from '../../src/util/invariant.js';
import { expectGolden, readGoldenQuestions } from '../helpers/read-golden.js';

const schema = createSchema(coreOntology);
const makeCompiler = (readsInIndexOrder: boolean): Compiler =>
  new Compiler({
    seal: (text) => text.length.toString().padStart(16, '0'),
    schema,
    ontology: coreOntology,
    limits: DEFAULT_QUERY_LIMITS,
    publicUrl: 'http://parley.test',
    research: RESEARCH_FIELDS,
    readsInIndexOrder,
  });
const embedded = makeCompiler(false);
const neo4j = makeCompiler(true);

test.each(readGoldenQuestions())('$name has its plan and one statement', (question) => {
  const { name, query, variables } = question;
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  invariant(operation?.kind !== undefined, 'a question is one operation');
  const source = { document, textKey: query, operation, variables };
  const { plan, research } = embedded.compile(source);
  const text = printAll(plan);
  invariant(text !== '' || research !== null, 'a question reads the graph');
  expectGolden(`${name}.plan.txt`, printPlan(plan));
  expectGolden(`${name}.embedded.cypher`, `${printForEmbedded(text)}\n`);
  expectGolden(`${name}.neo4j.cypher`, `${printForNeo4j(printAll(neo4j.compile(source).plan))}\n`);
});

/** What research fields run themselves depends on the graph; the objects they find are read by the last statement. */
function printAll(plan: OperationPlan): string {
  const objects = plan.objects === null ? null : printStatement(plan.objects);
  return [printStatement(plan) ?? [], objects ?? []].flat().join('\n\n');
}
