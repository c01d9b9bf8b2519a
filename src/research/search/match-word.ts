import { spellingKey } from '../../text/spelling-key.js';
import { editDistance } from '../../util/edit-distance.js';
import type { SoughtWord } from './read-search-text.js';

/** How far a word is from the one sought: the same, one that begins with it, spelled otherwise, mistyped by one letter, by two. */
export const DISTANCE = { same: 0, beginning: 1, spelling: 2, mistyped: 3 } as const;

/** The distance of a folded word from the one sought; null if it does not match. */
export function matchWord(sought: SoughtWord, word: string): number | null {
  if (word === sought.text) return DISTANCE.same;
  if (sought.isBeginning && word.startsWith(sought.text)) return DISTANCE.beginning;
  if (sought.key !== null && spellingKey(word) === sought.key) return DISTANCE.spelling;
  if (sought.edits === 0) return null;
  const edits = editDistance(sought.text, word, sought.edits);
  return edits > sought.edits ? null : DISTANCE.mistyped + edits - 1;
}

/** Index of the first word of each place where the phrase stands. */
export function findPhrase(phrase: readonly string[], words: readonly string[]): readonly number[] {
  return words.flatMap((_, index) =>
    phrase.every((word, offset) => words[index + offset] === word) ? [index] : [],
  );
}
