import type { ParameterValue } from '../../../src/compile/statement.js';
import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../../src/ontology/declaration.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import { toSortKey } from '../../../src/ontology/sort-key.js';
import { type Entry, type ReferenceLinks, type Thing, valueOf } from './reference-links.js';

export type Where = Readonly<Record<string, unknown>>;

interface Members {
  readonly properties: readonly PropertyDeclaration[];
  readonly links: readonly LinkDeclaration[];
}

/** Decides `where` inputs over a graph in memory: two-valued, an absent value meets no comparison. */
export class ReferenceFilter {
  constructor(
    readonly ontology: Ontology,
    readonly links: ReferenceLinks,
  ) {}

  isMetByNode(where: Where | undefined, type: TypeDeclaration, entry: Entry): boolean {
    return this.#isMet(where, type, { entry, on: 'node' });
  }

  isMetByEntry(where: Where | undefined, link: LinkDeclaration, entry: Entry): boolean {
    if (link.edgeObject !== undefined) {
      return this.#isMet(where, this.#typeOf(link.edgeObject), { entry, on: 'edge' });
    }
    if (link.relation === undefined) {
      return this.isMetByNode(where, this.#typeOf(link.target), entry);
    }
    return this.#isMet(
      where,
      { properties: [], links: link.edgeLinks },
      { entry, on: 'edge' },
      link,
    );
  }

  #typeOf(name: string): TypeDeclaration {
    const type = this.ontology.types.get(name);
    if (type === undefined) throw new Error(`There is no type ${name}.`);
    return type;
  }

  #isMet(
    where: Where | undefined,
    members: Members,
    thing: Thing,
    relation: LinkDeclaration | null = null,
  ): boolean {
    return Object.entries(where ?? {}).every(([key, value]) => {
      const isMet = (one: unknown): boolean => this.#isMet(one as Where, members, thing, relation);
      if (key === 'AND') return (value as unknown[]).every(isMet);
      if (key === 'OR') return (value as unknown[]).some(isMet);
      if (key === 'NOT') return !isMet(value);
      if (relation !== null && key === 'node') {
        return this.isMetByNode(value as Where, this.#typeOf(relation.target), thing.entry);
      }
      if (relation !== null && key === 'edge') {
        const edge: Members = { properties: relation.edgeProperties, links: [] };
        return this.#isMet(value as Where, edge, thing);
      }
      return this.#isMemberMet(key, value as Where, members, thing);
    });
  }

  #isMemberMet(key: string, value: Where, members: Members, thing: Thing): boolean {
    const property = members.properties.find(({ name }) => name === key);
    if (property !== undefined) return isComparisonMet(value, valueOf(property, thing));
    // no declared property: the concrete type of an interface
    if (key === 'type') return isComparisonMet(value, thing.entry.node.properties['type'] ?? null);
    const link = members.links.find(({ name }) => name === key);
    if (link === undefined) throw new Error(`There is nothing named ${key}.`);
    const entries = this.links.follow(link, thing);
    const meets = (where: unknown) => (entry: Entry) =>
      this.isMetByEntry(where as Where, link, entry);
    if (link.shape === 'one') return entries.some(meets(value));
    return Object.entries(value).every(([quantifier, where]) => {
      if (quantifier === 'count') return this.#isCountMet(where as Where, link, entries);
      const met = entries.filter(meets(where)).length;
      return QUANTIFIERS[quantifier]?.(met, entries.length);
    });
  }

  #isCountMet(
    { where, ...comparisons }: Where,
    link: LinkDeclaration,
    entries: readonly Entry[],
  ): boolean {
    const met = entries.filter((entry) => this.isMetByEntry(where as Where, link, entry)).length;
    return isComparisonMet(comparisons, met);
  }
}

const QUANTIFIERS: Readonly<Record<string, (met: number, all: number) => boolean>> = {
  some: (met) => met > 0,
  none: (met) => met === 0,
  all: (met, all) => met === all,
  single: (met) => met === 1,
};

function isComparisonMet(filter: Where, value: ParameterValue): boolean {
  const { ignoreCase, ...operators } = filter;
  const fold = (one: unknown): unknown =>
    ignoreCase === true && typeof one === 'string' ? one.toLowerCase() : one;
  return Object.entries(operators).every(([operator, given]) => {
    const operand = Array.isArray(given) ? given.map(fold) : fold(given);
    if (operator === 'isNull') return (value === null) === operand;
    const folded = Array.isArray(value) ? value.map(fold) : fold(value);
    return OPERATORS[operator]?.(folded, operand);
  });
}

type Test = (value: unknown, operand: unknown) => boolean;

const isIn: Test = (value, operand) => value !== null && (operand as unknown[]).includes(value);
const compare =
  (test: (order: number) => boolean): Test =>
  (value, operand) => {
    if (value === null) return false;
    const [a, b] = [value, operand].map((one) => (typeof one === 'string' ? toSortKey(one) : one));
    return test((a as number) < (b as number) ? -1 : a === b ? 0 : 1);
  };
const onText =
  (test: (value: string, operand: string) => boolean): Test =>
  (value, operand) =>
    typeof value === 'string' && test(value, String(operand));

const OPERATORS: Readonly<Record<string, Test>> = {
  eq: (value, operand) => value === operand,
  ne: (value, operand) => value !== operand,
  in: isIn,
  notIn: (value, operand) => !isIn(value, operand),
  lt: compare((order) => order < 0),
  lte: compare((order) => order <= 0),
  gt: compare((order) => order > 0),
  gte: compare((order) => order >= 0),
  contains: onText((value, operand) => value.includes(operand)),
  startsWith: onText((value, operand) => value.startsWith(operand)),
  endsWith: onText((value, operand) => value.endsWith(operand)),
  has: (value, operand) => (value as unknown[]).includes(operand),
  hasAny: (value, operand) =>
    (operand as unknown[]).some((one) => (value as unknown[]).includes(one)),
  hasAll: (value, operand) =>
    (operand as unknown[]).every((one) => (value as unknown[]).includes(one)),
};
