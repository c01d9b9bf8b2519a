import { romanize } from '../util/romanize.js';
import { codePointAt, isWordCharacter } from './characters.js';

/** Primes and apostrophes of transliterations say nothing to one who searches. */
const isModifier = (codePoint: number): boolean => codePoint >= 0x2b0 && codePoint <= 0x2ff;

/** A word as searches compare it: romanized, letters and digits alone. Empty if it has none. */
export function foldWord(word: string): string {
  const romanized = romanize(word);
  if (/^[a-z0-9]*$/.test(romanized)) return romanized;
  return Array.from(romanized)
    .filter((character) => {
      const codePoint = codePointAt(character, 0);
      return isWordCharacter(codePoint) && !isModifier(codePoint);
    })
    .join('');
}
