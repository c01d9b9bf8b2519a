import { compareWords, type Word } from './compare-words.js';
import type { PreparedName } from './prepared-name.js';

/** How alike two names are, and in what. */
export interface NameLikeness {
  /** 0 to 1. */
  readonly value: number;
  /** In words: “the same”, “another spelling” … */
  readonly how: string;
}

const NOTHING: NameLikeness = { value: 0, how: 'nothing in common' };

/** Weight of the last word of a person's name against each other one: the family name. */
const FAMILY = 2;

/** What is left of a likeness where a word of the shorter name is none of the other: another given name, another adjective. */
const FOREIGN_WORD = 0.6;

/**
 * Compares two names: letters, then order of words, spelling, initials, and at last word by word. Words that one name has
 * more than the other count against it; a number in one name alone, or another number, means two things.
 */
export function compareNames(
  left: PreparedName,
  right: PreparedName,
  { arePersons }: { readonly arePersons: boolean },
): NameLikeness {
  if (left.words.length === 0 || right.words.length === 0) return NOTHING;
  if (left.text === right.text) return { value: 1, how: 'the same' };
  if (joined(left.words) === joined(right.words)) {
    return left.words.length === right.words.length
      ? { value: 1, how: 'the same but for case, accents, alphabet or punctuation' }
      : { value: 0.95, how: 'the same letters' };
  }
  if (joined([...left.words].sort()) === joined([...right.words].sort())) {
    return { value: 0.95, how: 'the same words in another order' };
  }
  if (joined([...left.sounds].sort()) === joined([...right.sounds].sort())) {
    return { value: 0.95, how: 'another spelling of the same sounds' };
  }
  if (isAcronym(left, right) || isAcronym(right, left)) {
    return { value: 0.75, how: 'the initials of the other' };
  }
  const value = compareWordByWord(left, right, arePersons);
  return value === 0 ? NOTHING : { value, how: nameOfDegree(value) };
}

function joined(words: readonly string[]): string {
  return words.join('');
}

function isAcronym(short: PreparedName, long: PreparedName): boolean {
  return long.initials !== '' && short.words.length === 1 && short.words[0] === long.initials;
}

function nameOfDegree(value: number): string {
  if (value >= 0.8) return 'nearly the same';
  return value >= 0.5 ? 'like it' : 'a little like it';
}

interface WeightedWord extends Word {
  readonly weight: number;
}

function compareWordByWord(left: PreparedName, right: PreparedName, arePersons: boolean): number {
  const [fewer, more] = left.words.length <= right.words.length ? [left, right] : [right, left];
  const rest = listWords(more, arePersons);
  let [sum, weight, share] = [0, 0, shareOf(fewer, more, arePersons)];
  for (const word of listWords(fewer, arePersons)) {
    const likenesses = rest.map((other) => compareWords(word, other, arePersons));
    const best = Math.max(0, ...likenesses);
    const [partner] = best > 0 ? rest.splice(likenesses.indexOf(best), 1) : [];
    if (best === 0) share *= FOREIGN_WORD;
    const counted = Math.max(word.weight, partner?.weight ?? 0);
    sum += best * counted;
    weight += counted;
  }
  if (rest.length > 0 && rest.some(({ letters }) => /\d/.test(letters))) return 0;
  return roundHundredth((sum / weight) * share);
}

function listWords({ words, sounds }: PreparedName, arePersons: boolean): WeightedWord[] {
  return words.map((letters, index) => ({
    letters,
    sound: sounds[index] ?? '',
    weight: arePersons && index === words.length - 1 ? FAMILY : 1,
  }));
}

/** A person is often called by the family name alone; of other names what is left out may be what tells them apart. */
function shareOf(fewer: PreparedName, more: PreparedName, arePersons: boolean): number {
  const missing = more.words.length - fewer.words.length;
  if (arePersons) return missing === 0 ? 1 : 0.85;
  return fewer.words.length / more.words.length;
}

function roundHundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
