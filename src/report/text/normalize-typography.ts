import { isWhiteSpace } from '../../text/characters.js';

const DOUBLE_QUOTES = '“”„‟«»″＂';
const SINGLE_QUOTES = '‘’‚‛‹›′`´ʼ＇';
const DASHES = '‐‑‒–—―−﹘﹣－';

/** Characters by their plain form; white space is left to its own rule. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...Array.from(DOUBLE_QUOTES, (mark) => [mark, '"'] as const),
  ...Array.from(SINGLE_QUOTES, (mark) => [mark, "'"] as const),
  ...Array.from(DASHES, (mark) => [mark, '-'] as const),
]);

/**
 * The text with plain quotation marks, apostrophes, hyphens and spaces in place of their typographic kinds. Every code point gives
 * exactly one (and one UTF-16 unit one), so offsets stay valid. Letters are never changed: accents, case and composition count.
 */
export function normalizeTypography(text: string): string {
  let plain = '';
  for (const character of text) plain += normalizeCharacter(character);
  return plain;
}

/** One code point as a string, in its plain form. */
export function normalizeCharacter(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit > 0x20 && unit < 0x7f && unit !== 0x60) return character;
  return isWhiteSpace(unit) ? ' ' : (PLAIN.get(character) ?? character);
}
