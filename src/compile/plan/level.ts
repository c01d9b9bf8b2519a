import { Columns } from './columns.js';
import type { Holder, Value } from './condition.js';
import type { PlanContext } from './context.js';
import type { Column } from './plan.js';
import type { PlannedLink } from './time.js';

/** The columns of one read in the making, and where the read stands. Equal columns are one. */
export class Level extends Columns<Column> {
  constructor(
    readonly context: PlanContext,
    /** 1 for root fields. */
    readonly depth: number,
    /** The link that led here; null at the root. */
    readonly link: PlannedLink | null,
  ) {
    super();
  }

  property(on: Holder, property: string): number {
    return this.#addOnce(`${on}.${property}`, { kind: 'property', on, property });
  }

  /** A value, however it is come by. */
  value(value: Value): number {
    if (value.kind === 'property') return this.property(value.on, value.property);
    return this.#addOnce(JSON.stringify(value), value);
  }

  relationshipType(): number {
    return this.#addOnce('type()', { kind: 'relationshipType' });
  }

  relationshipDirection(): number {
    const kind = this.link?.path.kind === 'claim' ? 'claimDirection' : 'relationshipDirection';
    return this.#addOnce('direction()', { kind });
  }

  /** Value of a computed sort term, by its place among the terms. */
  sortValue(index: number): number {
    return this.#addOnce(`sort ${String(index)}`, { kind: 'sortValue', index });
  }

  #addOnce(key: string, column: Column): number {
    return this.once(`column ${key}`, () => this.add(column));
  }
}
