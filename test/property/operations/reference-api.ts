import {
  buildSchema,
  execute,
  type ExecutionResult,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  parse,
  printSchema,
} from 'graphql';

import type { LinkDeclaration, PropertyDeclaration } from '../../../src/ontology/declaration.js';
import { identifierUrl } from '../../../src/ontology/identifier-url.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import type { GraphNode, MemoryGraph, RecordedGraph } from './memory-graph.js';
import { makePastGraph, type PastTime } from './past-graph.js';
import { ReferenceFilter, type Where } from './reference-filter.js';
import { type ReferenceGroup, ReferenceGroups } from './reference-group.js';
import { type Entry, ReferenceLinks, type Thing, valueOf } from './reference-links.js';
import { type ReferenceOrder, ReferenceSort } from './reference-sort.js';

type Arguments = Readonly<Record<string, unknown>>;

/** A page as its resolver holds it. `link` is null at the root. */
interface Page {
  readonly kind: 'page';
  readonly link: LinkDeclaration | null;
  readonly order: ReferenceOrder;
  /** Name of the type of a root list. */
  readonly typeName: string;
  readonly all: readonly Entry[];
  readonly rows: readonly Entry[];
  readonly total: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

type Source =
  | Page
  | {
      readonly kind: 'row';
      readonly link: LinkDeclaration | null;
      readonly entry: Entry;
      readonly cursor: string;
    }
  | ReferenceGroup
  | {
      readonly kind: 'values';
      readonly group: ReferenceGroup;
      /** `key`, `min` or `max`, and the names on the way from there. */
      readonly part: string;
      readonly path: readonly string[];
    }
  | { readonly kind: 'plain'; readonly values: Readonly<Record<string, unknown>> }
  | ({ readonly kind: 'thing'; readonly typeName: string } & Thing);

const DEFAULT_PAGE = 25;
/** Stands for every cursor where answers are compared: the reference has its own. */
const ANY_CURSOR = 'CURSOR';

/**
 * Answers operations from a graph in memory with plain resolvers over graphql-js: slow, short, and independent of the
 * compiler, which is held to it. Its cursors are its own and fit no other API.
 */
export class ReferenceApi {
  readonly #schema: GraphQLSchema;
  readonly #readers = new Map<string, GraphReader>();
  /** Who reads on from a value that a resolver gave. */
  readonly #owners = new WeakMap<object, GraphReader>();

  constructor(
    schema: GraphQLSchema,
    readonly ontology: Ontology,
    readonly history: readonly RecordedGraph[],
    readonly publicUrl: string,
  ) {
    this.#schema = buildSchema(printSchema(schema));
  }

  answer(
    query: string,
    variableValues: Readonly<Record<string, unknown>>,
    operationName?: string,
  ): ExecutionResult {
    return execute({
      schema: this.#schema,
      document: parse(query),
      variableValues,
      operationName: operationName ?? null,
      fieldResolver: this.#resolve,
      typeResolver: (value) => (value as { typeName: string }).typeName,
    }) as ExecutionResult;
  }

  readonly #resolve: GraphQLFieldResolver<unknown, unknown, Arguments> = (
    source,
    args,
    _,
    info,
  ) => {
    const owner =
      source === undefined
        ? this.#readerAt(args['asOf'] ?? {})
        : this.#owners.get(source as object);
    if (owner === undefined) throw new Error('Nobody gave this value.');
    const value =
      source === undefined
        ? owner.resolveRoot(info.fieldName, args)
        : owner.resolve(source as Source, args, info);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof item === 'object' && item !== null) this.#owners.set(item, owner);
    }
    return value;
  };

  /** Reads the graph as of a time. */
  #readerAt({ validAt = null, reportedBefore = null, recordedAt = null }: PastTime): GraphReader {
    const time = { validAt, reportedBefore, recordedAt };
    const key = JSON.stringify(time);
    const known = this.#readers.get(key);
    if (known !== undefined) return known;
    const past = makePastGraph(this.history, this.ontology, time);
    const reader = new GraphReader(this.ontology, past, this.publicUrl);
    this.#readers.set(key, reader);
    return reader;
  }
}

/** Resolves fields over one graph. */
class GraphReader {
  readonly #links: ReferenceLinks;
  readonly #filter: ReferenceFilter;
  readonly #sort: ReferenceSort;
  readonly #groups: ReferenceGroups;

  constructor(
    readonly ontology: Ontology,
    graph: MemoryGraph,
    readonly publicUrl: string,
  ) {
    this.#links = new ReferenceLinks(graph);
    this.#filter = new ReferenceFilter(ontology, this.#links);
    this.#sort = new ReferenceSort(ontology, this.#links);
    this.#groups = new ReferenceGroups(ontology, this.#links);
  }

  resolve(value: Source, args: Arguments, info: GraphQLResolveInfo): unknown {
    switch (value.kind) {
      case 'page':
        return this.#resolvePage(value, info.fieldName, args);
      case 'row':
        return this.#resolveRow(value, info.fieldName, args);
      case 'group':
        return this.#resolveGroup(value, info.fieldName, args);
      case 'values':
        return this.#resolveValues(value, info);
      case 'plain':
        return value.values[info.fieldName];
      case 'thing':
        return this.#resolveMember(value, value.typeName, info.fieldName, args);
    }
  }

  resolveRoot(name: string, args: Arguments): unknown {
    const type = [...this.ontology.types.values()].find(
      ({ singular, plural }) => singular === name || plural === name,
    );
    if (type === undefined || type.singular === name) {
      const node = this.#links.nodeById(args['id'], type?.name ?? 'Node');
      return node === null ? null : toNode(node);
    }
    const entries = this.#links
      .nodesOf(type.name)
      .map((node): Entry => ({ near: null, node, edge: null }))
      .filter((entry) => this.#filter.isMetByNode(args['where'] as Where, type, entry));
    const page = toPage(entries, this.#sort.orderNodes(args['sort'], type.name), null, args);
    return { ...page, typeName: type.name };
  }

  #resolvePage(page: Page, name: string, args: Arguments): unknown {
    const { link, rows, order } = page;
    switch (name) {
      case 'groupBy':
        return this.#groups.group({ entries: page.all, link, typeName: page.typeName }, args);
      case 'totalCount':
        return page.total;
      case 'nodes':
        return rows.map((entry) => toItem(entry, link));
      case 'edges':
        return rows.map((entry): Source => {
          return { kind: 'row', link, entry, cursor: order.cursorOf(entry) };
        });
      default: {
        const { hasNextPage, hasPreviousPage } = page;
        const [first] = rows;
        const last = rows.at(-1);
        const startCursor = first === undefined ? null : order.cursorOf(first);
        const endCursor = last === undefined ? null : order.cursorOf(last);
        const values = { hasNextPage, hasPreviousPage, startCursor, endCursor };
        return { kind: 'plain', values } satisfies Source;
      }
    }
  }

  #resolveGroup(group: ReferenceGroup, name: string, args: Arguments): unknown {
    switch (name) {
      case 'keys':
        return group.values.map((value) =>
          typeof value === 'string' || value === null ? value : JSON.stringify(value),
        );
      case 'count':
        return group.entries.length;
      case 'countDistinct':
        return this.#groups.countDistinct(group, args['of']);
      default:
        return { kind: 'values', group, part: name, path: [] } satisfies Source;
    }
  }

  #resolveValues(
    values: Extract<Source, { kind: 'values' }>,
    { fieldName, returnType }: GraphQLResolveInfo,
  ): unknown {
    const { group, part } = values;
    const path = [...values.path, fieldName];
    const keyAt = (names: readonly string[]): unknown => {
      const index = group.keys.findIndex((key) => key.path.join('.') === names.join('.'));
      return group.values[index] ?? null;
    };
    if (isLeafType(getNamedType(returnType))) {
      return part === 'key' ? keyAt(path) : this.#groups.extreme(group, path, part);
    }
    const isStep = /(?:BucketKey|Extremes)$/.test(getNamedType(returnType).name);
    if (!isStep) {
      const node = this.#links.nodeById(keyAt([...values.path, 'id']), 'Node');
      return node === null ? null : toNode(node);
    }
    const isEmpty =
      part === 'key' &&
      !group.keys.some((key) => key.path.join('.').startsWith(`${path.join('.')}.`));
    return isEmpty ? null : ({ ...values, path } satisfies Source);
  }

  #resolveRow(row: Extract<Source, { kind: 'row' }>, name: string, args: Arguments): unknown {
    if (name === 'cursor') return row.cursor;
    if (name === 'node') return toItem(row.entry, row.link);
    const { edgeProperties = [], edgeLinks = [] } = row.link ?? {};
    const members = { properties: edgeProperties, links: edgeLinks };
    return this.#resolveOf(members, { entry: row.entry, on: 'edge' }, name, args);
  }

  #resolveMember(thing: Thing, typeName: string, name: string, args: Arguments): unknown {
    const { properties = [], links = [] } = this.ontology.types.get(typeName) ?? {};
    return this.#resolveOf({ properties, links }, thing, name, args);
  }

  #resolveOf(
    members: {
      readonly properties: readonly PropertyDeclaration[];
      readonly links: readonly LinkDeclaration[];
    },
    thing: Thing,
    name: string,
    args: Arguments,
  ): unknown {
    const property = members.properties.find((one) => one.name === name);
    if (property !== undefined) return this.#readProperty(property, thing);
    const link = members.links.find((one) => one.name === name);
    if (link === undefined) throw new Error(`There is no field ${name}.`);
    return this.#readLink(link, thing, args);
  }

  #readProperty(property: PropertyDeclaration, thing: Thing): unknown {
    if (property.computed?.kind === 'url') {
      return `${this.publicUrl}/${property.computed.path}/${encodeURIComponent(thing.entry.node.id)}`;
    }
    const value = valueOf(property, thing);
    return property.computed?.kind === 'identifiers'
      ? (value as readonly string[]).map(toIdentifier)
      : value;
  }

  #readLink(link: LinkDeclaration, thing: Thing, args: Arguments): unknown {
    const entries = this.#links
      .follow(link, thing)
      .filter((entry) => this.#filter.isMetByEntry(args['where'] as Where, link, entry));
    const order = this.#sort.orderEntries(args['sort'], link);
    if (link.shape === 'connection') return toPage(entries, order, link, args);
    const items = order.sort(entries).map((entry) => toItem(entry, link));
    return link.shape === 'list' ? items : (items[0] ?? null);
  }
}

function toNode(node: GraphNode): Source {
  const typeName = node.properties['type'] as string;
  return { kind: 'thing', typeName, entry: { near: null, node, edge: null }, on: 'node' };
}

function toItem(entry: Entry, link: LinkDeclaration | null): Source {
  return link?.edgeObject === undefined
    ? toNode(entry.node)
    : { kind: 'thing', typeName: link.edgeObject, entry, on: 'edge' };
}

/** First counts all entries, then leaves out those on the near side of a cursor, then those beyond the page's size. */
function toPage(
  entries: readonly Entry[],
  order: ReferenceOrder,
  link: LinkDeclaration | null,
  args: Arguments,
): Page {
  const { first, after, last, before } = args as Bounds;
  const total = entries.length;
  const page = { kind: 'page', link, order, total, all: entries, typeName: '' } as const;
  const isBackward = isGiven(last) || isGiven(before);
  const cursor = isBackward ? before : after;
  const beyond = order.sort(entries).filter((entry) => {
    if (!isGiven(cursor)) return true;
    const place = order.compareWith(entry, cursor);
    return isBackward ? place < 0 : place > 0;
  });
  const size = (isBackward ? last : first) ?? DEFAULT_PAGE;
  const hasMore = beyond.length > size;
  const hasCursor = isGiven(cursor);
  return isBackward
    ? {
        ...page,
        rows: beyond.slice(Math.max(0, beyond.length - size)),
        hasNextPage: hasCursor,
        hasPreviousPage: hasMore,
      }
    : { ...page, rows: beyond.slice(0, size), hasNextPage: hasMore, hasPreviousPage: hasCursor };
}

interface Bounds {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

const isGiven = <T>(value: T): value is NonNullable<T> => value !== null && value !== undefined;

function toIdentifier(stored: string): Source {
  const [, scheme = '', value = '', verified = ''] = /^([^|]*)\|(.*)\|([^|]*)$/.exec(stored) ?? [];
  const values = {
    scheme,
    value,
    verified: verified === 'true',
    url: identifierUrl(scheme, value),
  };
  return { kind: 'plain', values };
}

/** An answer as text, with every cursor made the same. Direct answers carry type marks, which are not part of it. */
export function printAnswer(result: unknown): string {
  return JSON.stringify(result, (key, value: unknown) =>
    /cursor$/i.test(key) && typeof value === 'string' ? ANY_CURSOR : value,
  );
}
