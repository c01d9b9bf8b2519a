import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

import { RESEARCH_FIELDS } from '../../../src/api/research-fields.js';
import type { Random } from './random.js';
import { makeRandomGroups } from './random-groups.js';
import { RandomInput, type ValuePool } from './random-input.js';

/** An operation as a client sends it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where the document has several. */
  readonly operationName?: string;
}

export interface RandomOperation extends Operation {
  /** Whether it has a value that the API may refuse (null for a condition, a page size out of bounds). */
  readonly mayBeRefused: boolean;
  /** The cursors in it, each with the one that the reference has in its place. */
  readonly cursors?: Readonly<Record<string, string>>;
}

/** How large an operation may become. */
export interface OperationSize {
  readonly roots: number;
  /** Levels of nested reads. */
  readonly depth: number;
  /** Nested reads of the whole operation; the API allows 40 sub-queries. */
  readonly reads: number;
  /** Levels of conditions, and relation filters of the whole operation. */
  readonly conditionDepth: number;
  readonly conditions: number;
  /** Picks root fields; research fields are left out unless it takes them. */
  readonly isRoot?: (name: string) => boolean;
}

export const ANY_SIZE: OperationSize = {
  roots: 3,
  depth: 5,
  reads: 14,
  conditionDepth: 5,
  conditions: 8,
};
/** Neo4j takes an eighth of a second to plan 1 KB of a statement that it has not seen. */
export const SMALL_SIZE: OperationSize = {
  roots: 1,
  depth: 3,
  reads: 4,
  conditionDepth: 4,
  conditions: 3,
};

/** The reference answers what is read, not what research fields compute. */
export const isRead = (name: string): boolean => !RESEARCH_FIELDS.has(name);

type FieldOwner = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

/** Cursors cannot be made up: `followCursor` adds them, out of answers. */
const SKIPPED_ARGUMENTS = ['after', 'before'];
const ODD_PAGE_SIZES = [-1, 500, 501, 2 ** 31 - 1];

/**
 * A random operation that is most often valid: any root fields, any fields below with any of their arguments, aliases of
 * one field with different arguments, fragments on types and interfaces, directives, variables with and without defaults,
 * other operations beside it. It follows the schema: what the schema gets is asked for without a change here.
 */
export function makeRandomOperation(
  schema: GraphQLSchema,
  pool: ValuePool,
  random: Random,
  size: OperationSize = ANY_SIZE,
): RandomOperation {
  const bounds = { depth: size.conditionDepth, conditions: size.conditions };
  const maker = new OperationMaker(schema, new RandomInput(random, pool, bounds), size);
  return maker.make(size.isRoot ?? isRead);
}

class OperationMaker {
  readonly #fragments: { readonly on: string; readonly name: string; readonly text: string }[] = [];
  readonly #random: Random;
  #lastAlias = 0;
  #reads = 0;
  #hasOddPage = false;
  #hasOddGroups = false;
  /** Research fields refuse values of their own accord: empty lists, ids of another type. */
  #hasResearch = false;

  constructor(
    readonly schema: GraphQLSchema,
    readonly input: RandomInput,
    readonly size: OperationSize,
  ) {
    this.#random = input.random;
  }

  make(isRoot: (name: string) => boolean): RandomOperation {
    const query = this.schema.getQueryType();
    if (query === null || query === undefined) throw new Error('There is no query type.');
    const roots = Object.values(query.getFields()).filter(({ name }) => isRoot(name));
    const selections: string[] = [];
    const count = 1 + this.#random.below(this.size.roots);
    while (selections.length < count) {
      const field = this.#random.pick(roots);
      selections.push(this.#makeField(field, this.#depthOf(field)));
      if (this.#random.hasChance(0.15)) selections.push(this.#makeField(field, 2));
    }
    if (this.#random.hasChance(0.1)) selections.push('__typename');
    if (this.#random.hasChance(0.03)) selections.push(this.#random.pick(INTROSPECTIONS));
    if (this.#random.hasChance(0.05)) selections.push(`...on Query { __typename }`);
    return this.#finish(this.#shuffle(selections));
  }

  /** Objects of their own stand between a research field and the entities it names (chains, their steps). */
  #depthOf({ name }: Field): number {
    return this.size.depth + (RESEARCH_FIELDS.has(name) ? 2 : 0);
  }

  #finish(selections: readonly string[]): RandomOperation {
    const { variables } = this.input;
    const name = this.#random.hasChance(0.3) ? ' Asked' : '';
    const isShort = name === '' && variables.print() === '' && this.#random.hasChance(0.3);
    const head = isShort ? '' : `query${name}${variables.print()} `;
    const fragments = this.#fragments.map((one) => `fragment ${one.name} on ${one.on} ${one.text}`);
    const others =
      name !== '' && this.#random.hasChance(0.2)
        ? ['query Other { __typename persons { totalCount } }']
        : [];
    return {
      query: this.#shuffle([`${head}{ ${selections.join(' ')} }`, ...fragments, ...others]).join(
        '\n',
      ),
      variables: variables.values,
      ...(others.length === 0 ? {} : { operationName: 'Asked' }),
      mayBeRefused:
        this.input.hasNull || this.#hasOddPage || this.#hasOddGroups || this.#hasResearch,
    };
  }

  #makeSelection(type: FieldOwner, depth: number): string {
    const fields = Object.values(type.getFields());
    const leaves = fields.filter(({ type: of }) => !isCompositeType(getNamedType(of)));
    const links = fields.filter(({ type: of }) => isCompositeType(getNamedType(of)));
    const parts: string[] = [];
    if (this.#random.hasChance(0.2) || leaves.length === 0) parts.push(this.#makeTypename());
    for (const field of this.#random.sample(leaves, 1 + this.#random.below(3))) {
      parts.push(this.#makeLeaf(field));
    }
    const count = depth <= 1 ? 0 : 1 + this.#random.below(2);
    for (const field of this.#random.sample(links, count)) {
      if (!this.#hasRoom(field)) continue;
      parts.push(this.#makeField(field, depth - 1));
      if (this.#random.hasChance(0.12) && this.#hasRoom(field))
        parts.push(this.#makeField(field, 1));
    }
    if (this.#random.hasChance(0.3)) parts.push(...this.#makeFragments(type, depth));
    return `{ ${this.#shuffle(parts).join(' ')} }`;
  }

  #hasRoom(field: Field): boolean {
    // every connection has groups; without this most operations would be about them
    if (field.name === 'groupBy' && this.#random.hasChance(0.5)) return false;
    return this.#reads < this.size.reads || isPagePart(field);
  }

  #shuffle(parts: readonly string[]): readonly string[] {
    const last = this.#random.sample([...parts.keys()], this.#random.below(parts.length));
    return [
      ...parts.filter((_, place) => !last.includes(place)),
      ...parts.filter((_, place) => last.includes(place)),
    ];
  }

  #makeTypename(): string {
    return this.#random.hasChance(0.2) ? `${this.#newAlias('')}__typename` : '__typename';
  }

  #makeLeaf({ name }: Field): string {
    const isCursor = /cursor$/i.test(name);
    const alias = this.#random.hasChance(0.15) ? this.#newAlias(isCursor ? 'Cursor' : '') : '';
    return `${alias}${name}${this.#makeDirectives()}`;
  }

  #makeField(field: Field, depth: number): string {
    const type = getNamedType(field.type);
    if (!isObjectType(type) && !isInterfaceType(type)) return this.#makeLeaf(field);
    this.#noteField(field);
    if (field.name === 'groupBy') return this.#makeGroups(field);
    const args = this.#makeArguments(field);
    // a field of its own name may be merged with another; with arguments that would be an error
    const isAliased = args !== '' || this.#random.hasChance(0.3);
    const alias = isAliased ? this.#newAlias('') : '';
    const directives = this.#makeDirectives();
    const below = isPagePart(field) || isConnection(type) ? depth : depth - 1;
    const inside = Math.max(below, 1) + (isConnection(type) ? 1 : 0);
    const text = `${alias}${field.name}${args}${directives} ${this.#makeSelection(type, inside)}`;
    if (!isAliased || !this.#random.hasChance(0.08)) return text;
    // the same field asked for once more under the same key: the two are merged
    return `${text} ${alias}${field.name}${args} ${this.#makeSelection(type, 1)}`;
  }

  #makeGroups(field: Field): string {
    const alias = this.#newAlias('');
    const directives = this.#makeDirectives();
    const { args, selection, isOdd } = makeRandomGroups(field, {
      input: this.input,
      random: this.#random,
      newAlias: () => this.#newAlias(''),
      select: (type) => this.#makeSelection(type, 2),
    });
    if (isOdd) this.#hasOddGroups = true;
    return `${alias}groupBy${args}${directives} ${selection}`;
  }

  #noteField(field: Field): void {
    if (!isPagePart(field)) this.#reads += 1;
    if (RESEARCH_FIELDS.has(field.name)) this.#hasResearch = true;
  }

  #newAlias(suffix: string): string {
    this.#lastAlias += 1;
    return `x${String(this.#lastAlias)}${suffix}: `;
  }

  #makeDirectives(): string {
    if (!this.#random.hasChance(0.08)) return '';
    const names = this.#random.pick([
      ['include'],
      ['skip'],
      ['include', 'skip'],
      ['skip', 'include'],
    ]);
    return names.map((name) => this.#makeDirective(name)).join('');
  }

  #makeDirective(name: string): string {
    const isKept = this.#random.hasChance(0.8);
    const condition = name === 'include' ? isKept : !isKept;
    return ` @${name}(if: ${this.input.printCondition(condition)})`;
  }

  #makeArguments(field: Field): string {
    const unused = this.#random.pick(['first', 'last']);
    const printed = field.args.flatMap((arg) => {
      const text = arg.name === unused ? null : this.#makeArgument(arg, field);
      return text === null ? [] : [`${arg.name}: ${text}`];
    });
    return printed.length === 0 ? '' : `(${this.#shuffle(printed).join(', ')})`;
  }

  #makeArgument(arg: GraphQLArgument, field: Field): string | null {
    if (SKIPPED_ARGUMENTS.includes(arg.name)) return null;
    if (arg.name === 'id') return this.input.printGiven(arg.type, this.#pickId(field));
    if (arg.name === 'first' || arg.name === 'last') {
      return this.#random.hasChance(0.5) ? this.input.printGiven(arg.type, this.#pickSize()) : null;
    }
    const isGiven = isRequiredArgument(arg) || this.#random.hasChance(0.45);
    return isGiven ? this.input.print(arg.type, '') : null;
  }

  #pickId(field: Field): string {
    const type = getNamedType(field.type).name;
    const ids = this.input.pool.of('id').map(String);
    const fits = ids.filter((id) => id.startsWith(`${type.toLowerCase()}#`));
    return this.#random.pick(fits.length === 0 || this.#random.hasChance(0.05) ? ids : fits);
  }

  #pickSize(): number {
    if (!this.#random.hasChance(0.02)) return this.#random.below(6);
    this.#hasOddPage = true;
    return this.#random.pick(ODD_PAGE_SIZES);
  }

  #makeFragments(type: FieldOwner, depth: number): readonly string[] {
    const targets = this.#fragmentTargets(type);
    return this.#random.sample(targets, 1 + this.#random.below(2)).map((target) => {
      const known = this.#fragments.filter(({ on }) => on === target.name);
      if (known.length > 0 && this.#random.hasChance(0.2)) {
        return `...${this.#random.pick(known).name}${this.#makeDirectives()}`;
      }
      const directives = this.#makeDirectives();
      const isUntyped = target === type && this.#random.hasChance(0.3);
      const text = this.#makeSelection(target, Math.min(depth, 2));
      if (isUntyped) return `...${directives} ${text}`;
      if (this.#random.hasChance(0.5)) return `... on ${target.name}${directives} ${text}`;
      const name = `F${String(this.#fragments.length)}`;
      this.#fragments.push({ on: target.name, name, text });
      return `...${name}${directives}`;
    });
  }

  /** Types that a fragment on a value of this type may name: itself, its interfaces, and whatever implements it. */
  #fragmentTargets(type: FieldOwner): readonly FieldOwner[] {
    const possible: readonly FieldOwner[] = isInterfaceType(type)
      ? [...this.schema.getPossibleTypes(type), ...this.schema.getImplementations(type).interfaces]
      : [];
    return [type, ...type.getInterfaces(), ...possible];
  }
}

const INTROSPECTIONS = [
  '__schema { queryType { name } }',
  '__type(name: "Person") { kind name interfaces { name } }',
  '__type(name: "Nothing") { name }',
];

const isConnection = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection');

/** Fields that show a part of a page and read nothing of their own. */
function isPagePart({ name }: Field): boolean {
  return ['edges', 'nodes', 'node', 'pageInfo', 'identifiers'].includes(name);
}
