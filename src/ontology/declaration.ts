import type { ValueType } from './value-type.js';

/** A class of the ontology (abstract for interfaces): its instances are what resolvers return. */
export type OntologyClass = abstract new (...args: never[]) => object;

/** One stored property of a node or an edge. */
export interface PropertyDeclaration {
  readonly name: string;
  readonly description: string;
  readonly type: ValueType;
  readonly list: boolean;
  /** May be absent from the store; GraphQL then answers null. A list is never null, only empty. */
  readonly nullable: boolean;
  /** How many values of an answer it counts as; one unless given. */
  readonly weight?: number;
  readonly filterable: boolean;
  readonly sortable: boolean;
  /** Set where the value is not stored under its own name: how a reader gets it. */
  readonly computed?: ComputedProperty;
  /** Never written from a file: the value on which all live positive claims of this predicate agree. */
  readonly projectedFrom?: string;
}

/**
 * Properties that are not read from the store as they are.
 * `relationshipType`, `relationshipDirection`: of the edge in hand. `url`: public address of the node under `path`.
 * `identifiers`: objects unpacked from the stored list of `scheme|value|verified` strings.
 */
export type ComputedProperty =
  | { readonly kind: 'relationshipType' }
  | { readonly kind: 'relationshipDirection' }
  | { readonly kind: 'url'; readonly path: string }
  | { readonly kind: 'identifiers' };

/** How a field leads from the thing in hand to another node. */
export type LinkPath =
  /** Along stored relationships; several types mean any of them, none means every world relation. */
  | {
      readonly kind: 'relationship';
      readonly types: readonly string[];
      readonly direction: 'out' | 'in' | 'both';
    }
  /** To the node whose id stands in the property `key` of the thing in hand. */
  | { readonly kind: 'lookup'; readonly key: string }
  /** From an edge object to one of its ends: start, end, or the one that the link leads to (`far`). */
  | { readonly kind: 'end'; readonly end: 'from' | 'to' | 'far' };

/** A condition that always holds on the far node of a link. */
export interface FixedCondition {
  readonly property: string;
  readonly isNull: boolean;
}

export interface SortKey {
  readonly on: 'node' | 'edge';
  readonly property: string;
}

/** A field that leads to other nodes. */
export interface LinkDeclaration {
  readonly name: string;
  readonly description: string;
  readonly path: LinkPath;
  /** Name of the type at the far end. */
  readonly target: string;
  readonly shape: 'one' | 'list' | 'connection';
  /** Only for shape `one`. */
  readonly nullable: boolean;
  /** Name of the edge type whose objects this link yields in place of the far nodes (Evidence, Attribution, Mention …). */
  readonly edgeObject?: string;
  /** Order of a list and default order of a connection; a tie is broken by id. */
  readonly order: readonly SortKey[];
  readonly fixed?: FixedCondition;
  /** The answer is null where the edge in hand carries this value (an unnamed source). */
  readonly nullWhen?: { readonly property: string; readonly equals: string };
  /** The ontology's relation this field was made from, if it was. */
  readonly relation?: string;
  /** Edge properties that the field's edges show (relation connections). */
  readonly edgeProperties: readonly PropertyDeclaration[];
  /** Links from the field's edges (claim, event …), beside `node`. */
  readonly edgeLinks: readonly LinkDeclaration[];
}

/** `source`: what was published. `discourse`: what it says, on whose word. `world`: what it is about. */
export type Layer = 'source' | 'discourse' | 'world';

/** A type of the graph as API, compiler, validation and codebook see it. */
export interface TypeDeclaration {
  readonly name: string;
  readonly description: string;
  /** `interface`: abstract; `node`: stored node; `edge`: object made of a stored relationship and its ends. */
  readonly kind: 'interface' | 'node' | 'edge';
  readonly layer: Layer;
  /** Names of the interfaces, the most general first. Each is also a label of the stored node. */
  readonly interfaces: readonly string[];
  /** Root field names; absent for edge types. */
  readonly singular?: string;
  readonly plural?: string;
  /** First part of ids of this type by convention (`per` in `per-example`). */
  readonly idPrefix?: string;
  /** Own and inherited. */
  readonly properties: readonly PropertyDeclaration[];
  /** Own and inherited, relations included. */
  readonly links: readonly LinkDeclaration[];
  readonly class: OntologyClass;
}
