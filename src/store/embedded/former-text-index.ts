import type { IndexedTexts, TextHit, TextQuery } from '../../compile/text-query.js';
import { isWithin } from '../../ontology/recorded.js';
import { TextIndex } from './text-index.js';

/** Texts that stood once and do no more, each with the times at which it did. A node may have had several, one after the other. */
export class FormerTextIndex {
  readonly #index = new TextIndex();
  readonly #ids = new Set<string>();
  /** `<from>/<until>`, by the key of the text in the index. */
  readonly #spans = new Map<string, readonly string[]>();

  add(id: string, texts: IndexedTexts, spans: readonly string[]): void {
    const key = `${id}\n${String(this.#spans.size)}`;
    this.#index.put(key, texts);
    this.#ids.add(id);
    this.#spans.set(key, spans);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** All nodes whose text of the time meets the clauses, in no order. */
  match(query: Pick<TextQuery, 'scope' | 'clauses'>, time: string): readonly TextHit[] {
    return this.#index.match(query).flatMap((hit) => {
      const stood = this.#spans.get(hit.id)?.some((span) => isWithin(span, time)) === true;
      return stood ? [{ ...hit, id: hit.id.slice(0, hit.id.indexOf('\n')) }] : [];
    });
  }
}
