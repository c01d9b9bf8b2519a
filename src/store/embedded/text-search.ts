import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Statement } from '../../compile/statement.js';
import {
  SEARCH_PROPERTIES,
  type TextHit,
  type TextMatches,
  type TextQuery,
} from '../../compile/text-query.js';
import type { Row, TextChange } from '../port.js';
import { chooseHits } from './choose-hits.js';
import { TextIndex } from './text-index.js';

/** Labels that between them hold every node that is searched. */
const LABELS = ['Entity', 'Report', 'Passage', 'Assertion'];

/** Texts indexed without a pause: some milliseconds. */
const AT_ONCE = 2_000;

export interface TextSource {
  readonly read: (statement: Statement) => Promise<readonly Row[]>;
  /** Runs the work while nothing is written. */
  readonly holdWrites: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Full-text search of the embedded engine, whose own text index knows neither beginnings nor typing errors nor phrases and slows
 * down writing. The index is in memory: built from the store when first asked for, then kept up with each commit.
 */
export class TextSearch {
  readonly #source: TextSource;
  #index: Promise<TextIndex> | null = null;
  /** Set once it is built. */
  #built: TextIndex | null = null;

  constructor(source: TextSource) {
    this.#source = source;
  }

  /** What a transaction changed, before it is acknowledged. */
  apply(changes: readonly TextChange[]): void {
    const index = this.#built;
    if (index === null) return;
    for (const { id, texts } of changes) index.put(id, texts);
    if (!index.isWorn) return;
    this.#built = null;
    this.#index = null;
  }

  async find(query: TextQuery): Promise<TextMatches> {
    this.#index ??= this.#build();
    const index = await this.#index;
    const matches = index.match(query);
    return chooseHits(await this.#keepPhrases(matches, query), query);
  }

  async #build(): Promise<TextIndex> {
    const index = new TextIndex();
    try {
      await this.#source.holdWrites(async () => {
        for (const label of LABELS) await this.#readLabel(label, index);
        this.#built = index;
      });
      return index;
    } catch (error) {
      this.#index = null;
      throw error;
    }
  }

  async #readLabel(label: string, index: TextIndex): Promise<void> {
    const { names, texts, order } = SEARCH_PROPERTIES;
    const rows = await this.#source.read({
      text:
        `MATCH (n:${label}) WHERE n.${order} IS NOT NULL ` +
        `RETURN n.id AS id, n.${names} AS names, n.${texts} AS texts, n.${order} AS order`,
      parameters: {},
    });
    for (const [position, row] of rows.entries()) {
      if (position % AT_ONCE === AT_ONCE - 1) await nextTurn();
      index.put(String(row['id']), {
        names: textOrNull(row['names']),
        texts: textOrNull(row['texts']),
        order: String(row['order']),
      });
    }
  }

  /** The index has no places of words, so phrases are looked for in the texts. */
  async #keepPhrases(
    hits: readonly TextHit[],
    { scope, phrases }: TextQuery,
  ): Promise<readonly TextHit[]> {
    if (phrases.length === 0 || hits.length === 0) return hits;
    const property = SEARCH_PROPERTIES[scope];
    const rows = await this.#source.read({
      text:
        `UNWIND $ids AS id MATCH (n:Node) WHERE n.id = id AND all(p IN $phrases WHERE n.${property} CONTAINS p) ` +
        'RETURN n.id AS id',
      parameters: {
        ids: hits.map(({ id }) => id),
        phrases: phrases.map((words) => ` ${words.join(' ')} `),
      },
    });
    const kept = new Set(rows.map((row) => row['id']));
    return hits.filter(({ id }) => kept.has(id));
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
