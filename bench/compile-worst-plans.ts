import { getOperationAST, parse, validate } from 'graphql';

import { makeSeal } from '../src/api/make-seal.js';
import { createSchema } from '../src/api/schema/create-schema.js';
import { Compiler } from '../src/compile/compile-operation.js';
import { DEFAULT_QUERY_LIMITS } from '../src/compile/limits.js';
import type { Statement } from '../src/compile/statement.js';
import { ParleyError } from '../src/errors/parley-error.js';
import { coreOntology } from '../src/ontology/core-ontology.js';
import { PLAN_FAMILIES } from './worst-plans.js';

/** The largest operation of a family that the default limits accept. */
export interface WorstPlan {
  readonly name: string;
  readonly size: number;
  /** The limit that the next larger one goes beyond; null where the family ends before. */
  readonly stoppedBy: string | null;
  readonly statement: Statement;
}

/** The worst accepted operation of each family, compiled. */
export function compileWorstPlans(): readonly WorstPlan[] {
  const schema = createSchema(coreOntology);
  const compiler = new Compiler({
    schema,
    ontology: coreOntology,
    limits: DEFAULT_QUERY_LIMITS,
    publicUrl: '',
    seal: makeSeal(''),
  });
  const compile = (query: string): Statement | string => {
    const document = parse(query);
    const operation = getOperationAST(document);
    const [problem] = validate(schema, document);
    if (problem !== undefined || !operation) throw new Error(problem?.message ?? query);
    try {
      const { statement } = compiler.compile({
        ...{ document, operation, textKey: query, variables: {} },
      });
      return statement ?? 'nothing';
    } catch (error) {
      if (error instanceof ParleyError) return String(error.details['limit']);
      throw error;
    }
  };
  return PLAN_FAMILIES.map(({ name, make, greatest }) => {
    let stoppedBy: string | null = null;
    for (let size = greatest; size > 0; size -= 1) {
      const statement = compile(make(size));
      if (typeof statement !== 'string') return { name, size, stoppedBy, statement };
      stoppedBy = statement;
    }
    throw new Error(`No operation of the family “${name}” is accepted.`);
  });
}
