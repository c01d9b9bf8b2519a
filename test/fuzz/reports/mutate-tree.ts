import type { Random } from '../../property/operations/random.js';
import { NASTY_TEXTS, NASTY_VALUES } from './nasty-values.js';

type Member =
  { readonly at: unknown[]; readonly key: number } | { readonly at: Map; readonly key: string };
type Map = Record<string, unknown>;

/**
 * Changes a file's value in one place as a person or a program might: keys and entries that go, come twice, change places, take
 * each other's value, or one that no one expects there.
 */
export function mutateTree(root: unknown, random: Random): void {
  const members = listMembers(root);
  if (members.length > 0) {
    random.pick(MUTATIONS)(random.pick(members), random.pick(members), random);
  }
}

/** Changes it so that it is a right file more often than not: an entry of a list less, or other words where any will do. */
export function mutateGently(root: unknown, random: Random): void {
  const members = listMembers(root);
  const entries = members.filter(({ at }) => Array.isArray(at));
  const free = members.filter((one) => FREE.has(String(one.key)) && typeof read(one) === 'string');
  const isCut = free.length === 0 || random.hasChance(0.5);
  if (isCut && entries.length > 0) remove(random.pick(entries));
  else if (free.length > 0) addWords(random.pick(free), random);
}

/** Keys whose value may be any words. */
const FREE: ReadonlySet<string> = new Set([
  ...['title', 'name', 'description', 'note', 'why', 'wants', 'licence', 'source', 'coder', 'tool'],
]);

function remove({ at, key }: Member): void {
  if (Array.isArray(at)) at.splice(Number(key), 1);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
  else delete at[key];
}

function addWords(member: Member, random: Random): void {
  const value = read(member);
  if (typeof value === 'object' && value !== null) return;
  const words = String(value);
  const place = random.below(words.length + 1);
  write(member, words.slice(0, place) + random.pick(NASTY_TEXTS) + words.slice(place));
}

type Mutation = (one: Member, other: Member, random: Random) => void;

const MUTATIONS: readonly Mutation[] = [
  remove,
  // twice
  ({ at, key }, _other, random) => {
    const copy = structuredClone(read({ at, key } as Member));
    if (Array.isArray(at)) at.splice(random.below(at.length + 1), 0, copy);
    else at[`${String(key)}${random.pick(['2', '-', ' ', 'x'])}`] = copy;
  },
  // the value of another, or both changed for each other
  (one, other) => {
    write(one, structuredClone(read(other)));
  },
  (one, other) => {
    const [left, right] = [structuredClone(read(one)), structuredClone(read(other))];
    write(one, right);
    write(other, left);
  },
  // something else altogether
  (one, _other, random) => {
    write(one, structuredClone(random.pick(NASTY_VALUES)));
  },
  (one, _other, random) => {
    addWords(one, random);
  },
  // another name
  ({ at, key }, _other, random) => {
    if (Array.isArray(at)) return;
    const value = at[key];
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete at[key];
    at[random.hasChance(0.5) ? random.pick(NASTY_TEXTS) : String(key).toUpperCase()] = value;
  },
  // a level more, or a level less
  (one, _other, random) => {
    const value = read(one);
    write(one, random.hasChance(0.5) ? [value] : { [random.pick(NASTY_TEXTS)]: value });
  },
  (one) => {
    const value = read(one);
    if (typeof value === 'object' && value !== null) write(one, Object.values(value)[0] ?? null);
  },
];

function read({ at, key }: Member): unknown {
  return Array.isArray(at) ? at[Number(key)] : at[key];
}

function write(member: Member, value: unknown): void {
  if (Array.isArray(member.at)) member.at[Number(member.key)] = value;
  else member.at[member.key] = value;
}

function listMembers(value: unknown): readonly Member[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.flatMap((item, key) => [{ at: items, key }, ...listMembers(item)]);
  }
  const map = value as Map;
  return Object.keys(map).flatMap((key) => [{ at: map, key }, ...listMembers(map[key])]);
}
