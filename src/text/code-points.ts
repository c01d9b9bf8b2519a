import { invariant } from '../util/invariant.js';

/**
 * Translates between UTF-16 indices (JavaScript strings) and Unicode code points (every offset in files and graph).
 * Free of cost for texts without characters above U+FFFF; otherwise O(log n) for each look-up, n = number of such characters.
 * A lone surrogate counts as one code point, as in JavaScript's own iteration.
 */
export class CodePointIndex {
  /** Length of the text in code points. */
  readonly length: number;
  readonly #text: string;
  /** UTF-16 indices of the first halves of surrogate pairs, ascending. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#pairs = findPairs(text);
    this.length = text.length - this.#pairs.length;
  }

  /** Throws when the offset lies outside 0 … length. */
  toUtf16(codePoint: number): number {
    invariant(codePoint >= 0 && codePoint <= this.length, `no code point ${String(codePoint)}`);
    const pairs = this.#pairs;
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? 0) - middle < codePoint) low = middle + 1;
      else high = middle;
    }
    return codePoint + low;
  }

  /** An index between the halves of a pair belongs to the character that the pair is. Throws outside 0 … text.length. */
  toCodePoint(utf16: number): number {
    invariant(utf16 >= 0 && utf16 <= this.#text.length, `no UTF-16 index ${String(utf16)}`);
    const pairs = this.#pairs;
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? 0) < utf16) low = middle + 1;
      else high = middle;
    }
    return utf16 - low;
  }

  /** The text from one code point up to, not including, another. */
  slice(start: number, end: number): string {
    return this.#text.slice(this.toUtf16(start), this.toUtf16(end));
  }
}

function findPairs(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xd800) continue;
    if ((text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) continue;
    pairs.push(i);
    i++;
  }
  return pairs;
}
