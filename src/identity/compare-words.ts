import { editDistance } from '../util/edit-distance.js';

/** A word in the forms in which it is compared. */
export interface Word {
  readonly letters: string;
  readonly sound: string;
}

/** Fewest letters at which one slip (a letter more, less, wrong, or two swapped) leaves a word recognizable; and two slips. */
const SLIPS = [4, 8] as const;

/** How alike two words begin and go on, below which they have nothing in common. */
const RESEMBLANCE = 0.72;

/**
 * How likely two words are one: 1 the same letters, 0.95 spellings that sound alike, 0.85 one slip, 0.75 two, 0.6 an initial, 0.4
 * names of persons that resemble each other (other words that do are other words: eastern, western), else 0. Numbers are the same or not.
 */
export function compareWords(left: Word, right: Word, arePersons: boolean): number {
  if (left.letters === right.letters) return 1;
  if (/\d/.test(left.letters + right.letters)) return 0;
  if (isInitial(left.letters, right.letters) || isInitial(right.letters, left.letters)) return 0.6;
  if (left.sound === right.sound && left.sound.length > 1) return 0.95;
  const slips = countSlips(left, right);
  if (slips === 1) return 0.85;
  if (slips === 2) return 0.75;
  return arePersons && resemblance(left.sound, right.sound) >= RESEMBLANCE ? 0.4 : 0;
}

function isInitial(short: string, long: string): boolean {
  return short.length === 1 && long.length > 1 && long.startsWith(short);
}

/** Slips between letters or between sounds, whichever are fewer; Infinity where there are too many for words of this length. */
function countSlips(left: Word, right: Word): number {
  const forms = [
    [left.letters, right.letters],
    [left.sound, right.sound],
  ] as const;
  const counts = forms.map(([one, other]) => {
    const length = Math.min(one.length, other.length);
    const allowed = SLIPS.filter((fewest) => length >= fewest).length;
    const distance = editDistance(one, other, allowed);
    return distance <= allowed ? distance : Infinity;
  });
  return Math.min(...counts);
}

/** Jaro–Winkler similarity, 0 to 1: letters in common at nearly the same place, and an equal beginning on top. */
function resemblance(left: string, right: string): number {
  const window = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Set<number>();
  const matched: string[] = [];
  for (const [index, letter] of Array.from(left).entries()) {
    const from = Math.max(0, index - window);
    const found = Array.from(right.slice(from, index + window + 1)).findIndex(
      (other, offset) => other === letter && !taken.has(from + offset),
    );
    if (found < 0) continue;
    taken.add(from + found);
    matched.push(letter);
  }
  if (matched.length === 0) return 0;
  const others = [...taken].sort((a, b) => a - b).map((index) => right.charAt(index));
  const misplaced = matched.filter((letter, index) => letter !== others[index]).length / 2;
  const count = matched.length;
  const jaro = (count / left.length + count / right.length + (count - misplaced) / count) / 3;
  return jaro + 0.1 * countEqualStart(left, right) * (1 - jaro);
}

/** At most four, as Winkler has it. */
function countEqualStart(left: string, right: string): number {
  let length = 0;
  while (length < 4 && length < left.length && left[length] === right[length]) length += 1;
  return length;
}
