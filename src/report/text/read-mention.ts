import {
  codePointAt,
  codePointBefore,
  isUpperCase,
  isWordCharacter,
} from '../../text/characters.js';
import { SENTENCE_STARTERS } from './abbreviations.js';
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
/** Tie two words into one: `X-backed`, `US$25`. A dash does not. */
const JOINERS = new Set(['-', '\u2010', '\u2011', '$', '@', '#', '&', '_']);

/** Matches by each token that they cover. */
export type KnownTokens = ReadonlyMap<number, NameMatch>;

/** Whether the match is part of a compound: `X-backed`, `anti-X`, `US$25`. */
export function isInCompound(text: string, tokens: readonly Token[], match: NameMatch): boolean {
  const start = tokens[match.from]?.start ?? 0;
  const end = tokens[match.to - 1]?.end ?? 0;
  const isLeft = JOINERS.has(text.charAt(start - 1)) && isWordAt(codePointBefore(text, start - 1));
  return isLeft || (JOINERS.has(text.charAt(end)) && isWordAt(codePointAt(text, end + 1)));
}

function isWordAt(codePoint: number): boolean {
  return codePoint >= 0 && isWordCharacter(codePoint);
}

/**
 * Whether the match is a piece of a longer name that the lexicon does not have (`Banco Delta X`, `X Today`), or only qualifies a noun
 * (`the X administration`). `known` tells which tokens belong to some match.
 */
export function isPartOfLongerName(
  tokens: readonly Token[],
  match: NameMatch,
  known: KnownTokens,
): boolean {
  return (
    qualifiesNoun(tokens, match) ||
    isUnknownCapital(tokens, match.from - 1, known) ||
    isNeighboursPiece(tokens, match, known) ||
    goesOn(tokens, match, known)
  );
}

/**
 * An organization of several words after an adjective (`X-ian Security Council` is not the one of the lexicon), or an organization and
 * a place side by side (`Gazette Europe`): the longer name is another's.
 */
function isNeighboursPiece(
  tokens: readonly Token[],
  match: NameMatch,
  known: KnownTokens,
): boolean {
  const before = follows(tokens, match.from) ? known.get(match.from - 1) : undefined;
  const after = follows(tokens, match.to) ? known.get(match.to) : undefined;
  if (isOfType(match, 'Place')) return before !== undefined && isOfType(before, 'Organization');
  if (!isOfType(match, 'Organization')) return false;
  const isAfterAdjective =
    before?.meanings.every(({ role }) => role === 'demonym') === true && match.to - match.from > 1;
  return isAfterAdjective || (after !== undefined && isOfType(after, 'Place'));
}

function isOfType({ meanings }: NameMatch, type: string): boolean {
  return meanings.every(({ entry, role }) => entry.type === type && role === 'name');
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
  known: KnownTokens,
): boolean {
  if (!follows(tokens, to) || meanings.every(({ role }) => role === 'demonym')) return false;
  const next = tokens[to]?.text ?? '';
  const isState = meanings.some(({ entry }) => entry.type === 'State');
  if (isState && QUALIFIED_NOUNS.has(next)) return false;
  return isUnknownCapital(tokens, to, known);
}

/** A capitalised word that is no title, no match and no ordinary first word of a sentence. */
function isUnknownCapital(tokens: readonly Token[], index: number, known: KnownTokens): boolean {
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
  const acts = isActing(tokens[match.to]);
  if (acts && tokens[match.from - 1]?.text === ',') return 'actor';
  const governor = findGovernor(tokens, match.from);
  if (PLACE_PREPOSITIONS.has(governor)) return 'place';
  if (ACTOR_PREPOSITIONS.has(governor) || isPossessive(tokens, match.to)) return 'actor';
  return acts || isFirstSubject(tokens, match, governor) ? 'actor' : 'open';
}

/** The first of several subjects of a clause: `while X and its allies`. */
function isFirstSubject(tokens: readonly Token[], match: NameMatch, governor: string): boolean {
  const isAtHead = governor === '' || CLAUSE_OPENERS.has(governor);
  return isAtHead && CONNECTORS.has(tokens[match.to]?.text ?? '');
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
function isActing(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (ACTING_WORDS.has(token.text)) return true;
  if (NOT_ACTING_WORDS.has(token.text) || !/^[a-z]{4,}$/.test(token.text)) return false;
  return /(?:[^su]s|ed)$/.test(token.text);
}

/** Whether a state's name only qualifies the noun after it (`US officials`, `US and Y-ian officials`). */
export function isModifier(
  tokens: readonly Token[],
  match: NameMatch,
  known: KnownTokens,
): boolean {
  let at = match.to;
  if (tokens[at]?.text === 'and' && known.has(at + 1)) at += 2;
  const next = tokens[at];
  return next?.hasSpaceBefore === true && QUALIFIED_NOUNS.has(next.text);
}
