import type { LinkDeclaration } from '../../ontology/declaration.js';
import type { PlanContext } from './context.js';
import type { Column, Holder } from './plan.js';

/** The columns of one read in the making, and where the read stands. Equal columns are one. */
export class Level {
  readonly #columns: Column[] = [];
  readonly #indexes = new Map<string, number>();

  constructor(
    readonly context: PlanContext,
    /** 1 for root fields. */
    readonly depth: number,
    /** The link that led here; null at the root. */
    readonly link: LinkDeclaration | null,
  ) {}

  get columns(): readonly Column[] {
    return this.#columns;
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

  /** Nested reads and counts are never shared: each has its own arguments. */
  add(column: Column): number {
    this.#columns.push(column);
    return this.#columns.length - 1;
  }

  #addOnce(key: string, column: Column): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.add(column);
    this.#indexes.set(key, index);
    return index;
  }
}
