import { romanize } from '../util/romanize.js';
import { soundOfWord } from '../util/sound-of-word.js';

/** A name made ready to be compared. */
export interface PreparedName {
  /** As the file that declares it has it. */
  readonly text: string;
  /** In small Latin letters without accents; words that say nothing (articles, forms of address) left out. */
  readonly words: readonly string[];
  /** The words as they sound, in the same order. */
  readonly sounds: readonly string[];
  /** First letters of three words or more; empty of fewer. */
  readonly initials: string;
}

const EMPTY_WORDS = new Set([
  ...['the', 'a', 'an', 'of', 'and', 'for', 'in', 'on', 'to', 'at'],
  ...['mr', 'mrs', 'ms', 'dr', 'sir'],
]);
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;
/** Fewer words do not make an acronym. */
const ACRONYM = 3;

export function prepareName(text: string): PreparedName {
  const all = romanize(text.replaceAll(/['’ʼ]/g, ''))
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
  const telling = all.filter((word) => !EMPTY_WORDS.has(word));
  const words = telling.length === 0 ? all : telling;
  const initials = words.length < ACRONYM ? '' : words.map((word) => word.charAt(0)).join('');
  return { text, words, sounds: words.map(soundOfWord), initials };
}
