import type { LinkDeclaration } from '../../ontology/declaration.js';
import { Columns } from './columns.js';
import type { PlanContext } from './context.js';
import type { Column, Holder } from './plan.js';

/** The columns of one read in the making, and where the read stands. Equal columns are one. */
export class Level extends Columns<Column> {
  constructor(
    readonly context: PlanContext,
    /** 1 for root fields. */
    readonly depth: number,
    /** The link that led here; null at the root. */
    readonly link: LinkDeclaration | null,
  ) {
    super();
  }

  property(on: Holder, property: string): number {
    return this.#addOnce(`${on}.${property}`, { kind: 'property', on, property });
  }

  relationshipType(): number {
    return this.#addOnce('type()', { kind: 'relationshipType' });
  }

  relationshipDirection(): number {
    return this.#addOnce('direction()', { kind: 'relationshipDirection' });
  }

  /** Value of a computed sort term, by its place among the terms. */
  sortValue(index: number): number {
    return this.#addOnce(`sort ${String(index)}`, { kind: 'sortValue', index });
  }

  #addOnce(key: string, column: Column): number {
    return this.once(`column ${key}`, () => this.add(column));
  }
}
