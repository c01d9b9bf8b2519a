import type { FixedCondition, LinkPath, OntologyClass, SortKey } from '../declaration.js';
import { declarationOf } from './registry.js';

export interface LinkOptions {
  readonly description: string;
  readonly shape: 'one' | 'list' | 'connection';
  readonly nullable?: boolean;
  readonly edgeObject?: string;
  readonly order?: readonly SortKey[];
  readonly fixed?: FixedCondition;
  readonly nullWhen?: { readonly property: string; readonly equals: string };
}

/** Along stored relationships from the node in hand. */
export const along = (type: string | readonly string[]): LinkPath => ({
  kind: 'relationship',
  types: typeof type === 'string' ? [type] : type,
  direction: 'out',
});

/** Against the direction of stored relationships. */
export const against = (type: string | readonly string[]): LinkPath => ({
  kind: 'relationship',
  types: typeof type === 'string' ? [type] : type,
  direction: 'in',
});

/** Along stored relationships in either direction. */
export const between = (...types: readonly string[]): LinkPath => ({
  kind: 'relationship',
  types,
  direction: 'both',
});

/** To the node whose id the property holds. */
export const byKey = (key: string): LinkPath => ({ kind: 'lookup', key });

/** From an edge object to the node it starts from, ends in, or leads to from the node in hand (`far`). */
export const end = (side: 'from' | 'to' | 'far'): LinkPath => ({ kind: 'end', end: side });

/** Declares a field that leads to other nodes: `@Link('Passage', along('HAS_PASSAGE'), { … })`. */
export function Link(target: string, path: LinkPath, options: LinkOptions): PropertyDecorator {
  return (prototype, key) => {
    const { edgeObject, fixed, nullWhen } = options;
    declarationOf(prototype.constructor as OntologyClass).links.push(() => ({
      name: String(key),
      description: options.description,
      path,
      target,
      shape: options.shape,
      nullable: options.nullable ?? false,
      order: options.order ?? [],
      edgeProperties: [],
      edgeLinks: [],
      ...(edgeObject === undefined ? {} : { edgeObject }),
      ...(fixed === undefined ? {} : { fixed }),
      ...(nullWhen === undefined ? {} : { nullWhen }),
    }));
  };
}
