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

type Input = Readonly<Record<string, unknown>>;

/** What a path of names leads to from an entry: a thing and the property to read of it. */
interface Found {
  readonly thing: Thing;
  /** Null for the type of a node. */
  readonly property: PropertyDeclaration | null;
}

/** A key of `groupBy`: the names on the way, and how much of a date counts. */
interface Key {
  readonly path: readonly string[];
  readonly part: string;
}

/** Entries that are alike in their keys. */
export interface ReferenceGroup {
  readonly kind: 'group';
  readonly list: GroupedEntries;
  readonly keys: readonly Key[];
  readonly values: readonly unknown[];
  readonly entries: readonly Entry[];
}

/** What is grouped: entries of a link, or of a root list of a type. */
export interface GroupedEntries {
  readonly entries: readonly Entry[];
  readonly link: LinkDeclaration | null;
  readonly typeName: string;
}

const DEFAULT_GROUPS = 25;
const KEY_NAMES = ['key', 'secondKey', 'thirdKey'];

/** Groups entries in memory as the schema promises. */
export class ReferenceGroups {
  constructor(
    readonly ontology: Ontology,
    readonly links: ReferenceLinks,
  ) {}

  group(list: GroupedEntries, args: Input): readonly ReferenceGroup[] {
    const keys = listOf(args['by']).map(toKey);
    const groups = new Map<string, { values: unknown[]; entries: Entry[] }>();
    // without keys even nothing is a group
    if (keys.length === 0) groups.set('[]', { values: [], entries: [] });
    for (const entry of list.entries) {
      const values = keys.map((key) => this.#read(list, entry, key));
      const name = JSON.stringify(values);
      const group = groups.get(name) ?? { values, entries: [] };
      group.entries.push(entry);
      groups.set(name, group);
    }
    const least = (args['minCount'] as number | null | undefined) ?? 0;
    const all = [...groups.values()]
      .filter(({ entries }) => entries.length >= least)
      .map((group): ReferenceGroup => ({ kind: 'group', list, keys, ...group }));
    const terms = this.#terms(args['sort'], keys);
    const sorted = all.sort((a, b) => {
      for (const { keyOf, isDescending } of terms) {
        const order = compare(keyOf(a) ?? null, keyOf(b) ?? null, isDescending);
        if (order !== 0) return order;
      }
      return 0;
    });
    return sorted.slice(0, (args['first'] as number | null | undefined) ?? DEFAULT_GROUPS);
  }

  countDistinct({ list, entries }: ReferenceGroup, of: unknown): number {
    const key = toKey(of);
    const values = entries.map((entry) => this.#read(list, entry, key));
    return new Set(values.filter((value) => value !== null)).size;
  }

  /** Least or greatest value of a property; null where no entry has one. */
  extreme({ list, entries }: ReferenceGroup, path: readonly string[], kind: string): unknown {
    const values = entries
      .map((entry) => this.#read(list, entry, { path, part: 'VALUE' }))
      .filter((value) => value !== null);
    const [first = null] = values.sort((a, b) => compare(a, b, kind === 'max'));
    return first;
  }

  #read(list: GroupedEntries, entry: Entry, { path, part }: Key): unknown {
    const found = this.#find(list, entry, path);
    if (found === null) return null;
    const { thing, property } = found;
    const value =
      property === null ? thing.entry.node.properties['type'] : valueOf(property, thing);
    return part === 'VALUE' || typeof value !== 'string' ? (value ?? null) : cutDate(value, part);
  }

  #find({ link, typeName }: GroupedEntries, entry: Entry, path: readonly string[]): Found | null {
    const [first = '', ...rest] = path;
    if (link?.relation === undefined) {
      const isEdge = link?.edgeObject !== undefined;
      const name = link === null ? typeName : (link.edgeObject ?? link.target);
      return this.#walk({ entry, on: isEdge ? 'edge' : 'node' }, name, path);
    }
    if (first === 'node') return this.#walk({ entry, on: 'node' }, link.target, rest);
    if (first === 'edge') {
      const property = link.edgeProperties.find(({ name }) => name === rest[0]) ?? null;
      return { thing: { entry, on: 'edge' }, property };
    }
    const next = link.edgeLinks.find(({ name }) => name === first);
    return next === undefined ? null : this.#follow({ entry, on: 'edge' }, next, rest);
  }

  #walk(thing: Thing, typeName: string, [first = '', ...rest]: readonly string[]): Found | null {
    const { properties = [], links = [], kind } = this.ontology.types.get(typeName) ?? {};
    if (first === 'type' && kind === 'interface') return { thing, property: null };
    const property = properties.find(({ name }) => name === first);
    if (property !== undefined) return { thing, property };
    const link = links.find(({ name }) => name === first);
    return link === undefined ? null : this.#follow(thing, link, rest);
  }

  #follow(thing: Thing, link: LinkDeclaration, rest: readonly string[]): Found | null {
    const [far] = this.links.follow(link, thing);
    return far === undefined ? null : this.#walk({ entry: far, on: 'node' }, link.target, rest);
  }

  #terms(sort: unknown, keys: readonly Key[]): readonly Term[] {
    const asked = listOf(sort).map((item): Term => {
      const [[name, direction] = ['', '']] = Object.entries(item);
      const isDescending = direction === 'DESC';
      return name === 'count'
        ? { keyOf: ({ entries }) => entries.length, isDescending }
        : { keyOf: (group) => this.#sortValue(group, KEY_NAMES.indexOf(name)), isDescending };
    });
    return [
      ...asked,
      { keyOf: ({ entries }) => entries.length, isDescending: true },
      ...keys.map((_, index): Term => {
        return { keyOf: (group) => this.#sortValue(group, index), isDescending: false };
      }),
      ...keys.map((_, index): Term => {
        return { keyOf: (group) => this.#leastHolder(group, index), isDescending: false };
      }),
    ];
  }

  /** Texts are ordered by their stored sort key; those without one only by whether they are there. */
  #sortValue({ list, keys, values, entries }: ReferenceGroup, index: number): unknown {
    const value = values[index];
    const [entry] = entries;
    const key = keys[index];
    if (typeof value !== 'string' || entry === undefined || key === undefined) return value;
    const property = this.#find(list, entry, key.path)?.property ?? null;
    if (property === null || !isText(property)) return value;
    return property.sortable ? toSortKey(value) : 'there';
  }

  /** The least id, or mark of an edge, among those that hold a text. */
  #leastHolder({ list, keys, entries }: ReferenceGroup, index: number): unknown {
    const marks = entries.flatMap((entry) => {
      const found = this.#find(list, entry, keys[index]?.path ?? []);
      if (!found?.property || !isText(found.property)) return [];
      if (found.thing.on === 'node') return [found.thing.entry.node.id];
      const { claimId, key } = propertiesOf(found.thing) as Readonly<Record<string, string>>;
      return [claimId ?? `${key ?? ''} ${entry.node.id}`];
    });
    return marks.sort((a, b) => compare(a, b, false))[0] ?? null;
  }
}

interface Term {
  readonly keyOf: (group: ReferenceGroup) => unknown;
  readonly isDescending: boolean;
}

function toKey(item: unknown): Key {
  const path: string[] = [];
  let value = item;
  while (typeof value === 'object' && value !== null) {
    const [[name, inner] = ['', null]] = Object.entries(value as Input);
    path.push(name);
    value = inner;
  }
  return { path, part: String(value) };
}

const PARTS: Readonly<Record<string, RegExp>> = {
  YEAR: /^\d{4}/,
  MONTH: /^\d{4}-(?:0[1-9]|1[0-2])/,
  DAY: /^\d{4}-(?:0[1-9]|1[0-2])-\d\d/,
};

function cutDate(date: string, part: string): string | null {
  return PARTS[part]?.exec(date)?.[0] ?? null;
}

const isText = ({ type }: PropertyDeclaration): boolean =>
  type.kind === 'scalar' && type.name === 'String';

function listOf(value: unknown): readonly Input[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as readonly Input[];
}

function compare(a: unknown, b: unknown, isDescending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const order = (a as number) < (b as number) ? -1 : 1;
  return isDescending ? -order : order;
}
