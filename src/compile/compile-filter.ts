import type { TypeDeclaration } from '../ontology/declaration.js';
import { Names } from './cypher/names.js';
import { printCondition } from './cypher/print-condition.js';
import { PlanContext } from './plan/context.js';
import { planNodeWhere } from './plan/plan-condition.js';
import { planConnection } from './plan/plan-connection.js';
import type { ResearchCall } from './research-field.js';
import type { ParameterValue } from './statement.js';

/** A client's filter on nodes of one type, for a statement written by hand: as `where` of a list of them. */
export interface CompiledFilter {
  /** The predicate over a variable that holds such a node; its own variables are a letter and a number (`n7`). */
  readonly text: string;
  /** Names `p0`, `p1` …. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/**
 * Compiles the value of a filter argument, as of the time of the field; null if it always holds. The statement has the
 * parameters of that time besides those of the filter. Throws ParleyError as the list's `where` does.
 */
export function compileFilter(
  where: unknown,
  type: TypeDeclaration,
  variable: string,
  { ontology, limits, seal, path, time }: ResearchCall,
): CompiledFilter | null {
  const context = new PlanContext({ ontology, limits }, planConnection).at(time.asOf);
  const condition = planNodeWhere(where, type, context, path);
  if (condition === null) return null;
  const scope = { node: variable, edge: null, near: null };
  return {
    text: printCondition(condition, scope, new Names()),
    parameters: context.parameters.bind({}, seal),
  };
}
