/** Words, each with a number from 0 on, in the order in which they came first. */
export class WordTable {
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  /** Open addressing: the number of a word plus one, 0 where there is none. */
  #slots = new Int32Array(1 << 10);

  /** Every word, by number. */
  get words(): readonly string[] {
    return this.#words;
  }

  /** The number of the word; -1 if it has not come. */
  find(word: string): number {
    const slot = this.#findSlot(word, 0, word.length, hash(word, 0, word.length));
    return (this.#slots[slot] ?? 0) - 1;
  }

  /** The number of the word between two indices of a text, without cutting it out if it is known. */
  add(text: string, start: number, end: number): number {
    const code = hash(text, start, end);
    const slot = this.#findSlot(text, start, end, code);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const number = this.#words.push(text.slice(start, end)) - 1;
    this.#hashes.push(code);
    this.#slots[slot] = number + 1;
    if (2 * this.#words.length > this.#slots.length) this.#grow();
    return number;
  }

  /** Where the word is, or belongs. */
  #findSlot(text: string, start: number, end: number, code: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = code & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) return slot;
      if (this.#hashes[number] !== code) continue;
      const word = this.#words[number] ?? '';
      if (word.length === end - start && text.startsWith(word, start)) return slot;
    }
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    this.#hashes.forEach((code, number) => {
      let slot = code & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    });
    this.#slots = slots;
  }
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, start: number, end: number): number {
  let code = 0x811c9dc5;
  for (let index = start; index < end; index += 1) {
    code = Math.imul(code ^ text.charCodeAt(index), 0x01000193);
  }
  return code ^ (code >>> 15);
}
