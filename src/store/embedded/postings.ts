/**
 * For each word the numbers of the texts that it stands in. All are in two arrays, each entry with the place of the one before it of
 * the same word: adding is writing at the end, wherever the word's others are.
 */
export class Postings {
  #texts = new Int32Array(1 << 12);
  /** Place of the word's entry before, -1 for none. */
  #before = new Int32Array(1 << 12);
  #length = 0;
  /** Place of the last entry, by word. */
  readonly #last: number[] = [];

  /** Words are added in the order of their numbers, texts too. */
  add(word: number, text: number): void {
    const last = this.#last[word] ?? -1;
    if (last >= 0 && this.#texts[last] === text) return;
    if (this.#length === this.#texts.length) this.#grow();
    this.#texts[this.#length] = text;
    this.#before[this.#length] = last;
    this.#last[word] = this.#length;
    this.#length += 1;
  }

  /** Calls `visit` with each text that has the word. */
  visit(word: number, visit: (text: number) => void): void {
    for (let place = this.#last[word] ?? -1; place >= 0; place = this.#before[place] ?? -1) {
      visit(this.#texts[place] ?? 0);
    }
  }

  #grow(): void {
    this.#texts = grow(this.#texts);
    this.#before = grow(this.#before);
  }
}

function grow(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
