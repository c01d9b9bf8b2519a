import { getOperationAST, parse, validate } from 'graphql';

import { RESEARCH_FIELDS } from '../../src/api/research-fields.js';
import { createSchema } from '../../src/api/schema/create-schema.js';
import { type CompiledOperation, Compiler } from '../../src/compile/compile-operation.js';
import { printStatement } from '../../src/compile/cypher/print-statement.js';
import { DEFAULT_QUERY_LIMITS, type QueryLimits } from '../../src/compile/limits.js';
import type { ShortcutMode } from '../../src/compile/shortcut-mode.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';

const schema = createSchema(coreOntology);

/** A compiler over the core ontology. */
export function makeCompiler(
  limits: Partial<QueryLimits> = {},
  shortcuts: ShortcutMode = 'auto',
  readsInIndexOrder = false,
): Compiler {
  return new Compiler({
    shortcuts,
    readsInIndexOrder,
    schema,
    ontology: coreOntology,
    limits: { ...DEFAULT_QUERY_LIMITS, ...limits },
    publicUrl: 'http://localhost',
    seal: (text) => text.length.toString().padStart(16, '0'),
    research: RESEARCH_FIELDS,
  });
}

/** Compiles a valid query. */
export function compileQuery(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  compiler = makeCompiler(),
): CompiledOperation {
  const document = parse(query);
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('One operation, please.');
  return compiler.compile({ document, textKey: query, operation, variables });
}

/** The statement of a query, without which there is nothing to test. */
export function printQuery(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): string {
  const text = printStatement(compileQuery(query, variables).plan);
  if (text === null) throw new Error('The query reads nothing.');
  return text;
}

/** The predicate that a `where` on persons prints to, and the values of its parameters. */
export function printPersonWhere(where: string): {
  readonly text: string;
  readonly values: readonly unknown[];
} {
  const { plan, statement } = compileQuery(`{ persons(where: ${where}) { totalCount } }`);
  const text = /WHERE (.*)\n *RETURN count/s.exec(printStatement(plan) ?? '')?.[1] ?? '';
  return { text, values: Object.values(statement?.parameters ?? {}) };
}
