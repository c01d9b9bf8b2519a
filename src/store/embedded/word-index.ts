import { SIMILAR_WORDS, TEXT_BOUNDARY, type WordPattern } from '../../compile/text-query.js';
import { editDistance } from '../../util/edit-distance.js';
import { Postings } from './postings.js';
import { WordTable } from './word-table.js';

/** A word with the set of its letters as bits: words whose sets differ much cannot be alike. */
interface SpelledWord {
  readonly number: number;
  readonly text: string;
  readonly letters: number;
}

/** Patterns for beginnings have two characters at least. */
const BEGINNING = 2;

/** In which texts each word stands. Texts are added with growing numbers and never taken out. */
export class WordIndex {
  readonly #table = new WordTable();
  readonly #postings = new Postings();
  /** Of words that have been looked at for patterns; more come with each text. */
  readonly #byBeginning = new Map<string, SpelledWord[]>();
  readonly #byLength = new Map<number, SpelledWord[]>();
  #sorted = 0;

  /** `text` has its words parted by single spaces. */
  add(number: number, text: string): void {
    let start = 0;
    while (start < text.length) {
      const space = text.indexOf(' ', start);
      const end = space < 0 ? text.length : space;
      const isWord = end > start && !text.startsWith(TEXT_BOUNDARY, start);
      if (isWord) this.#postings.add(this.#table.add(text, start, end), number);
      start = end + 1;
    }
  }

  /** Calls `visit` with each text that has a word of the pattern, more than once if it has several. */
  find(pattern: WordPattern, visit: (text: number) => void): void {
    for (const word of this.#findWords(pattern)) this.#postings.visit(word, visit);
  }

  #findWords(pattern: WordPattern): readonly number[] {
    const { kind, text } = pattern;
    switch (kind) {
      case 'word': {
        const word = this.#table.find(text);
        return word < 0 ? [] : [word];
      }
      case 'beginning': {
        this.#sortWords();
        const words = this.#byBeginning.get(text.slice(0, BEGINNING)) ?? [];
        return words.filter((word) => word.text.startsWith(text)).map(({ number }) => number);
      }
      case 'similar':
        this.#sortWords();
        return this.#findSimilar(pattern);
    }
  }

  /** Sorts the words that are new since it was last asked. */
  #sortWords(): void {
    const { words } = this.#table;
    for (; this.#sorted < words.length; this.#sorted += 1) {
      const text = words[this.#sorted] ?? '';
      const word = { number: this.#sorted, text, letters: lettersOf(text) };
      pushTo(this.#byBeginning, text.slice(0, BEGINNING), word);
      pushTo(this.#byLength, text.length, word);
    }
  }

  /** The nearest first, as Lucene has it: edits as a share of the shorter word, then in order of code points. */
  #findSimilar({ text, edits }: WordPattern): readonly number[] {
    const letters = lettersOf(text);
    const found: { readonly word: SpelledWord; readonly share: number }[] = [];
    for (let length = text.length - edits; length <= text.length + edits; length += 1) {
      for (const word of this.#byLength.get(length) ?? []) {
        // each edit changes two letters of the set at most
        if (countBits(word.letters ^ letters) > 2 * edits) continue;
        const distance = editDistance(text, word.text, edits);
        if (distance > edits) continue;
        found.push({ word, share: distance / Math.min(length, text.length) });
      }
    }
    found.sort((a, b) => a.share - b.share || (a.word.text < b.word.text ? -1 : 1));
    return found.slice(0, SIMILAR_WORDS).map(({ word }) => word.number);
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
