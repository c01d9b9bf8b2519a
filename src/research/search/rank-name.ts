import { splitWords } from '../../text/split-words.js';
import { DISTANCE, findPhrase, matchWord } from './match-word.js';
import type { SearchText, SoughtWord } from './read-search-text.js';

/** How a node was found, the best first; the order of hits. */
export const MATCHES = ['NAME', 'ALIAS', 'PREFIX', 'TYPO', 'TEXT'] as const;

export type Match = (typeof MATCHES)[number];

/** A node's name or one of its aliases. */
export interface Name {
  readonly text: string;
  readonly isAlias: boolean;
}

export interface NameRank {
  readonly match: Match;
  readonly name: Name;
  /** Sorts before the key of whatever ranks lower. */
  readonly key: string;
}

/** The best of a node's names for a search; null if none has all that is sought. Pure, and knows of no other node. */
export function rankNames(search: SearchText, names: readonly Name[]): NameRank | null {
  const ranks = names.flatMap((name) => rankName(search, name) ?? []);
  return ranks.reduce<NameRank | null>(
    (best, rank) => (best === null || rank.key < best.key ? rank : best),
    null,
  );
}

function rankName(search: SearchText, name: Name): NameRank | null {
  const words = splitWords(name.text).map(({ folded }) => folded);
  const distances = search.words.map((sought) => findNearest(sought, words));
  if (distances.includes(null)) return null;
  if (search.phrases.some((phrase) => findPhrase(phrase, words).length === 0)) return null;
  const farthest = Math.max(DISTANCE.same, ...distances.map(Number));
  const total = distances.reduce<number>((sum, distance) => sum + Number(distance), 0);
  const isWhole = words.join(' ') === search.sequence.join(' ');
  const match = matchOf(farthest, isWhole, name);
  const rest = Math.max(0, words.length - search.sequence.length);
  const key = [MATCHES.indexOf(match), pad(total), Number(name.isAlias), pad(rest)].join('');
  return { match, name, key };
}

function findNearest(sought: SoughtWord, words: readonly string[]): number | null {
  return words.reduce<number | null>((nearest, word) => {
    const distance = matchWord(sought, word);
    return distance === null || (nearest !== null && nearest <= distance) ? nearest : distance;
  }, null);
}

function matchOf(farthest: number, isWhole: boolean, { isAlias }: Name): Match {
  if (isWhole) return isAlias ? 'ALIAS' : 'NAME';
  return farthest <= DISTANCE.beginning ? 'PREFIX' : 'TYPO';
}

const pad = (value: number): string => String(Math.min(999, value)).padStart(3, '0');
