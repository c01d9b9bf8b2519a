import { codePointAt, isUpperCase } from '../../text/characters.js';
import { CodePointIndex } from '../../text/code-points.js';
import { buildNameTrie, type LexiconEntry, type NameMeaning, type NameNode } from './name-trie.js';
import {
  isInCompound,
  isModifier,
  isPartOfLongerName,
  type KnownTokens,
  type NameMatch,
  readContext,
} from './read-mention.js';
import type { PassageSpan } from './scan-passages.js';
import { type Token, tokenize } from './tokenize.js';

export type { LexiconEntry } from './name-trie.js';

/** A name of the lexicon in a passage. Offsets are code points of the whole text, end exclusive. */
export interface FoundMention {
  readonly entity: string;
  readonly passageIndex: number;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly form: 'NAME' | 'ADJECTIVE' | 'NOMINAL' | 'MODIFIER';
  /** A place's name that stands for the entity here. */
  readonly metonym: boolean;
  /** The place that the metonym names; null unless `metonym`. */
  readonly literalId: string | null;
}

/**
 * Names, aliases, demonyms and unique surnames of the lexicon in a text, in order, the longest at each place; not inside hyphenated words
 * nor inside longer capitalised names that the lexicon does not have. What may be a place or those who act from it is decided by its
 * neighbours; what stays ambiguous is left out. Linear in text and lexicon.
 */
export function findMentions(
  text: string,
  passages: readonly PassageSpan[],
  lexicon: readonly LexiconEntry[],
): readonly FoundMention[] {
  const trie = buildNameTrie(lexicon);
  const ids = new Map(lexicon.map((entry) => [entry.id, entry]));
  const index = new CodePointIndex(text);
  return passages.flatMap((passage) => {
    const base = index.toUtf16(passage.start);
    const tokens = tokenize(passage.text);
    const matches = findMatches(tokens, trie);
    const known: KnownTokens = new Map(matches.flatMap(listTokens));
    return matches.flatMap((match) => {
      if (isInCompound(passage.text, tokens, match)) return [];
      if (isPartOfLongerName(tokens, match, known)) return [];
      const meaning = chooseMeaning(tokens, match, ids);
      if (meaning === null) return [];
      const form = chooseForm(tokens, match, { meaning, known });
      const [start, end] = findBounds(tokens, match, form);
      return [
        {
          entity: meaning.entry.id,
          passageIndex: passage.index,
          surface: passage.text.slice(start, end),
          start: index.toCodePoint(base + start),
          end: index.toCodePoint(base + end),
          form,
          metonym: meaning.role === 'metonym',
          literalId: meaning.literalId,
        },
      ];
    });
  });
}

function listTokens(match: NameMatch): readonly (readonly [number, NameMatch])[] {
  return Array.from({ length: match.to - match.from }, (_, step) => [match.from + step, match]);
}

/** The longest name at each token, from left to right, without overlap. */
function findMatches(tokens: readonly Token[], trie: NameNode): readonly NameMatch[] {
  const matches: NameMatch[] = [];
  let from = 0;
  while (from < tokens.length) {
    const match = matchAt(tokens, from, trie);
    if (match !== null) matches.push(match);
    from = match?.to ?? from + 1;
  }
  return matches;
}

function matchAt(tokens: readonly Token[], from: number, trie: NameNode): NameMatch | null {
  let node: NameNode | undefined = trie;
  let longest: NameMatch | null = null;
  for (let at = from; at < tokens.length; at++) {
    node = node.next.get(tokens[at]?.text ?? '');
    if (node === undefined) break;
    if (node.meanings.length > 0) longest = { from, to: at + 1, meanings: node.meanings };
  }
  return longest;
}

/** Null where the name is ambiguous or stands for a place that the lexicon does not have. */
function chooseMeaning(
  tokens: readonly Token[],
  match: NameMatch,
  ids: ReadonlyMap<string, LexiconEntry>,
): NameMeaning | null {
  const holders = match.meanings.filter((meaning) => meaning.role === 'metonym');
  const isPlace = ({ entry }: NameMeaning): boolean => entry.type === 'Place';
  const places = match.meanings.filter(isPlace);
  const others = match.meanings.filter((it) => it.role !== 'metonym' && !isPlace(it));
  if (holders.length > 0) {
    if (readContext(tokens, match) === 'actor') return takeOnly(holders);
    const literal = ids.get(holders[0]?.literalId ?? '');
    if (literal === undefined) return takeOnly(places);
    return { entry: literal, role: 'name', literalId: null };
  }
  if (places.length === 0 || others.length === 0) return takeOnly(match.meanings);
  return takeOnly(readContext(tokens, match) === 'place' ? places : others);
}

/** The one entity that all of them mean. */
function takeOnly(meanings: readonly NameMeaning[]): NameMeaning | null {
  const [first] = meanings;
  if (first === undefined) return null;
  return meanings.every((meaning) => meaning.entry.id === first.entry.id) ? first : null;
}

function chooseForm(
  tokens: readonly Token[],
  match: NameMatch,
  reading: { readonly meaning: NameMeaning; readonly known: KnownTokens },
): FoundMention['form'] {
  const { entry, role } = reading.meaning;
  const words = tokens.slice(match.from, match.to).filter((token) => token.isWord);
  if (role === 'demonym') return isPlural(words.at(-1)?.text ?? '') ? 'NOMINAL' : 'ADJECTIVE';
  const isNamed = words.some(({ text }) => isUpperCase(codePointAt(text, 0)) && text !== 'The');
  if (!isNamed) return 'NOMINAL';
  const isQualifying = entry.type === 'State' && isModifier(tokens, match, reading.known);
  return isQualifying ? 'MODIFIER' : 'NAME';
}

function isPlural(word: string): boolean {
  return /[^s]s$/.test(word);
}

/** UTF-16 indices in the passage. The article belongs to the noun that an adjective or modifier qualifies. */
function findBounds(
  tokens: readonly Token[],
  match: NameMatch,
  form: FoundMention['form'],
): readonly [start: number, end: number] {
  const hasArticle = /^the$/i.test(tokens[match.from]?.text ?? '') && match.to - match.from > 1;
  const isQualifier = form === 'ADJECTIVE' || form === 'MODIFIER';
  const first = hasArticle && isQualifier ? match.from + 1 : match.from;
  return [tokens[first]?.start ?? 0, tokens[match.to - 1]?.end ?? 0];
}
