import type { ComputedProperty, OntologyClass } from '../declaration.js';
import { toValueType, type ValueTypeInput } from '../value-type.js';
import { declarationOf } from './registry.js';

export interface PropertyOptions {
  readonly description: string;
  readonly nullable?: boolean;
  readonly list?: boolean;
  /** How many values of an answer it counts as: whole texts are more than one. */
  readonly weight?: number;
  readonly filterable?: boolean;
  /** Free text is sorted only where this says so, since its sort key is stored beside it. */
  readonly sortable?: boolean;
  readonly computed?: ComputedProperty;
  /** Value predicate whose agreed value this property shows. */
  readonly projectedFrom?: string;
}

/** Declares a stored property of a node or edge class: `@Property('Int', { description: '…' })`. */
export function Property(type: ValueTypeInput, options: PropertyOptions): PropertyDecorator {
  return (prototype, key) => {
    const list = options.list ?? false;
    const plainText = type === 'String';
    const { computed, projectedFrom, weight } = options;
    declarationOf(prototype.constructor as OntologyClass).properties.push({
      name: String(key),
      description: options.description,
      type: toValueType(type),
      list,
      nullable: options.nullable ?? false,
      filterable: options.filterable ?? computed === undefined,
      sortable:
        options.sortable ?? (!list && !plainText && type !== 'Boolean' && computed === undefined),
      ...(weight === undefined ? {} : { weight }),
      ...(computed === undefined ? {} : { computed }),
      ...(projectedFrom === undefined ? {} : { projectedFrom }),
    });
  };
}
