import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  isListType,
  isObjectType,
} from 'graphql';

import type { Random } from './random.js';
import type { RandomInput } from './random-input.js';

type Field = GraphQLField<unknown, unknown>;
type Key = Readonly<Record<string, unknown>>;

interface GroupTools {
  readonly input: RandomInput;
  readonly random: Random;
  readonly newAlias: () => string;
  /** Any selection on a type. */
  readonly select: (type: GraphQLObjectType) => string;
}

/** Arguments and selection of a `groupBy`. */
export interface RandomGroups {
  readonly args: string;
  readonly selection: string;
  /** Whether the API refuses it: one key twice. */
  readonly isOdd: boolean;
}

/** Texts by which groups are sorted; others have no order. */
const SORTED_TEXTS = ['name', 'language'];
const KEY_NAMES = ['key', 'secondKey', 'thirdKey'];

/** A random `groupBy`: by one to three keys, which it most often shows again. */
export function makeRandomGroups(field: Field, tools: GroupTools): RandomGroups {
  const { input, random } = tools;
  const typeOf = (name: string): GraphQLInputType => {
    const argument = field.args.find((arg) => arg.name === name);
    if (argument === undefined) throw new Error(`groupBy has no argument ${name}.`);
    return argument.type;
  };
  const group = getNamedType(field.type);
  if (!isObjectType(group)) throw new Error('Groups are objects.');
  const by = getNullableType(typeOf('by'));
  if (!isListType(by)) throw new Error('Keys are a list.');
  const isOdd = random.hasChance(0.01);
  const made = random.hasChance(0.08) && !isOdd ? [] : makeKeys(by.ofType, tools);
  const keys = isOdd ? [...made.slice(0, 1), ...made.slice(0, 2)] : made;
  const isLeftOut = keys.length === 0 && random.hasChance(0.5);
  const args = isLeftOut ? [] : [`by: ${input.printGiven(typeOf('by'), keys)}`];
  if (random.hasChance(0.4)) {
    args.push(`sort: ${input.printGiven(typeOf('sort'), makeSort(keys, group, random))}`);
  }
  if (random.hasChance(0.2)) {
    args.push(`minCount: ${input.printGiven(typeOf('minCount'), random.below(4))}`);
  }
  if (random.hasChance(0.4)) {
    args.push(`first: ${input.printGiven(typeOf('first'), random.below(6))}`);
  }
  return {
    args: args.length === 0 ? '' : `(${args.join(', ')})`,
    selection: `{ ${selectParts(group, keys, tools)} }`,
    isOdd,
  };
}

function makeKeys(type: GraphQLInputType, { input, random }: GroupTools): readonly Key[] {
  const keys = new Map<string, Key>();
  const count = random.pick([1, 1, 2, 3]);
  while (keys.size < count) {
    const key = input.make(type) as Key;
    keys.set(pathOf(key).join('.'), key);
    // some types have hardly anything to group by
    if (random.hasChance(0.1)) break;
  }
  return [...keys.values()];
}

function pathOf(key: Key): readonly string[] {
  const [[name, value] = ['', null]] = Object.entries(key);
  return typeof value === 'object' && value !== null ? [name, ...pathOf(value as Key)] : [name];
}

function makeSort(keys: readonly Key[], group: GraphQLObjectType, random: Random): readonly Key[] {
  const names = keys.flatMap((key, index) =>
    hasOrder(pathOf(key), group) ? [KEY_NAMES[index] ?? ''] : [],
  );
  const chosen = random.sample(['count', ...names], 1 + random.below(2));
  return chosen.map((name) => ({ [name]: random.pick(['ASC', 'DESC']) }));
}

function hasOrder(path: readonly string[], group: GraphQLObjectType): boolean {
  const last = path.at(-1) ?? '';
  const type = ['key', ...path].reduce<GraphQLObjectType | string>((at, name) => {
    if (typeof at === 'string') return at;
    const next = getNamedType(at.getFields()[name]?.type);
    return isObjectType(next) ? next : (next?.name ?? '');
  }, group);
  return type !== 'String' || SORTED_TEXTS.includes(last);
}

function selectParts(group: GraphQLObjectType, keys: readonly Key[], tools: GroupTools): string {
  const { random, newAlias, select, input } = tools;
  const fields = group.getFields();
  const parts: string[] = [random.pick(['keys count', 'keys', 'count', `${newAlias()}keys`])];
  if (random.hasChance(0.6)) parts.push(selectKey(fields['key'], keys, tools));
  const distinct = fields['countDistinct'];
  const [of] = distinct?.args ?? [];
  if (of !== undefined && random.hasChance(0.4)) {
    const value = input.make(of.type);
    parts.push(`${newAlias()}countDistinct(of: ${input.printGiven(of.type, value)})`);
  }
  for (const name of ['min', 'max']) {
    const type = getNamedType(fields[name]?.type);
    if (isObjectType(type) && random.hasChance(0.3)) parts.push(`${name} ${select(type)}`);
  }
  if (random.hasChance(0.2)) parts.push('__typename');
  return parts.join(' ');
}

/** The values of the keys, or of anything else, which is null then. */
function selectKey(
  field: Field | undefined,
  keys: readonly Key[],
  { random, select, newAlias }: GroupTools,
): string {
  const type = getNamedType(field?.type);
  if (!isObjectType(type)) throw new Error('Keys are an object.');
  if (keys.length === 0 || random.hasChance(0.2)) return `${newAlias()}key ${select(type)}`;
  const selections = keys.map((key) => selectPath(type, pathOf(key), { random, select }));
  return `key { ${selections.join(' ')} }`;
}

function selectPath(
  type: GraphQLObjectType,
  [first = '', ...rest]: readonly string[],
  tools: Pick<GroupTools, 'random' | 'select'>,
): string {
  const fields = type.getFields();
  const next = getNamedType(fields[first]?.type);
  if (isObjectType(next)) {
    const typename = tools.random.hasChance(0.2) ? '__typename ' : '';
    return `${first} { ${typename}${selectPath(next, rest, tools)} }`;
  }
  const isNode = first === 'id' && fields['node'] !== undefined && tools.random.hasChance(0.7);
  return isNode ? `${first} node { __typename id }` : first;
}
