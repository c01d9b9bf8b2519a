import type { IndexedTexts, TextHit, TextQuery, TextScope } from '../../compile/text-query.js';
import { WordIndex } from './word-index.js';

/** Replaced and removed texts that are worth a new index, at least. */
const MANY = 10_000;

/** The index of texts in memory: which nodes meet a query. */
export class TextIndex {
  /** By the number of the text; a node whose texts change gets a new number. */
  readonly #ids: string[] = [];
  readonly #orders: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #scopes: Readonly<Record<TextScope, WordIndex>> = {
    names: new WordIndex(),
    texts: new WordIndex(),
  };

  put(id: string, texts: IndexedTexts | null): void {
    if (texts === null) {
      this.#numbers.delete(id);
      return;
    }
    const number = this.#ids.push(id) - 1;
    this.#orders.push(texts.order);
    this.#numbers.set(id, number);
    if (texts.names !== null) this.#scopes.names.add(number, texts.names);
    if (texts.texts !== null) this.#scopes.texts.add(number, texts.texts);
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** More of it is out of use than in use. */
  get isWorn(): boolean {
    const unused = this.#ids.length - this.#numbers.size;
    return unused > MANY && unused > this.#numbers.size;
  }

  /** All nodes that meet the clauses, in no order. Time grows with the number of texts that have one of the words. */
  match({ scope, clauses }: Pick<TextQuery, 'scope' | 'clauses'>): readonly TextHit[] {
    const words = this.#scopes[scope];
    const size = this.#ids.length;
    const met = new Uint8Array(size);
    const scores = new Uint16Array(size);
    const seen = new Uint16Array(size);
    let last: number[] = [];
    let patterns = 0;
    clauses.forEach((alternatives, clause) => {
      last = [];
      for (const alternative of alternatives) {
        patterns += 1;
        const pattern = patterns;
        words.find(alternative, (number) => {
          const clausesMet = met[number] ?? 0;
          if (clausesMet < clause || seen[number] === pattern) return;
          seen[number] = pattern;
          scores[number] = (scores[number] ?? 0) + alternative.weight;
          if (clausesMet > clause) return;
          met[number] = clause + 1;
          last.push(number);
        });
      }
    });
    const hits: TextHit[] = [];
    for (const number of last) {
      const id = this.#ids[number] ?? '';
      if (this.#numbers.get(id) !== number) continue;
      hits.push({ id, score: scores[number] ?? 0, order: this.#orders[number] ?? '' });
    }
    return hits;
  }
}
