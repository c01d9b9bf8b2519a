import {
  GraphQLBoolean,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

import type { MemoryGraph, RecordedGraph } from './memory-graph.js';
import type { Random } from './random.js';
import { TESTIMONY_DAYS } from './random-testimony.js';
import { RandomVariables } from './random-variables.js';

/** Values as the graph has them, by property, so that filters meet something. */
export class ValuePool {
  readonly #values = new Map<string, unknown[]>();

  constructor(history: readonly RecordedGraph[]) {
    const nodes = history.flatMap(({ graph }) => graph.nodes);
    const graph = { nodes, edges: history.flatMap(({ graph }) => graph.edges) };
    this.#addIds(graph);
    for (const { properties } of [...graph.nodes, ...graph.edges]) {
      for (const [name, value] of Object.entries(properties)) {
        const values = this.#values.get(name) ?? [];
        values.push(...(Array.isArray(value) ? (value as unknown[]) : [value]));
        this.#values.set(name, values);
      }
    }
    for (const name of ['validAt', 'reportedBefore']) this.#values.set(name, TESTIMONY_DAYS);
    this.#values.set('recordedAt', [
      ...(this.#values.get('recordedAt') ?? []),
      ...history.map(({ time }) => time),
    ]);
    this.#values.set('predicate', [
      ...(this.#values.get('predicate') ?? []),
      ...graph.edges.flatMap(({ type, properties }) => ('claimId' in properties ? [type] : [])),
    ]);
  }

  /** Arguments that take ids of one type: research fields refuse others. */
  #addIds(graph: MemoryGraph): void {
    for (const [label, names] of Object.entries(ID_ARGUMENTS)) {
      const ids = graph.nodes.filter(({ labels }) => labels.includes(label)).map(({ id }) => id);
      for (const name of names) this.#values.set(name, ids);
    }
  }

  of(property: string): readonly unknown[] {
    return this.#values.get(property) ?? [];
  }
}

const ID_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  Actor: ['actor', 'actors'],
  Claim: ['claims'],
  Entity: [
    'about',
    'avoidEntities',
    'from',
    'involving',
    'of',
    'target',
    'targets',
    'to',
    'viaEntity',
  ],
  Instrument: ['instrument'],
  Issue: ['issue'],
  Report: ['reports'],
};

interface InputSite {
  /** Property that the filter in hand is on. */
  readonly property: string;
  readonly depth: number;
}

const FALLBACK: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 0.5,
  Boolean: true,
  String: 'Ada',
  ID: 'x',
  EDTF: '2025-12',
  Date: '2025-12-01',
  DateTime: '2025-12-01T10:00:00.000Z',
  Duration: 'PT5H',
};
const CONNECTIVES = ['AND', 'OR', 'NOT'];
/** Fields of an input object that has any number of them; an empty one is a condition that always holds. */
const FIELD_COUNTS = [0, 1, 1, 1, 1, 1, 2, 2, 2, 3];

/** How far the conditions of one operation may go. */
export interface InputBounds {
  /** Levels of one input object. */
  readonly depth: number;
  /** Relation filters of an operation, about. */
  readonly conditions: number;
}

const DEFAULT_BOUNDS: InputBounds = { depth: 5, conditions: 8 };

/** Makes values of input types and prints them as literals, parts of them as variables. */
export class RandomInput {
  readonly variables: RandomVariables;
  /** Relation filters made so far, so that an operation stays within its limit. */
  #conditions = 0;
  #hasNull = false;

  constructor(
    readonly random: Random,
    readonly pool: ValuePool,
    readonly bounds: InputBounds = DEFAULT_BOUNDS,
  ) {
    this.variables = new RandomVariables(random);
  }

  /** Whether a condition was given null, which the API refuses. */
  get hasNull(): boolean {
    return this.#hasNull;
  }

  /** A literal, or a variable, for an argument of this type. */
  print(type: GraphQLInputType, property: string): string {
    if (!isNonNullType(type) && this.random.hasChance(0.02)) return this.#printAbsent(type);
    return this.#printValue(type, this.#make(type, { property, depth: 0 }));
  }

  /** A value of a type, for `printGiven`. */
  make(type: GraphQLInputType): unknown {
    return this.#make(type, { property: '', depth: this.bounds.depth - 2 });
  }

  /** A value as it is, or as a variable of this type. */
  printGiven(type: GraphQLInputType, value: unknown): string {
    return this.#printValue(type, value);
  }

  /** The condition of a directive. */
  printCondition(value: boolean): string {
    return this.#printValue(new GraphQLNonNull(GraphQLBoolean), value);
  }

  #make(type: GraphQLInputType, site: InputSite): unknown {
    if (isNonNullType(type)) return this.#make(type.ofType, site);
    if (isListType(type)) {
      const most = leadsOn(type) ? 3 : 4;
      // research fields refuse empty lists, which say nothing new
      const least = site.depth === 0 && this.random.hasChance(0.9) ? 1 : 0;
      const length = Math.max(least, this.random.below(most));
      return Array.from({ length }, () => this.#make(type.ofType, site));
    }
    if (isInputObjectType(type)) return this.#makeObject(type, site);
    if (isEnumType(type)) return this.random.pick(type.getValues()).name;
    return this.#makeScalar(type, site.property);
  }

  #makeScalar(type: GraphQLNullableType, property: string): unknown {
    const { name } = type as { readonly name: string };
    if (name === 'Boolean') return this.random.hasChance(0.5);
    const fits = this.pool.of(property).filter((value) => isOfScalar(name, value));
    // names of predicates are a vocabulary: others are refused, not answered
    const isOpen = property !== 'predicate';
    const isOther = isOpen && this.random.hasChance(name === 'ID' ? 0.03 : 0.1);
    return fits.length === 0 || isOther ? FALLBACK[name] : this.random.pick(fits);
  }

  #makeObject(type: GraphQLInputObjectType, site: InputSite): unknown {
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => !leadsOn(field.type));
    const isDeep = site.depth >= this.bounds.depth || this.#conditions > this.bounds.conditions;
    const usable = isDeep ? shallowFields(fields, leaves) : fields;
    if (type.name.endsWith('Filter') && 'contains' in type.getFields())
      return this.#makeTextFilter(type, site);
    const count = type.isOneOf ? 1 : this.random.pick(FIELD_COUNTS);
    const entries = this.random.sample(usable, count).map((field): [string, unknown] => {
      const isFilter = !CONNECTIVES.includes(field.name) && leadsOn(field.type);
      if (isFilter) this.#conditions += 1;
      const isOperator = site.property !== '' && this.pool.of(field.name).length === 0;
      const property = isOperator ? site.property : field.name;
      return [field.name, this.#make(field.type, { property, depth: site.depth + 1 })];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  /** Parts of stored words, so that `contains` finds some; and the case changed. */
  #makeTextFilter(type: GraphQLInputObjectType, { property, depth }: InputSite): unknown {
    const { contains, startsWith, endsWith, ignoreCase, ...others } = type.getFields();
    const word = String(this.#makeScalar({ name: 'String' } as never, property));
    const letters = Array.from(word);
    const start = this.random.below(letters.length);
    const part = letters.slice(start, start + 1 + this.random.below(3)).join('');
    const changed = this.random.hasChance(0.3) ? part.toUpperCase() : part;
    const filter: Record<string, unknown> = {};
    const [named] = this.random.sample([contains, startsWith, endsWith], 1);
    if (named !== undefined && this.random.hasChance(0.5)) filter[named.name] = changed;
    else {
      const field = this.random.pick(Object.values(others));
      filter[field.name] = this.#make(field.type, { property, depth: depth + 1 });
    }
    if (ignoreCase !== undefined && this.random.hasChance(0.4)) filter['ignoreCase'] = true;
    return filter;
  }

  #printValue(type: GraphQLInputType, value: unknown, mustBeThere = false): string {
    const isVariable = this.random.hasChance(0.12);
    if (isVariable) {
      const site: InputSite = { property: '', depth: this.bounds.depth };
      return this.variables.add({ type, mustBeThere }, value, () => this.#make(type, site));
    }
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isListType(inner)) {
      const items = value as readonly unknown[];
      const printed = items.map((item) => this.#printValue(inner.ofType, item));
      // GraphQL takes a single value for a list of one
      const isBare = printed.length === 1 && this.random.hasChance(0.2);
      return isBare && !printed[0]?.startsWith('$')
        ? String(printed[0])
        : `[${printed.join(', ')}]`;
    }
    if (isInputObjectType(inner)) return this.#printObject(inner, value as object);
    return isEnumType(inner) ? String(value) : JSON.stringify(value);
  }

  #printObject(type: GraphQLInputObjectType, value: object): string {
    const fields = type.getFields();
    const entries = Object.entries(value).map(([name, member]) => {
      const field = fields[name];
      if (field === undefined) throw new Error(`${type.name} has no ${name}.`);
      const isNull = !type.isOneOf && !isNonNullType(field.type) && this.random.hasChance(0.002);
      if (isNull) this.#hasNull = true;
      const text = isNull ? 'null' : this.#printValue(field.type, member, type.isOneOf);
      return `${name}: ${text}`;
    });
    return `{${entries.join(', ')}}`;
  }

  /** Null, or a variable that has no value: an argument that is as good as left out. */
  #printAbsent(type: GraphQLInputType): string {
    return this.random.hasChance(0.3) ? 'null' : this.variables.addAbsent(type);
  }
}

/** Whether a field of an input leads to further conditions (AND, relation filters), not to operators on a value. */
function leadsOn(type: GraphQLInputType): boolean {
  const named = isNonNullType(type) ? type.ofType : type;
  const item = isListType(named) ? named.ofType : named;
  const inner = isNonNullType(item) ? item.ofType : item;
  return isInputObjectType(inner) && !inner.name.endsWith('Filter');
}

/** Where conditions must come to an end: operators and values if there are any, else what leads to some in one step. */
function shallowFields<T extends { readonly name: string }>(
  fields: readonly T[],
  leaves: readonly T[],
): readonly T[] {
  if (leaves.length > 0) return leaves;
  const near = fields.filter(({ name }) => name === 'node' || name === 'count');
  return near.length > 0 ? near : fields;
}

function isOfScalar(name: string, value: unknown): boolean {
  if (name === 'Int') return Number.isInteger(value);
  if (name === 'Float') return typeof value === 'number';
  return typeof value === 'string';
}
