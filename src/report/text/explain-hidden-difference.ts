import { normalizeTypography } from './normalize-typography.js';

/** Code points shown of each side. */
const SHOWN = 2;

/**
 * Why a quote is not found where a reader sees no difference: letters composed otherwise (é as one character or two), look-alikes
 * of compatibility (ﬁ, Ａ), characters that cannot be seen. Null if that is not it. For messages only: depends on Unicode's tables.
 */
export function explainHiddenDifference(text: string, pattern: string): string | null {
  const seen = look(text);
  for (const part of pattern.split(/\s*(?:…|\.\.\.)\s*/)) {
    const wanted = look(part);
    const from = wanted.letters === '' ? -1 : seen.letters.indexOf(wanted.letters);
    if (from < 0) continue;
    const start = seen.origins[from] ?? 0;
    const end = seen.origins[from + wanted.letters.length] ?? seen.characters.length;
    const difference = compare(seen.characters.slice(start, end), wanted.characters);
    if (difference !== null) return difference;
  }
  return null;
}

interface Look {
  readonly characters: readonly string[];
  /** What a reader sees, composition and invisible characters aside. */
  readonly letters: string;
  /** For each UTF-16 unit of `letters`, the index of its character. */
  readonly origins: readonly number[];
}

function look(text: string): Look {
  const characters = Array.from(normalizeTypography(text));
  const origins: number[] = [];
  let letters = '';
  for (const [index, character] of characters.entries()) {
    const plain = character.normalize('NFKD').replace(/\p{Cf}/gu, '');
    origins.push(...Array.from({ length: plain.length }, () => index));
    letters += plain;
  }
  return { characters, letters, origins };
}

function compare(text: readonly string[], quote: readonly string[]): string | null {
  const at = quote.findIndex((character, index) => character !== text[index]);
  if (at < 0) return null;
  return (
    `the words are there, in characters that look the same: ${listPoints(text, at)} in the text, ` +
    `${listPoints(quote, at)} in the quote; copy them from the text`
  );
}

function listPoints(characters: readonly string[], at: number): string {
  const points = characters.slice(at, at + SHOWN).map((character) => {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return points.length === 0 ? 'nothing' : points.join(' ');
}
