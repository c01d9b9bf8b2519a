import { setImmediate as nextTurn } from 'node:timers/promises';

import * as statements from '../compile/cypher/identity-statements.js';
import type { StatementReader } from '../compile/research-field.js';
import { compareCards } from './compare-cards.js';
import { type CardClaim, compareSurroundings } from './compare-surroundings.js';
import { type EntityCard, toEntityCard } from './entity-card.js';
import { type CardPair, listPairs } from './list-pairs.js';
import { PartnerSearch } from './partner-search.js';
import { EVIDENCE_WEIGHTS, type ScorePart, sumParts } from './score-part.js';

/** Two entities that may be one. */
export interface IdentityCandidate {
  /** The lesser id. */
  readonly a: string;
  readonly b: string;
  /** 0 to 1: the sum of the parts. It ranks; it is no probability. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** What someone has judged already; null if nobody has. */
  readonly judgement: 'NEGATIVE' | 'UNSURE' | null;
}

export interface CandidateSearch {
  /** Only pairs with one of these entities; null for all. */
  readonly of: readonly string[] | null;
  /** Only entities of these types; null for all. */
  readonly types: readonly string[] | null;
  readonly minScore: number;
  /** Pairs that were judged NEGATIVE too. */
  readonly withRejected: boolean;
}

/** Entities read at once: each page is sought anew among all. */
const PAGE = 10_000;
/** Entities prepared, and pairs compared, between two looks at what else there is to do. */
const AT_ONCE = 1_000;
const STRIDE = 500;
/** Pairs of which surroundings are read, and claims of each entity. */
const GREATEST = { pairs: 2_000, claims: 200 } as const;

/**
 * Finds entities of one type that may be one, best first, then by ids. Only entities whose names or identifiers share a key are compared. Nothing is
 * merged by it. Cost: reads the names of all entities (of `types`); with `of`, keeps those that share a key with them
 * and compares at most 1,000 with each.
 */
export async function findCandidates(
  read: StatementReader,
  search: CandidateSearch,
): Promise<readonly IdentityCandidate[]> {
  const pairs = search.of === null ? await pairAll(read, search) : await pairWith(read, search.of);
  const promising = await comparePairs(pairs, search.minScore - EVIDENCE_WEIGHTS.CONTEXT);
  const best = promising.sort(compareCandidates).slice(0, GREATEST.pairs);
  const ids = [...new Set(best.flatMap(({ pair }) => pair.map(({ id }) => id)))];
  const [claims, judgements] = await Promise.all([
    readClaims(read, ids),
    readJudgements(read, ids),
  ]);
  return best
    .map(({ pair: [a, b], parts }): IdentityCandidate => {
      const all = [
        ...parts,
        ...compareSurroundings(
          { ...a, claims: claims.get(a.id) ?? [] },
          { ...b, claims: claims.get(b.id) ?? [] },
        ),
      ];
      const judgement = judgements.get(pairKey(a.id, b.id)) ?? null;
      return { a: a.id, b: b.id, score: sumParts(all), parts: all, judgement };
    })
    .filter(({ score, judgement }) => {
      return score >= search.minScore && (search.withRejected || judgement !== 'NEGATIVE');
    })
    .sort(compareCandidates);
}

/** Where a candidate stands in the list. */
export type CandidatePlace = Pick<IdentityCandidate, 'score' | 'a' | 'b'>;

/** Greater scores first, then by ids; 0 for one and the same. */
export function compareCandidates(left: CandidatePlace, right: CandidatePlace): number {
  if (left.score !== right.score) return right.score - left.score;
  if (left.a !== right.a) return left.a < right.a ? -1 : 1;
  if (left.b !== right.b) return left.b < right.b ? -1 : 1;
  return 0;
}

async function pairAll(
  read: StatementReader,
  { types }: CandidateSearch,
): Promise<Iterable<CardPair>> {
  const cards: EntityCard[] = [];
  for await (const page of readCards(read, types)) cards.push(...page);
  return listPairs(cards);
}

async function pairWith(
  read: StatementReader,
  ids: readonly string[],
): Promise<readonly CardPair[]> {
  const wanted = (await read(statements.readEntityCardsById(ids))).map(toEntityCard);
  const search = new PartnerSearch(wanted);
  const types = [...new Set(wanted.map(({ type }) => type))];
  for await (const page of readCards(read, types)) {
    for (const card of page) search.add(card);
  }
  return search.listPairs();
}

async function* readCards(
  read: StatementReader,
  types: readonly string[] | null,
): AsyncGenerator<readonly EntityCard[]> {
  for (let after = ''; ;) {
    const rows = await read(statements.readEntityCards({ after, limit: PAGE }, types));
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      yield rows.slice(start, start + AT_ONCE).map(toEntityCard);
      await nextTurn();
    }
    if (rows.length < PAGE) return;
    after = String(rows.at(-1)?.['id']);
  }
}

interface Compared extends CandidatePlace {
  readonly pair: CardPair;
  readonly parts: readonly ScorePart[];
}

async function comparePairs(pairs: Iterable<CardPair>, least: number): Promise<Compared[]> {
  const compared: Compared[] = [];
  let count = 0;
  for (const pair of pairs) {
    const parts = compareCards(...pair);
    const score = sumParts(parts);
    if (score >= Math.max(least, Number.EPSILON))
      compared.push({ pair, a: pair[0].id, b: pair[1].id, parts, score });
    count += 1;
    // A server answers others in between.
    if (count % STRIDE === 0) await nextTurn();
  }
  return compared;
}

async function readClaims(
  read: StatementReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CardClaim[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read(statements.readClaimsAround(ids, GREATEST.claims));
  return new Map(
    rows.map((row) => {
      const claims = row['claims'] as readonly (readonly [string, string, string | null])[];
      return [
        String(row['id']),
        claims.map(([predicate, subject, object]) => ({ predicate, subject, object })),
      ];
    }),
  );
}

async function readJudgements(
  read: StatementReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, 'NEGATIVE' | 'UNSURE'>> {
  if (ids.length === 0) return new Map();
  const judged = new Map<string, 'NEGATIVE' | 'UNSURE'>();
  for (const { a, b, judgement } of await read(statements.readJudgementsOn(ids))) {
    const key = pairKey(String(a), String(b));
    if (judgement === 'NEGATIVE') judged.set(key, 'NEGATIVE');
    else if (judgement === 'UNSURE' && !judged.has(key)) judged.set(key, 'UNSURE');
  }
  return judged;
}

function pairKey(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}
