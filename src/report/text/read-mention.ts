import { SENTENCE_STARTERS } from './abbreviations.js';
import { codePointAt, isUpperCase } from './characters.js';
import {
  ACTING_WORDS,
  ACTOR_PREPOSITIONS,
  CLAUSE_OPENERS,
  NAMED_AFTER,
  NOT_ACTING_WORDS,
  PLACE_PREPOSITIONS,
  QUALIFIED_NOUNS,
  TITLES,
} from './mention-words.js';
import type { NameMeaning } from './name-trie.js';
import type { Token } from './tokenize.js';

/** A name found among the tokens of a passage: `tokens[from]` up to, not including, `tokens[to]`. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly NameMeaning[];
}

const CONNECTORS = new Set(['and', 'or', ',']);
const HYPHENS = new Set(['-', '\u2010', '\u2011']);

/** Whether the match is part of a hyphenated word: `X-backed`, `anti-X`. A dash between two words does not count. */
export function isInHyphenatedWord(
  text: string,
  tokens: readonly Token[],
  match: NameMatch,
): boolean {
  const before = tokens[match.from - 1];
  const after = tokens[match.to];
  const isLeft = before !== undefined && HYPHENS.has(text.slice(before.start, before.end));
  const isRight = after !== undefined && HYPHENS.has(text.slice(after.start, after.end));
  const hasWordBefore =
    isLeft && isAttached(tokens, match.from) && isAttached(tokens, match.from - 1);
  const hasWordAfter = isRight && isAttached(tokens, match.to) && isAttached(tokens, match.to + 1);
  return hasWordBefore || hasWordAfter;
}

/** The token follows the one before it without white space. */
function isAttached(tokens: readonly Token[], index: number): boolean {
  return index > 0 && tokens[index]?.hasSpaceBefore === false && tokens[index - 1] !== undefined;
}

/**
 * Whether the match is a piece of a longer name that the lexicon does not have (`Banco Delta X`, `X Today`), or only qualifies a noun
 * (`the X administration`). `known` tells which tokens belong to some match.
 */
export function isPartOfLongerName(
  tokens: readonly Token[],
  match: NameMatch,
  known: ReadonlySet<number>,
): boolean {
  return (
    qualifiesNoun(tokens, match) ||
    isUnknownCapital(tokens, match.from - 1, known) ||
    goesOn(tokens, match, known)
  );
}

/** A person or a place before a noun that is called after it. */
function qualifiesNoun(tokens: readonly Token[], { to, meanings }: NameMatch): boolean {
  const isNamesake = meanings.some(({ entry }) => ['Person', 'Place'].includes(entry.type));
  return isNamesake && follows(tokens, to) && NAMED_AFTER.has(tokens[to]?.text ?? '');
}

/** The token stands after the one before it and a space. */
function follows(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.hasSpaceBefore === true;
}

/** A capitalised word follows that makes the name longer; an adjective goes before any name. */
function goesOn(
  tokens: readonly Token[],
  { to, meanings }: NameMatch,
  known: ReadonlySet<number>,
): boolean {
  if (!follows(tokens, to) || meanings.every(({ role }) => role === 'demonym')) return false;
  const next = tokens[to]?.text ?? '';
  const isState = meanings.some(({ entry }) => entry.type === 'State');
  if (SENTENCE_STARTERS.has(next) || (isState && QUALIFIED_NOUNS.has(next))) return false;
  return isUnknownCapital(tokens, to, known);
}

/** A capitalised word that is no title, no match and no ordinary first word of a sentence. */
function isUnknownCapital(
  tokens: readonly Token[],
  index: number,
  known: ReadonlySet<number>,
): boolean {
  const token = tokens[index];
  if (token === undefined || !token.isWord || known.has(index) || TITLES.has(token.text))
    return false;
  if (!isCapitalised(tokens, index)) return false;
  const isFirst = index === 0 || tokens[index - 1]?.isWord === false;
  return !isFirst || (!/(?:ing|ed|ly)$/.test(token.text) && !SENTENCE_STARTERS.has(token.text));
}

/** Whether the neighbours of a name make it the place itself or those who act from there; `open` if they do not tell. */
export function readContext(
  tokens: readonly Token[],
  match: NameMatch,
): 'place' | 'actor' | 'open' {
  const governor = findGovernor(tokens, match.from);
  if (PLACE_PREPOSITIONS.has(governor)) return 'place';
  if (ACTOR_PREPOSITIONS.has(governor) || isPossessive(tokens, match.to)) return 'actor';
  const next = tokens[match.to];
  if (next === undefined) return 'open';
  if (next.isWord && isActing(next.text)) return 'actor';
  const isSubject = governor === '' || CLAUSE_OPENERS.has(governor);
  return isSubject && (next.text === 'and' || next.text === ',') ? 'actor' : 'open';
}

/** How far before a name its preposition is looked for. */
const LONGEST_ENUMERATION = 9;

/**
 * The word that governs a name, in small letters: the one before it, its article and the names that it is joined to; empty at the
 * beginning of a clause.
 */
function findGovernor(tokens: readonly Token[], from: number): string {
  let isJoined = false;
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_ENUMERATION); at--) {
    const word = tokens[at]?.text ?? '';
    if (CONNECTORS.has(word) && isCapitalised(tokens, at - 1)) isJoined = true;
    else if (!/^the$/i.test(word) && !(isJoined && isCapitalised(tokens, at))) {
      return tokens[at]?.isWord === true ? word.toLowerCase() : '';
    }
  }
  return '';
}

function isCapitalised(tokens: readonly Token[], index: number): boolean {
  return isUpperCase(codePointAt(tokens[index]?.text ?? '', 0));
}

function isPossessive(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "'" && !tokens[at].hasSpaceBefore;
}

/** A finite verb, as far as its form tells. */
function isActing(word: string): boolean {
  if (ACTING_WORDS.has(word)) return true;
  if (NOT_ACTING_WORDS.has(word) || !/^[a-z]{4,}$/.test(word)) return false;
  return /(?:[^su]s|ed)$/.test(word);
}

/** Whether a state's name only qualifies the noun after it (`US officials`, `US and Y-ian officials`). */
export function isModifier(
  tokens: readonly Token[],
  match: NameMatch,
  known: ReadonlySet<number>,
): boolean {
  let at = match.to;
  if (tokens[at]?.text === 'and' && known.has(at + 1)) at += 2;
  const next = tokens[at];
  return next?.hasSpaceBefore === true && QUALIFIED_NOUNS.has(next.text);
}
