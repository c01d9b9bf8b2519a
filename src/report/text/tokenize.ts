import { codePointAt, isUnspaced, isWordCharacter } from '../../text/characters.js';
import { normalizeCharacter } from './normalize-typography.js';

/** A word (letters, digits and marks without a break) or one other character that is not white space. */
export interface Token {
  /** In plain typography. */
  readonly text: string;
  /** UTF-16 indices of the text it was cut from, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  /** White space stands before it. */
  readonly hasSpaceBefore: boolean;
}

/** Hyphens, apostrophes and full stops are tokens of their own; each character of an unspaced script is a word. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let hasSpaceBefore = false;
  let at = 0;
  while (at < text.length) {
    const end = readWord(text, at);
    const isWord = end > at;
    const stop = isWord ? end : at + (codePointAt(text, at) > 0xffff ? 2 : 1);
    const plain = isWord ? text.slice(at, end) : normalizeCharacter(text.slice(at, stop));
    if (plain !== ' ') tokens.push({ text: plain, start: at, end: stop, isWord, hasSpaceBefore });
    hasSpaceBefore = plain === ' ';
    at = stop;
  }
  return tokens;
}

/** The end of the word that begins at an index; the index itself if none does. */
function readWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const codePoint = codePointAt(text, at);
    if (!isWordCharacter(codePoint)) return at;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (isUnspaced(codePoint)) return at > from ? at : next;
    at = next;
  }
  return at;
}
