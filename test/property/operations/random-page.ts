import {
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';

import type { Random } from './random.js';
import { RandomInput, type ValuePool } from './random-input.js';
import { isRead } from './random-operation.js';

/** An operation that reads one page; its variables `first after last before` say which. */
export interface RandomPage {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** From the data to the page. */
  readonly path: readonly string[];
}

type Field = GraphQLField<unknown, unknown>;

/** A page of a random root list or link, filtered now and then, sorted by anything. */
export function makeRandomPage(
  schema: GraphQLSchema,
  pool: ValuePool,
  random: Random,
): RandomPage | null {
  const input = new RandomInput(random, pool);
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const roots = fields.filter(({ name }) => isRead(name));
  const root = random.pick(roots);
  if (isPaged(root)) {
    const text = printPage('page', root, input);
    return finish(text, input, ['page']);
  }
  const type = getNamedType(root.type);
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const links = Object.values(type.getFields()).filter(isPaged);
  if (links.length === 0) return null;
  const prefix = `${type.name.toLowerCase()}#`;
  const ids = pool.of('id').map(String);
  const fits = ids.filter((id) => id.startsWith(prefix));
  const id = JSON.stringify(random.pick(fits.length === 0 ? ids : fits));
  const past = printAsOf(root, input);
  const text = `holder: ${root.name}(${[`id: ${id}`, ...past].join(', ')}) { ${printPage('page', random.pick(links), input)} }`;
  return finish(text, input, ['holder', 'page']);
}

/** Null where a condition is null: the API refuses that, and there is no page. */
function finish(text: string, input: RandomInput, path: readonly string[]): RandomPage | null {
  if (input.hasNull) return null;
  const definitions = input.variables.print([
    '$first: Int',
    '$after: String',
    '$last: Int',
    '$before: String',
  ]);
  return { query: `query${definitions} { ${text} }`, variables: input.variables.values, path };
}

const isPaged = ({ args }: Field): boolean => args.some(({ name }) => name === 'after');

/** A time now and then, where the field takes one. */
function printAsOf({ args }: Field, input: RandomInput): readonly string[] {
  const time = args.find(({ name }) => name === 'asOf');
  if (time === undefined || !input.random.hasChance(0.3)) return [];
  return [`asOf: ${input.print(time.type, '')}`];
}

function printPage(alias: string, field: Field, input: RandomInput): string {
  const args = ['first: $first', 'after: $after', 'last: $last', 'before: $before'];
  args.push(...printAsOf(field, input));
  for (const { name, type } of field.args) {
    if (name === 'sort' && input.random.hasChance(0.85))
      args.push(`sort: ${input.print(type, '')}`);
    if (name === 'where' && input.random.hasChance(0.2)) {
      args.push(`where: ${input.print(type, '')}`);
    }
  }
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const nodes = connection.getFields()['nodes'];
  if (nodes === undefined) throw new Error(`${field.name} has no nodes.`);
  const item = getNamedType(nodes.type) as GraphQLObjectType | GraphQLInterfaceType;
  const leaves = Object.values(item.getFields())
    .filter(({ type }) => isLeafType(getNamedType(type)))
    .map(({ name }) => name);
  return `${alias}: ${field.name}(${args.join(', ')}) {
    totalCount edges { cursor node { ${leaves.join(' ')} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
}
