import type { LinkDeclaration, TypeDeclaration } from '../../ontology/declaration.js';
import type { Ontology } from '../../ontology/ontology.js';
import { invariant } from '../../util/invariant.js';
import { assertWithin, type QueryLimits } from '../limits.js';
import { Parameters } from '../selection/parameters.js';
import type { SelectedField } from '../selection/read-selection.js';
import type { ShortcutMode } from '../shortcut-mode.js';
import { type Statistics, UNKNOWN_STATISTICS } from '../statistics.js';
import type { Holder } from './condition.js';
import type { Level } from './level.js';
import type { ValueShape } from './plan.js';
import type { AsOf } from './time.js';

/** Plans a page of the far ends of a link. */
export type ConnectionPlanner = (
  link: LinkDeclaration,
  field: SelectedField,
  outer: { readonly on: Holder; readonly level: Level },
) => ValueShape;

/** What plans are made from besides the operation. */
export interface PlanSource {
  readonly ontology: Ontology;
  readonly limits: QueryLimits;
  /** Whether the store reads sorted pages in the order of an index; false unless given. */
  readonly readsInIndexOrder?: boolean;
  /** Where it pays, unless given. */
  readonly shortcuts?: ShortcutMode;
  /** Unknown unless given. */
  readonly statistics?: Statistics;
}

/** Lists of an operation that may be read in two parts: each is planned twice, and planning is bounded. */
const MOST_SECOND_READS = 2;

/** What is counted and collected while one operation is planned. */
class Ledger {
  subqueries = 0;
  conditions = 0;
  secondReads = 0;
  readonly parameters = new Parameters();
}

/**
 * What planning one operation shares: ontology, limits, parameters, and the sub-queries counted so far. Each root field
 * has its own time as of which it is read.
 */
export class PlanContext {
  readonly ontology: Ontology;
  readonly limits: QueryLimits;
  readonly readsInIndexOrder: boolean;
  readonly shortcuts: ShortcutMode;
  readonly statistics: Statistics;

  constructor(
    private readonly given: PlanSource,
    /** Objects hold connections, and connections objects: the context closes the circle that imports may not. */
    readonly planConnection: ConnectionPlanner,
    private readonly past: { readonly asOf: AsOf | null; readonly ledger: Ledger } = {
      asOf: null,
      ledger: new Ledger(),
    },
  ) {
    this.ontology = given.ontology;
    this.limits = given.limits;
    this.readsInIndexOrder = given.readsInIndexOrder ?? false;
    this.shortcuts = given.shortcuts ?? 'auto';
    this.statistics = given.statistics ?? UNKNOWN_STATISTICS;
  }

  /** The same operation, read as of a time. */
  at(asOf: AsOf | null): PlanContext {
    const { ledger } = this.past;
    return new PlanContext(this.given, this.planConnection, { asOf, ledger });
  }

  /** Null where the graph is read as it is today. */
  get asOf(): AsOf | null {
    return this.past.asOf;
  }

  get parameters(): Parameters {
    return this.past.ledger.parameters;
  }

  /** Counts one sub-query of the statement against its limit. */
  countSubquery(path: string): void {
    const { ledger } = this.past;
    ledger.subqueries += 1;
    assertWithin(this.limits, 'subqueries', ledger.subqueries, path);
  }

  /** Counts one condition of the filters against its limit. */
  countCondition(path: string): void {
    const { ledger } = this.past;
    ledger.conditions += 1;
    assertWithin(this.limits, 'conditions', ledger.conditions, path);
  }

  /** Whether one more list may be read in two parts; counts it if so. */
  takeSecondRead(): boolean {
    const { ledger } = this.past;
    if (ledger.secondReads === MOST_SECOND_READS) return false;
    ledger.secondReads += 1;
    return true;
  }

  typeOf(name: string): TypeDeclaration {
    const type = this.ontology.types.get(name);
    invariant(type !== undefined, `the ontology has the type ${name}`);
    return type;
  }
}
