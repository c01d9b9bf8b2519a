import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

import type { Random } from './random.js';
import { RandomInput, type ValuePool } from './random-input.js';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type FieldOwner = GraphQLObjectType | GraphQLInterfaceType;

const MAX_DEPTH = 5;
/** Nested reads of one operation; the API allows 40 sub-queries. */
const MAX_READS = 14;
const SKIPPED_ARGUMENTS = ['after', 'before'];

/**
 * A random operation that is most often valid: any root fields, any fields below, small filters and sorts, aliases,
 * fragments on types and interfaces, directives and variables. Without cursors as arguments.
 */
export function makeRandomOperation(
  schema: GraphQLSchema,
  pool: ValuePool,
  random: Random,
): RandomOperation {
  return new OperationMaker(schema, new RandomInput(random, pool), random).make();
}

class OperationMaker {
  readonly #fragments: { readonly on: string; readonly name: string; readonly text: string }[] = [];
  #lastAlias = 0;
  #reads = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly input: RandomInput,
    readonly random: Random,
  ) {}

  make(): RandomOperation {
    const query = this.schema.getQueryType();
    if (query === null || query === undefined) throw new Error('There is no query type.');
    const roots = Object.values(query.getFields());
    const count = 1 + this.random.below(3);
    const selections = Array.from({ length: count }, () =>
      this.#makeField(this.random.pick(roots), MAX_DEPTH),
    );
    if (this.random.hasChance(0.1)) selections.push('__typename');
    if (this.random.hasChance(0.03)) selections.push('__schema { queryType { name } }');
    const { definitions, variables } = this.input;
    const head = definitions.length === 0 ? 'query' : `query (${definitions.join(', ')})`;
    const fragments = this.#fragments.map(
      ({ name, on, text }) => `fragment ${name} on ${on} ${text}`,
    );
    return {
      query: [`${head} { ${selections.join(' ')} }`, ...fragments].join('\n'),
      variables,
    };
  }

  #makeSelection(type: FieldOwner, depth: number): string {
    const fields = Object.values(type.getFields());
    const leaves = fields.filter(({ type: of }) => !isCompositeType(getNamedType(of)));
    const links = fields.filter(({ type: of }) => isCompositeType(getNamedType(of)));
    const parts: string[] = [];
    if (this.random.hasChance(0.2) || leaves.length === 0) parts.push('__typename');
    for (const field of this.random.sample(leaves, 1 + this.random.below(3))) {
      parts.push(this.#makeLeaf(field));
    }
    const count = depth <= 1 ? 0 : 1 + this.random.below(2);
    for (const field of this.random.sample(links, count)) {
      if (this.#reads < MAX_READS || isPagePart(field))
        parts.push(this.#makeField(field, depth - 1));
    }
    if (this.random.hasChance(0.3)) parts.push(...this.#makeFragments(type, depth));
    return `{ ${this.#shuffle(parts).join(' ')} }`;
  }

  #shuffle(parts: readonly string[]): readonly string[] {
    const last = this.random.sample(parts, this.random.below(parts.length));
    return [...parts.filter((part) => !last.includes(part)), ...last];
  }

  #makeLeaf({ name, type }: GraphQLField<unknown, unknown>): string {
    const isCursor = /cursor$/i.test(name);
    const alias = this.random.hasChance(0.15) ? this.#newAlias(isCursor ? 'Cursor' : '') : '';
    return `${alias}${name}${this.#makeDirective(type)}`;
  }

  #makeField(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    if (!isObjectType(type) && !isInterfaceType(type)) return this.#makeLeaf(field);
    if (!isPagePart(field)) this.#reads += 1;
    const args = this.#makeArguments(field);
    // a field of its own name may be merged with another; with arguments that would be an error
    const isAliased = args !== '' || this.random.hasChance(0.3);
    const alias = isAliased ? this.#newAlias('') : '';
    const directive = this.#makeDirective(field.type);
    const below = isPagePart(field) || type.name.endsWith('Connection') ? depth : depth - 1;
    return `${alias}${field.name}${args}${directive} ${this.#makeSelection(type, Math.max(below, 1) + (isConnection(type) ? 1 : 0))}`;
  }

  #newAlias(suffix: string): string {
    this.#lastAlias += 1;
    return `x${String(this.#lastAlias)}${suffix}: `;
  }

  #makeDirective(_type: GraphQLOutputType): string {
    if (!this.random.hasChance(0.08)) return '';
    const name = this.random.pick(['include', 'skip']);
    const isKept = this.random.hasChance(0.7);
    const condition = { include: isKept, skip: !isKept }[name] ?? true;
    const given = this.random.hasChance(0.5)
      ? String(condition)
      : this.#makeBooleanVariable(condition);
    return ` @${name}(if: ${given})`;
  }

  #makeBooleanVariable(value: boolean): string {
    const name = `d${String(this.input.definitions.length)}`;
    this.input.definitions.push(`$${name}: Boolean!`);
    this.input.variables[name] = value;
    return `$${name}`;
  }

  #makeArguments(field: GraphQLField<unknown, unknown>): string {
    const unused = this.random.pick(['first', 'last']);
    const printed = field.args.flatMap((arg) => {
      const text = arg.name === unused ? null : this.#makeArgument(arg, field);
      return text === null ? [] : [`${arg.name}: ${text}`];
    });
    return printed.length === 0 ? '' : `(${printed.join(', ')})`;
  }

  #makeArgument(arg: GraphQLArgument, field: GraphQLField<unknown, unknown>): string | null {
    if (SKIPPED_ARGUMENTS.includes(arg.name)) return null;
    if (arg.name === 'id') {
      const type = getNamedType(field.type).name;
      const ids = this.input.pool.of('id').map(String);
      const fits = ids.filter((id) => id.startsWith(`${type.toLowerCase()}#`));
      const id = this.random.pick(fits.length === 0 || this.random.hasChance(0.05) ? ids : fits);
      return this.input.printGiven(arg.type, id);
    }
    const isPageSize = arg.name === 'first' || arg.name === 'last';
    if (isPageSize) {
      return this.random.hasChance(0.4)
        ? this.input.printGiven(arg.type, this.random.below(6))
        : null;
    }
    return this.random.hasChance(0.45) ? this.input.print(arg.type, '') : null;
  }

  #makeFragments(type: FieldOwner, depth: number): readonly string[] {
    const targets = this.#fragmentTargets(type);
    return this.random.sample(targets, 1 + this.random.below(2)).map((target) => {
      const known = this.#fragments.filter(({ on }) => on === target.name);
      if (known.length > 0 && this.random.hasChance(0.2))
        return `...${this.random.pick(known).name}`;
      const directive = this.random.hasChance(0.1) ? ' @include(if: true)' : '';
      const isUntyped = target === type && this.random.hasChance(0.3);
      const text = this.#makeSelection(target, Math.min(depth, 2));
      if (isUntyped) return `...${directive} ${text}`;
      if (this.random.hasChance(0.5)) return `... on ${target.name}${directive} ${text}`;
      const name = `F${String(this.#fragments.length)}`;
      this.#fragments.push({ on: target.name, name, text });
      return `...${name}${directive}`;
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

const isConnection = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection');

/** Fields that show a part of a page and read nothing of their own. */
function isPagePart({ name }: GraphQLField<unknown, unknown>): boolean {
  return ['edges', 'nodes', 'node', 'pageInfo', 'identifiers'].includes(name);
}
