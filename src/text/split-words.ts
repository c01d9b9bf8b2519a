import { codePointAt, isUnspaced, isUpperCase, isWordCharacter } from './characters.js';
import { foldWord } from './fold-word.js';

/** A word of a text as searches compare it. */
export interface FoldedWord {
  /** As `foldWord` gives it; at most 64 UTF-16 units. Holds no white space and none of ASCII's signs. */
  readonly folded: string;
  /** UTF-16 indices of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isCapitalized: boolean;
  /** A character of a script that is written without spaces: each is a word. */
  readonly isUnspaced: boolean;
}

const LENGTH = 64;
const APOSTROPHES = "'\u2019\u02bc";
/** What French and Italian put before an apostrophe and read as a word of its own. */
const ELIDED = /^(?:[cdjlmnst]|qu|dell|nell|all|sull)$/i;

/**
 * Cuts a text into words. Dotted initials are one word (`U.N.` is `un`), so is what an apostrophe joins; a possessive `'s` is
 * none, and an elided article is one of its own. Pure; time grows with the length of the text.
 */
export function splitWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  let at = 0;
  while (at < text.length) {
    const end = findWordEnd(text, at);
    if (end === at) {
      at += widthAt(text, at);
      continue;
    }
    const codePoint = codePointAt(text, at);
    const folded = foldWord(text.slice(at, end)).slice(0, LENGTH);
    if (folded !== '') {
      const isCapitalized = isUpperCase(codePoint);
      words.push({ folded, start: at, end, isCapitalized, isUnspaced: isUnspaced(codePoint) });
    }
    at = isPossessive(text, end) ? end + 2 : end;
  }
  return words;
}

const widthAt = (text: string, at: number): number => (codePointAt(text, at) > 0xffff ? 2 : 1);

/** The start itself where no word begins. */
function findWordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const codePoint = codePointAt(text, at);
    if (isUnspaced(codePoint)) return at > start ? at : at + widthAt(text, at);
    if (!isWordCharacter(codePoint) && !isJoint(text, start, at)) return at;
    at += widthAt(text, at);
  }
  return at;
}

/** The sign at the index joins what stands before and after it to one word. */
function isJoint(text: string, start: number, at: number): boolean {
  if (at === start || !isLetterAt(text, at + 1)) return false;
  const sign = text.charAt(at);
  if (sign === '.') return isInitial(text, start, at - 1) && isInitial(text, start, at + 1);
  return (
    APOSTROPHES.includes(sign) && !isPossessive(text, at) && !ELIDED.test(text.slice(start, at))
  );
}

const isLetterAt = (text: string, at: number): boolean => {
  const codePoint = codePointAt(text, at);
  return isWordCharacter(codePoint) && !isUnspaced(codePoint);
};

/** A single capital between signs, as far as the word that begins at `start` goes. */
function isInitial(text: string, start: number, at: number): boolean {
  if (!isUpperCase(codePointAt(text, at)) || isLetterAt(text, at + 1)) return false;
  return at === start || text.charAt(at - 1) === '.';
}

function isPossessive(text: string, at: number): boolean {
  return (
    APOSTROPHES.includes(text.charAt(at)) &&
    at < text.length &&
    /^s$/i.test(text.charAt(at + 1)) &&
    !isLetterAt(text, at + 2)
  );
}
