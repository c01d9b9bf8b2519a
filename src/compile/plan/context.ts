import type { LinkDeclaration, TypeDeclaration } from '../../ontology/declaration.js';
import type { Ontology } from '../../ontology/ontology.js';
import { invariant } from '../../util/invariant.js';
import { assertWithin, type QueryLimits } from '../limits.js';
import { Parameters } from '../selection/parameters.js';
import type { SelectedField } from '../selection/read-selection.js';
import type { Statistics } from '../statistics.js';
import type { Level } from './level.js';
import type { Holder, ValueShape } from './plan.js';

/** Plans a page of the far ends of a link. */
export type ConnectionPlanner = (
  link: LinkDeclaration,
  field: SelectedField,
  outer: { readonly on: Holder; readonly level: Level },
) => ValueShape;

/** What planning one operation shares: ontology, limits, parameters, and the sub-queries counted so far. */
export class PlanContext {
  #subqueries = 0;
  #conditions = 0;

  readonly parameters = new Parameters();

  constructor(
    readonly ontology: Ontology,
    readonly limits: QueryLimits,
    readonly statistics: Statistics,
    /** Objects hold connections, and connections objects: the context closes the circle that imports may not. */
    readonly planConnection: ConnectionPlanner,
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
