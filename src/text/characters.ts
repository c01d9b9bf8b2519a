/**
 * What the text scanners need to know about characters, frozen here: the Unicode tables of a JavaScript engine (`\p{…}`,
 * `Intl`) change with its release, and with them the ids of passages would move.
 */

type Ranges = readonly (readonly [first: number, last: number])[];

const UPPER: Ranges = [
  [0x41, 0x5a],
  [0xc0, 0xd6],
  [0xd8, 0xde],
  [0x386, 0x386],
  [0x388, 0x38f],
  [0x391, 0x3ab],
  [0x400, 0x42f],
  [0x4c0, 0x4c0],
  [0x531, 0x556],
];
/** Blocks in which capital and small letter take turns: the capital has an even code point. */
const EVEN_IS_UPPER: Ranges = [
  [0x100, 0x137],
  [0x14a, 0x177],
  [0x1de, 0x1ef],
  [0x1f8, 0x233],
  [0x3d8, 0x3ef],
  [0x460, 0x481],
  [0x48a, 0x4bf],
  [0x4d0, 0x52f],
  [0x1e00, 0x1e95],
  [0x1ea0, 0x1eff],
];
const ODD_IS_UPPER: Ranges = [
  [0x139, 0x148],
  [0x179, 0x17e],
  [0x1cd, 0x1dc],
  [0x4c1, 0x4ce],
];
const LOWER: Ranges = [
  [0x61, 0x7a],
  [0xdf, 0xf6],
  [0xf8, 0xff],
  [0x138, 0x138],
  [0x149, 0x149],
  [0x1dd, 0x1dd],
  [0x250, 0x2af],
  [0x390, 0x390],
  [0x3ac, 0x3ce],
  [0x430, 0x45f],
  [0x4cf, 0x4cf],
  [0x561, 0x587],
];

/** Punctuation, symbols and signs above ASCII; everything else above U+00BF is part of words. */
const NOT_IN_WORDS: Ranges = [
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x37e, 0x37e],
  [0x387, 0x387],
  [0x55a, 0x55f],
  [0x589, 0x58a],
  [0x5be, 0x5be],
  [0x5c0, 0x5c0],
  [0x5c3, 0x5c3],
  [0x5c6, 0x5c6],
  [0x5f3, 0x5f4],
  [0x609, 0x60d],
  [0x61b, 0x61f],
  [0x66a, 0x66d],
  [0x6d4, 0x6d4],
  [0x964, 0x965],
  [0x1361, 0x1368],
  [0x1680, 0x1680],
  [0x2000, 0x200c],
  [0x200e, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x303f],
  [0x30a0, 0x30a0],
  [0x30fb, 0x30fb],
  [0xd800, 0xf8ff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xfeff, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  [0xfff9, 0xffff],
  [0x1f000, 0x1f3fa],
  [0x1f400, 0x1faff],
];
/** Scripts written without spaces between words: a quote may begin or end anywhere in them. */
const UNSPACED: Ranges = [
  [0xe00, 0xeff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x2e80, 0x2fdf],
  [0x3040, 0x312f],
  [0x3400, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
  [0x20000, 0x3ffff],
];
/** Marks that belong to the character before them. */
const EXTENDERS: Ranges = [
  [0x300, 0x36f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200d, 0x200d],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0x1f3fb, 0x1f3ff],
];

function isWithin(ranges: Ranges, codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Capital letters of the Latin, Greek, Cyrillic and Armenian scripts; letters without case are neither. */
export function isUpperCase(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x41 && codePoint <= 0x5a;
  if (isWithin(UPPER, codePoint)) return true;
  const isEven = codePoint % 2 === 0;
  return isWithin(isEven ? EVEN_IS_UPPER : ODD_IS_UPPER, codePoint) || codePoint === 0x178;
}

/** Small letters of the Latin, Greek, Cyrillic and Armenian scripts. */
export function isLowerCase(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x61 && codePoint <= 0x7a;
  if (isWithin(LOWER, codePoint)) return true;
  const isEven = codePoint % 2 === 0;
  return isWithin(isEven ? ODD_IS_UPPER : EVEN_IS_UPPER, codePoint);
}

export function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** Letters, digits and marks of any script; not hyphens and apostrophes. */
export function isWordCharacter(codePoint: number): boolean {
  if (codePoint < 0x80) {
    return isUpperCase(codePoint) || isLowerCase(codePoint) || isDigit(codePoint);
  }
  if (codePoint < 0xc0) return codePoint === 0xaa || codePoint === 0xb5 || codePoint === 0xba;
  return !isWithin(NOT_IN_WORDS, codePoint) || isExtender(codePoint);
}

/** True of combining marks, joiners, variation selectors and skin tones. */
export function isExtender(codePoint: number): boolean {
  return codePoint >= 0x300 && isWithin(EXTENDERS, codePoint);
}

/** True of scripts without spaces between words (Chinese, Japanese, Korean particles, Thai …). */
export function isUnspaced(codePoint: number): boolean {
  return codePoint >= 0xe00 && isWithin(UNSPACED, codePoint);
}

/** Every space and line break of Unicode, with the zero-width ones. Takes a UTF-16 unit or a code point. */
export function isWhiteSpace(codePoint: number): boolean {
  if (codePoint <= 0x20) return codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d);
  if (codePoint < 0x1680) return codePoint === 0xa0 || codePoint === 0x85;
  if (codePoint >= 0x2000 && codePoint <= 0x200b) return true;
  return [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(codePoint);
}

/** The code point at a UTF-16 index, or -1 outside the text. */
export function codePointAt(text: string, index: number): number {
  return text.codePointAt(index) ?? -1;
}

/** The code point that ends just before a UTF-16 index, or -1 at the beginning. */
export function codePointBefore(text: string, index: number): number {
  if (index <= 0) return -1;
  const unit = text.charCodeAt(index - 1);
  if ((unit & 0xfc00) !== 0xdc00 || index < 2) return unit;
  const whole = codePointAt(text, index - 2);
  return whole > 0xffff ? whole : unit;
}
