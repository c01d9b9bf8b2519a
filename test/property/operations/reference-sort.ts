import type { LinkDeclaration, PropertyDeclaration } from '../../../src/ontology/declaration.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import { toSortKey } from '../../../src/ontology/sort-key.js';
import {
  type Entry,
  propertiesOf,
  type ReferenceLinks,
  type Thing,
  valueOf,
} from './reference-links.js';

type Sort = Readonly<Record<string, unknown>>;
type KeyOf = (entry: Entry) => unknown;

interface Term {
  readonly keyOf: KeyOf;
  readonly isDescending: boolean;
}

interface Members {
  readonly properties: readonly PropertyDeclaration[];
  readonly links: readonly LinkDeclaration[];
  readonly on: 'node' | 'edge';
}

/** Orders entries as the schema promises: keys in turn, absent values last, then by what makes the order total. */
export class ReferenceSort {
  constructor(
    readonly ontology: Ontology,
    readonly links: ReferenceLinks,
  ) {}

  orderNodes(sort: unknown, typeName: string): ReferenceOrder {
    return new ReferenceOrder([...this.#terms(sort, this.#nodeMembers(typeName)), BY_ID]);
  }

  orderEntries(sort: unknown, link: LinkDeclaration): ReferenceOrder {
    const asked = this.#linkTerms(sort, link);
    const terms = asked.length > 0 ? asked : this.#naturalTerms(link);
    return new ReferenceOrder([...terms, ...tieBreak(link)]);
  }

  #nodeMembers(typeName: string): Members {
    const { properties = [], links = [] } = this.ontology.types.get(typeName) ?? {};
    return { properties, links, on: 'node' };
  }

  #linkTerms(sort: unknown, link: LinkDeclaration): readonly Term[] {
    if (link.edgeObject !== undefined) {
      return this.#terms(sort, { ...this.#nodeMembers(link.edgeObject), on: 'edge' });
    }
    if (link.relation === undefined) return this.#terms(sort, this.#nodeMembers(link.target));
    const edge: Members = { properties: link.edgeProperties, links: link.edgeLinks, on: 'edge' };
    return listOf(sort).flatMap(({ node, edge: ofEdge, ...ofLinks }) => [
      ...this.#terms(node, this.#nodeMembers(link.target)),
      ...this.#terms(ofEdge, edge),
      ...this.#terms(ofLinks, edge),
    ]);
  }

  #naturalTerms(link: LinkDeclaration): readonly Term[] {
    const { properties } = this.#nodeMembers(link.target);
    return link.order.map(({ on, property }) => {
      const declared = properties.find(({ name }) => on === 'node' && name === property);
      return {
        isDescending: false,
        keyOf: (entry) =>
          declared === undefined
            ? propertiesOf({ entry, on })[property]
            : sortValueOf(declared, { entry, on }),
      };
    });
  }

  #terms(sort: unknown, members: Members): readonly Term[] {
    return listOf(sort).flatMap((item) =>
      Object.entries(item).map(([name, value]) => this.#term(name, value, members)),
    );
  }

  #term(name: string, value: unknown, { properties, links, on }: Members): Term {
    const property = properties.find((one) => one.name === name);
    if (property !== undefined) {
      const keyOf: KeyOf = (entry) => sortValueOf(property, { entry, on });
      return { keyOf, isDescending: value === 'DESC' };
    }
    const link = links.find((one) => one.name === name);
    const [entry] = Object.entries(value as Sort);
    if (link === undefined || entry === undefined) throw new Error(`${name} is not sorted by.`);
    const [key, direction] = entry;
    return {
      keyOf: (one) => this.#linkKey(link, key, { entry: one, on }),
      isDescending: direction === 'DESC',
    };
  }

  #linkKey(link: LinkDeclaration, key: string, thing: Thing): unknown {
    const entries = this.links.follow(link, thing);
    if (link.shape !== 'one') return entries.length;
    const [far] = entries;
    const property = this.#nodeMembers(link.target).properties.find(({ name }) => name === key);
    return far === undefined || property === undefined
      ? null
      : sortValueOf(property, { entry: far, on: 'node' });
  }
}

const BY_ID: Term = { keyOf: ({ node }) => node.id, isDescending: false };

function tieBreak(link: LinkDeclaration): readonly Term[] {
  const byEdge = (property: string): Term => ({
    keyOf: ({ edge }) => edge?.properties[property],
    isDescending: false,
  });
  if (link.path.kind !== 'relationship') return [BY_ID];
  if (link.relation !== undefined || link.path.types.length === 0)
    return [BY_ID, byEdge('claimId')];
  return link.edgeObject === undefined ? [BY_ID] : [byEdge('key'), BY_ID];
}

function listOf(sort: unknown): readonly Sort[] {
  if (sort === null || sort === undefined) return [];
  return (Array.isArray(sort) ? sort : [sort]) as readonly Sort[];
}

function sortValueOf(property: PropertyDeclaration, thing: Thing): unknown {
  const value = valueOf(property, thing);
  return typeof value === 'string' ? toSortKey(value) : value;
}

/** A total order of entries. Its cursors are the values of all keys, as text. */
export class ReferenceOrder {
  constructor(readonly terms: readonly Term[]) {}

  sort(entries: readonly Entry[]): readonly Entry[] {
    const keyed = entries.map((entry) => ({ entry, keys: this.#keysOf(entry) }));
    return keyed.sort((a, b) => this.#compare(a.keys, b.keys)).map(({ entry }) => entry);
  }

  cursorOf(entry: Entry): string {
    return Buffer.from(JSON.stringify(this.#keysOf(entry))).toString('base64url');
  }

  /** Below 0 if the entry comes before the cursor, above if after it. */
  compareWith(entry: Entry, cursor: string): number {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly unknown[];
    return this.#compare(this.#keysOf(entry), keys);
  }

  #keysOf(entry: Entry): readonly unknown[] {
    return this.terms.map(({ keyOf }) => keyOf(entry) ?? null);
  }

  #compare(a: readonly unknown[], b: readonly unknown[]): number {
    for (const [place, { isDescending }] of this.terms.entries()) {
      const order = compareKeys(a[place], b[place], isDescending);
      if (order !== 0) return order;
    }
    return 0;
  }
}

function compareKeys(a: unknown, b: unknown, isDescending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const order = (a as number) < (b as number) ? -1 : 1;
  return isDescending ? -order : order;
}
