import type { StatementTime } from '../../compile/cypher/statement-time.js';
import { readNamesOf, readTextsOf } from '../../compile/cypher/text-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { TextFinder, TextHit } from '../../compile/text-query.js';
import { type ConnectionTree, toConnection } from '../page.js';
import type { Positions } from '../positions.js';
import { askIndex, type SearchFilter } from './ask-index.js';
import { type Name, rankNames } from './rank-name.js';
import type { SearchText } from './read-search-text.js';
import type { SearchHitTree } from './search-tree.js';
import { type FoundNode, showHit } from './show-hit.js';

export interface SearchRequest {
  readonly search: SearchText;
  readonly filter: SearchFilter;
  readonly first: number;
  readonly positions: Positions<'key' | 'id'>;
  readonly isCounted: boolean;
}

export interface SearchSources {
  readonly read: StatementReader;
  /** Finds what was there at the time. */
  readonly findTexts: TextFinder;
  readonly time: StatementTime;
}

/** A hit with its place in the list: by key, then by id. */
interface PlacedNode extends FoundNode {
  readonly key: string;
}

/** Nodes that are ranked by their names; others whose names match too are found by their texts. */
const RANKED_NAMES = 500;

/**
 * A page of hits: first nodes that have all that is sought in one of their names, ranked, then those that have it in their texts, as the
 * index orders them. The second are asked for only where the first do not fill the page.
 */
export async function findHits(
  request: SearchRequest,
  sources: SearchSources,
): Promise<ConnectionTree<SearchHitTree>> {
  const { search, first, positions, isCounted } = request;
  const { after } = positions;
  const named = await findByName(request, sources);
  const entries = after === null ? named : named.filter((one) => comesAfter(one, after));
  const missing = Math.max(0, first + 1 - entries.length);
  const texts =
    missing > 0 || isCounted
      ? await findByText(request, sources, { excluded: named.map(({ id }) => id), limit: missing })
      : { found: [], count: null };
  const placed = [...entries, ...texts.found].slice(0, first + 1);
  const shown = await showHits(search, placed, sources);
  const totalCount = texts.count === null ? null : named.length + texts.count;
  return toConnection(
    shown.map((node, index) => ({ cursor: positions.encode(keyOf(placed[index])), node })),
    { first, hasAfter: after !== null, totalCount: isCounted ? totalCount : null },
  );
}

type Position = Readonly<Record<'key' | 'id', string>>;

const keyOf = (placed: PlacedNode | undefined): Position => ({
  key: placed?.key ?? '',
  id: placed?.id ?? '',
});

const comesAfter = (one: PlacedNode, { key, id }: Position): boolean =>
  one.key > key || (one.key === key && one.id > id);

async function findByName(
  { search, filter }: SearchRequest,
  { read, findTexts, time }: SearchSources,
): Promise<readonly PlacedNode[]> {
  const { hits } = await findTexts({
    ...askIndex(search, filter),
    scope: 'names',
    excluded: [],
    after: null,
    limit: RANKED_NAMES,
    isCounted: false,
  });
  if (hits.length === 0) return [];
  const rows = await read(
    readNamesOf(
      hits.map(({ id }) => id),
      time,
    ),
  );
  const orders = new Map(hits.map(({ id, order }) => [id, order]));
  const ranked = rows.flatMap((row): PlacedNode[] => {
    const id = String(row['id']);
    const rank = rankNames(search, listNames(row));
    if (rank === null) return [];
    return [{ ...rank, id, key: `${NAMES}${rank.key}${orders.get(id) ?? ''}` }];
  });
  return ranked.sort((left, right) => (comesAfter(left, right) ? 1 : -1));
}

/** Keys of hits by name sort before those of hits by text. */
const NAMES = 'N';
const TEXTS = 'T';

function listNames(row: Readonly<Record<string, unknown>>): readonly Name[] {
  const aliases = (row['aliases'] ?? []) as readonly string[];
  return [
    { text: row['name'] as string, isAlias: false },
    ...aliases.map((text) => ({ text, isAlias: true })),
  ];
}

async function findByText(
  { search, filter, positions, isCounted }: SearchRequest,
  { findTexts }: SearchSources,
  { excluded, limit }: { readonly excluded: readonly string[]; readonly limit: number },
): Promise<{ readonly found: readonly PlacedNode[]; readonly count: number | null }> {
  const { hits, count } = await findTexts({
    ...askIndex(search, filter),
    scope: 'texts',
    excluded,
    after: positions.after === null ? null : readTextKey(positions.after),
    limit,
    isCounted,
  });
  const found = hits.map((hit): PlacedNode => {
    return { id: hit.id, match: 'TEXT', name: null, key: printTextKey(hit) };
  });
  return { found, count };
}

/** Scores turned round, since the greatest comes first. */
const GREATEST_SCORE = 9_999;

const printTextKey = ({ score, order }: TextHit): string =>
  `${TEXTS}${String(GREATEST_SCORE - score).padStart(4, '0')}${order}`;

/** Null for the position of a hit by name, before all hits by text. */
function readTextKey({ key, id }: Position): TextHit | null {
  if (!key.startsWith(TEXTS)) return null;
  return { id, score: GREATEST_SCORE - Number(key.slice(1, 5)), order: key.slice(5) };
}

async function showHits(
  search: SearchText,
  placed: readonly PlacedNode[],
  { read, time }: SearchSources,
): Promise<readonly SearchHitTree[]> {
  if (placed.length === 0) return [];
  const rows = await read(
    readTextsOf(
      placed.map(({ id }) => id),
      time,
    ),
  );
  const byId = new Map(rows.map((row) => [row['id'], row]));
  return placed.map((one) => showHit(search, one, byId.get(one.id) ?? {}));
}
