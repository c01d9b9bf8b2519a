import { memoizeTexts } from '../util/memoize-texts.js';
import { soundOfWord } from '../util/sound-of-word.js';

/** Shorter words have too many others that sound alike. */
const SPELLED = /^[a-z]{4,}$/;

/** Names come again and again. */
const soundOf = memoizeTexts(soundOfWord, 10_000);

/** How a folded word sounds, equal for usual spellings of one name; null for words that are too short for that or not in Latin letters. */
export function spellingKey(folded: string): string | null {
  return SPELLED.test(folded) ? soundOf(folded) : null;
}
