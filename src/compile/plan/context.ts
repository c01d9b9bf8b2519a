import type { TypeDeclaration } from '../../ontology/declaration.js';
import type { Ontology } from '../../ontology/ontology.js';
import { invariant } from '../../util/invariant.js';
import { assertWithin, type QueryLimits } from '../limits.js';
import type { Parameters } from '../selection/parameters.js';

/** What planning one operation shares: ontology, limits, parameters, and the sub-queries counted so far. */
export class PlanContext {
  #subqueries = 0;
  #conditions = 0;

  constructor(
    readonly ontology: Ontology,
    readonly limits: QueryLimits,
    readonly parameters: Parameters,
  ) {}

  /** Counts one sub-query of the statement against its limit. */
  countSubquery(path: string): void {
    this.#subqueries += 1;
    assertWithin(this.limits, 'subqueries', this.#subqueries, path);
  }

  /** Counts one condition of the filters against its limit. */
  countCondition(path: string): void {
    this.#conditions += 1;
    assertWithin(this.limits, 'conditions', this.#conditions, path);
  }

  typeOf(name: string): TypeDeclaration {
    const type = this.ontology.types.get(name);
    invariant(type !== undefined, `the ontology has the type ${name}`);
    return type;
  }
}
