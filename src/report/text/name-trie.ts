import { codePointAt, isLowerCase, isUpperCase } from '../../text/characters.js';
import { WEAK_SURNAME_SUFFIXES } from './mention-words.js';
import { type Token, tokenize } from './tokenize.js';

/** An entity as texts may name it. Names with capitals are matched in their case; a leading *the* may be there or not. */
export interface LexiconEntry {
  readonly id: string;
  /** Concrete type of the ontology, as `Person`. */
  readonly type: string;
  /** Name and aliases. */
  readonly names: readonly string[];
  /** Adjectives and names of nationals. */
  readonly demonyms: readonly string[];
  /** Names of places that stand for the entity, with the id of the place. */
  readonly metonyms: readonly { readonly surface: string; readonly literalId: string }[];
}

/** What a surface may stand for. */
export interface NameMeaning {
  readonly entry: LexiconEntry;
  readonly role: 'name' | 'demonym' | 'metonym';
  /** The literal place; null unless the role is metonym. */
  readonly literalId: string | null;
}

export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly meanings: NameMeaning[];
}

/** Types whose names are descriptions: their first capital is only a heading's. */
const DESCRIPTIVE_TYPES = new Set([
  'Issue',
  'Proposition',
  'Process',
  'Instrument',
  'Event',
  'Conflict',
  'Position',
]);

/** A tree of the tokens of all names, demonyms and metonyms, and of surnames that only one person of the lexicon bears. */
export function buildNameTrie(lexicon: readonly LexiconEntry[]): NameNode {
  const root: NameNode = { next: new Map(), meanings: [] };
  for (const entry of lexicon) {
    for (const name of entry.names) {
      add(root, name, { entry, role: 'name', literalId: null });
    }
    for (const demonym of entry.demonyms) {
      add(root, demonym, { entry, role: 'demonym', literalId: null });
    }
    for (const { surface, literalId } of entry.metonyms) {
      add(root, surface, { entry, role: 'metonym', literalId });
    }
  }
  for (const [surname, entry] of listUniqueSurnames(lexicon)) {
    add(root, surname, { entry, role: 'name', literalId: null });
  }
  return root;
}

function add(root: NameNode, surface: string, meaning: NameMeaning): void {
  const bare = surface.replace(/^the /i, '');
  if (bare === '') return;
  for (const start of listVariants(bare, meaning.entry.type)) {
    insert(root, tokenize(start), meaning);
    if (bare === surface) continue;
    insert(root, tokenize(`the ${start}`), meaning);
    insert(root, tokenize(`The ${start}`), meaning);
  }
}

/** As given; with a capital at the beginning of a sentence; a description without one inside. */
function listVariants(name: string, type: string): readonly string[] {
  const first = codePointAt(name, 0);
  const rest = name.slice(first > 0xffff ? 2 : 1);
  if (isLowerCase(first)) return [name, String.fromCodePoint(first).toUpperCase() + rest];
  const isDescription = DESCRIPTIVE_TYPES.has(type) && name.includes(' ');
  if (!isDescription || !isUpperCase(first) || hasCapital(rest)) return [name];
  return [name, String.fromCodePoint(first).toLowerCase() + rest];
}

function hasCapital(text: string): boolean {
  return Array.from(text).some((character) => isUpperCase(codePointAt(character, 0)));
}

function insert(root: NameNode, tokens: readonly Token[], meaning: NameMeaning): void {
  let node = root;
  for (const token of tokens) {
    const next = node.next.get(token.text) ?? { next: new Map(), meanings: [] };
    node.next.set(token.text, next);
    node = next;
  }
  const isKnown = node.meanings.some(
    (known) => known.entry.id === meaning.entry.id && known.role === meaning.role,
  );
  if (!isKnown) node.meanings.push(meaning);
}

/** Surname with its particles (`von der …`) by person; not those of two persons nor those that are somebody's or something's name. */
function listUniqueSurnames(lexicon: readonly LexiconEntry[]): ReadonlyMap<string, LexiconEntry> {
  const taken = new Set(lexicon.flatMap((entry) => [...entry.names, ...entry.demonyms]));
  const bearers = new Map<string, Set<LexiconEntry>>();
  for (const entry of lexicon) {
    const [name] = entry.names;
    const surname = entry.type === 'Person' && name !== undefined ? readSurname(name) : null;
    if (surname === null) continue;
    bearers.set(surname, (bearers.get(surname) ?? new Set()).add(entry));
  }
  const unique = new Map<string, LexiconEntry>();
  for (const [surname, persons] of bearers) {
    const [only] = persons;
    if (persons.size === 1 && only !== undefined && !taken.has(surname)) unique.set(surname, only);
  }
  return unique;
}

/** Null for a name of one word. */
function readSurname(name: string): string | null {
  const parts = name.replace(/\s*\(.*\)$/, '').split(/\s+/);
  while (WEAK_SURNAME_SUFFIXES.has(parts.at(-1)?.replace(',', '') ?? '')) parts.pop();
  if (parts.length < 2) return null;
  let start = parts.length - 1;
  while (start > 1 && isLowerCase(codePointAt(parts[start - 1] ?? '', 0))) start--;
  return parts.slice(start).join(' ').replace(/,$/, '');
}
