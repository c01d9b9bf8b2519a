import type { ObjectsPlan, RootResearchPlan, TreeField, TreeShape } from '../plan/plan.js';
import type { Reference } from '../research-field.js';
import { type AnswerObject, createObject } from './answer-object.js';
import type { AnswerValues } from './answer-values.js';
import { type Building, buildOwn } from './build-answer.js';
import type { Row } from './row.js';

/** Adds the ids of all references of a tree to the sets of the reads that serve them. */
export function collectReferences(
  shape: TreeShape,
  value: unknown,
  ids: readonly Set<string>[],
): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value) collectReferences(shape, item, ids);
  } else if (shape.kind === 'reference') {
    ids[shape.read]?.add((value as Reference).id);
  } else if (shape.kind === 'object') {
    for (const field of shape.fields) collectReferences(field.shape, memberOf(value, field), ids);
  }
}

const memberOf = (value: unknown, { name }: TreeField): unknown =>
  (value as Readonly<Record<string, unknown>>)[name];

/** Stands for an object that was there when the tree was made, and is not any more when it is read. */
const GONE = Symbol('gone');

type ReferenceShape = Extract<TreeShape, { kind: 'reference' }>;

/**
 * Builds the answers of research fields from their trees and the one record with the objects they refer to. On a server an
 * object may go between the two statements: then a list goes without the entry that needs it, and a field that may be
 * null is null. An object that stands in one place often is built once.
 */
export class TreeBuilder {
  readonly #rows: readonly ReadonlyMap<string, Row>[];
  readonly #built = new Map<ReferenceShape, Map<string, AnswerObject>>();
  readonly #building: Building;

  constructor(
    objects: ObjectsPlan | null,
    record: Readonly<Record<string, unknown>>,
    values: AnswerValues,
  ) {
    this.#building = { ...values, isComplete: true, tables: [], shared: new Map() };
    this.#rows = (objects?.columns ?? []).map(({ idIndex }, index) => {
      const rows = (record[`f${String(index)}`] ?? []) as readonly Row[];
      return new Map(rows.map((row) => [row[idIndex] as string, row] as const));
    });
  }

  /** Whether all may go out as it is: without a null where the schema allows none. */
  get isComplete(): boolean {
    return this.#building.isComplete;
  }

  build({ field, tree }: RootResearchPlan, value: unknown): unknown {
    return this.#settle(this.#buildValue(tree, value), field.nullable);
  }

  #buildValue(shape: TreeShape, value: unknown): unknown {
    if (shape.kind === 'constant') return shape.value;
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) {
      return value.map((item) => this.#buildValue(shape, item)).filter((item) => item !== GONE);
    }
    switch (shape.kind) {
      case 'leaf':
        return value;
      case 'reference':
        return this.#buildReference(shape, (value as Reference).id);
      case 'object':
        return this.#buildObject(shape.fields, value);
    }
  }

  #buildReference(shape: ReferenceShape, id: string): unknown {
    const built = this.#built.get(shape) ?? new Map<string, AnswerObject>();
    this.#built.set(shape, built);
    const known = built.get(id);
    if (known !== undefined) return known;
    const row = this.#rows[shape.read]?.get(id);
    if (row === undefined) return GONE;
    const object = buildOwn(shape.object, row, this.#building);
    built.set(id, object);
    return object;
  }

  #buildObject(fields: readonly TreeField[], value: unknown): unknown {
    const object = createObject(null);
    for (const field of fields) {
      const built = this.#buildValue(field.shape, memberOf(value, field));
      if (built === GONE && !field.nullable) return GONE;
      object[field.responseKey] = this.#settle(built, field.nullable);
    }
    return object;
  }

  #settle(built: unknown, nullable: boolean): unknown {
    const value = built === GONE ? null : built;
    if (value === null && !nullable) this.#building.isComplete = false;
    return value;
  }
}
