import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Statement } from '../../compile/statement.js';
import type { IndexedTexts, TextHit, TextMatches, TextQuery } from '../../compile/text-query.js';
import type { Row, TextChange } from '../port.js';
import { chooseHits } from './choose-hits.js';
import { FormerTextIndex } from './former-text-index.js';
import { OnDemand, type WriteHolder } from './on-demand.js';
import { readFormerTexts, readPhrases, readTexts } from './read-texts.js';
import { TextIndex } from './text-index.js';

/** Labels that between them hold every node that is searched today. */
const LABELS = ['Entity', 'Report', 'Passage', 'Assertion'];

/** Texts indexed without a pause: some milliseconds. */
const AT_ONCE = 2_000;

export interface TextSource {
  readonly read: (statement: Statement) => Promise<readonly Row[]>;
  readonly holdWrites: WriteHolder;
}

/**
 * Full-text search of the embedded engine, whose own text index knows neither beginnings nor typing errors nor phrases and slows
 * down writing. The indexes are in memory, built from the store when first asked for: that of today's texts is kept up with each
 * commit; that of former ones, which few ask for, is built anew after one that replaced or took away texts.
 */
export class TextSearch {
  readonly #read: TextSource['read'];
  readonly #standing: OnDemand<TextIndex>;
  readonly #former: OnDemand<FormerTextIndex>;

  constructor({ read, holdWrites }: TextSource) {
    this.#read = read;
    this.#standing = new OnDemand(() => this.#indexStanding(), holdWrites);
    this.#former = new OnDemand(() => this.#indexFormer(), holdWrites);
  }

  /** What a transaction changed, before it is acknowledged. */
  apply(changes: readonly TextChange[]): void {
    const standing = this.#standing.made;
    // what a node was found by becomes a former text; what stands again is none
    const isHistory = ({ id }: TextChange): boolean =>
      standing?.has(id) !== false || this.#former.made?.has(id) === true;
    if (changes.some(isHistory)) this.#former.drop();
    if (standing === null) return;
    for (const { id, texts } of changes) standing.put(id, texts);
    if (standing.isWorn) this.#standing.drop();
  }

  async find(query: TextQuery): Promise<TextMatches> {
    const { formerAt } = query;
    const matches =
      formerAt === undefined
        ? (await this.#standing.ask()).match(query)
        : (await this.#former.ask()).match(query, formerAt);
    return chooseHits(await this.#keepPhrases(matches, query), query);
  }

  async #indexStanding(): Promise<TextIndex> {
    const index = new TextIndex();
    for (const label of LABELS) {
      const rows = await this.#read(readTexts(label));
      await visit(rows, (row) => {
        index.put(String(row['id']), toTexts(row));
      });
    }
    return index;
  }

  async #indexFormer(): Promise<FormerTextIndex> {
    const index = new FormerTextIndex();
    await visit(await this.#read(readFormerTexts()), (row) => {
      const before = row['before'] as readonly string[] | null;
      index.add(String(row['id']), toTexts(row), [String(row['span']), ...(before ?? [])]);
    });
    return index;
  }

  /** The indexes have no places of words, so phrases are looked for in the texts. */
  async #keepPhrases(hits: readonly TextHit[], query: TextQuery): Promise<readonly TextHit[]> {
    if (query.phrases.length === 0 || hits.length === 0) return hits;
    const rows = await this.#read(
      readPhrases(
        hits.map(({ id }) => id),
        query,
      ),
    );
    const kept = new Set(rows.map((row) => row['id']));
    return hits.filter(({ id }) => kept.has(id));
  }
}

async function visit(rows: readonly Row[], index: (row: Row) => void): Promise<void> {
  for (const [position, row] of rows.entries()) {
    if (position % AT_ONCE === AT_ONCE - 1) await nextTurn();
    index(row);
  }
}

const toTexts = (row: Row): IndexedTexts => ({
  names: textOrNull(row['names']),
  texts: textOrNull(row['texts']),
  order: String(row['order']),
});

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
