import { SIMILAR_WORDS, TEXT_BOUNDARY, type WordPattern } from '../../compile/text-query.js';
import { editDistance } from '../../util/edit-distance.js';

/** Numbers of the texts in which a word stands, ascending. */
type Postings = number[];

/** A word with the set of its letters as bits: words whose sets differ much cannot be alike. */
interface SpelledWord {
  readonly text: string;
  readonly letters: number;
}

/** Patterns for beginnings have two characters at least. */
const BEGINNING = 2;

/** In which texts each word stands. Texts are added with growing numbers and never taken out. */
export class WordIndex {
  readonly #postings = new Map<string, Postings>();
  readonly #byBeginning = new Map<string, string[]>();
  readonly #byLength = new Map<number, SpelledWord[]>();

  /** `text` has its words parted by single spaces. */
  add(number: number, text: string): void {
    let start = 0;
    while (start < text.length) {
      const space = text.indexOf(' ', start);
      const end = space < 0 ? text.length : space;
      if (end > start) this.#addWord(number, text.slice(start, end));
      start = end + 1;
    }
  }

  #addWord(number: number, word: string): void {
    if (word === TEXT_BOUNDARY) return;
    const known = this.#postings.get(word);
    if (known === undefined) {
      this.#postings.set(word, [number]);
      pushTo(this.#byBeginning, word.slice(0, BEGINNING), word);
      pushTo(this.#byLength, word.length, { text: word, letters: lettersOf(word) });
    } else if (known.at(-1) !== number) {
      known.push(number);
    }
  }

  /** The numbers of the texts that each word of the pattern stands in; a number may come more than once. */
  find(pattern: WordPattern): readonly (readonly number[])[] {
    return this.#findWords(pattern).flatMap((word) => {
      const postings = this.#postings.get(word);
      return postings === undefined ? [] : [postings];
    });
  }

  #findWords(pattern: WordPattern): readonly string[] {
    const { kind, text } = pattern;
    switch (kind) {
      case 'word':
        return [text];
      case 'beginning': {
        const words = this.#byBeginning.get(text.slice(0, BEGINNING)) ?? [];
        return words.filter((word) => word.startsWith(text));
      }
      case 'similar':
        return this.#findSimilar(pattern);
    }
  }

  /** The nearest first, as Lucene has it: edits as a share of the shorter word, then in order of code points. */
  #findSimilar({ text, edits }: WordPattern): readonly string[] {
    const letters = lettersOf(text);
    const found: { readonly word: string; readonly share: number }[] = [];
    for (let length = text.length - edits; length <= text.length + edits; length += 1) {
      for (const word of this.#byLength.get(length) ?? []) {
        // each edit changes two letters of the set at most
        if (countBits(word.letters ^ letters) > 2 * edits) continue;
        const distance = editDistance(text, word.text, edits);
        if (distance > edits) continue;
        found.push({ word: word.text, share: distance / Math.min(length, text.length) });
      }
    }
    found.sort((a, b) => a.share - b.share || (a.word < b.word ? -1 : 1));
    return found.slice(0, SIMILAR_WORDS).map(({ word }) => word);
  }
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1)
    letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
