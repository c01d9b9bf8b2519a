import type { PreparedName } from './prepared-name.js';

/** Letters of a word's beginning or end that make a key. */
const PART = 3;
/** Shorter words have an end like too many others. */
const LONG_WORD = 6;

/**
 * Keys of which names that may be one share at least one: so that only those are compared, not each with each. Whole names
 * in any order and spelling, acronyms, each word by its sound, by its beginning and by its end (a slip leaves one of them whole).
 */
export function listNameKeys({ words, sounds, initials }: PreparedName): readonly string[] {
  const keys = new Set<string>([`=${words.join('')}`, `~${[...sounds].sort().join(' ')}`]);
  if (initials !== '') keys.add(`=${initials}`);
  for (const sound of sounds) {
    if (sound.length < PART) continue;
    keys.add(sound);
    keys.add(`${sound.slice(0, PART)}-`);
    if (sound.length >= LONG_WORD) keys.add(`-${sound.slice(-PART)}`);
  }
  return [...keys];
}
