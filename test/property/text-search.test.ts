import { expect, test } from '@jest/globals';

import type { TextHit, TextMatches, TextQuery, WordPattern } from '../../src/compile/text-query.js';
import { momentKey } from '../../src/ontology/recorded.js';
import type { GraphStore } from '../../src/store/port.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { Random } from './operations/random.js';

const TEXTS = 300;
const ROUNDS = Number(process.env['PARLEY_TEST_SEARCHES'] ?? 150);

/** Few letters, so that many words are alike. */
const LETTERS = ['a', 'b', 'c', 'd', 'ж', '近'];

interface Text {
  readonly id: string;
  readonly order: string;
  readonly words: readonly string[];
}

function makeWord(random: Random): string {
  const length = 1 + random.below(9);
  return Array.from({ length }, () => random.pick(LETTERS)).join('');
}

function makeText(random: Random, index: number, vocabulary: readonly string[]): Text {
  const words = Array.from({ length: 1 + random.below(8) }, () =>
    random.below(12) === 0 ? '|' : random.pick(vocabulary),
  );
  return { id: `p${String(index).padStart(3, '0')}`, order: `3${String(random.below(5))}`, words };
}

function makePattern(random: Random, vocabulary: readonly string[]): WordPattern {
  const known = random.pick(vocabulary);
  const word = random.below(3) === 0 ? makeWord(random) : known;
  const weight = random.below(5);
  switch (random.below(3)) {
    case 0:
      return { kind: 'word', text: word, edits: 0, weight };
    case 1: {
      const text = word.length < 2 ? `${word}a` : word.slice(0, 2 + random.below(3));
      return { kind: 'beginning', text, edits: 0, weight };
    }
    default: {
      const text = word.padEnd(4, 'a');
      const most = text.length < 8 ? 1 : 2;
      return { kind: 'similar', text, edits: 1 + random.below(most), weight: 0 };
    }
  }
}

function makeQuery(
  random: Random,
  texts: readonly Text[],
  vocabulary: readonly string[],
): TextQuery {
  const { words } = random.pick(texts);
  const at = random.below(words.length);
  const phrase = words.slice(at, at + 2);
  const hasPhrase = random.below(3) === 0 && phrase.length === 2 && !phrase.includes('|');
  const clauses = Array.from({ length: 1 + random.below(3) }, () =>
    Array.from({ length: 1 + random.below(3) }, () => makePattern(random, vocabulary)),
  );
  const exact = phrase.map((text) => [{ kind: 'word', text, edits: 0, weight: 0 } as const]);
  return {
    scope: 'texts',
    clauses: hasPhrase ? [...clauses.slice(0, 1), ...exact] : clauses,
    phrases: hasPhrase ? [phrase] : [],
    excluded: random.below(4) === 0 ? [random.pick(texts).id] : [],
    after: null,
    limit: 1 + random.below(20),
    isCounted: true,
  };
}

/** What the definition says, word by word; shares nothing with either engine. Words of all `known` texts may be similar ones. */
function evaluate(
  texts: readonly Text[],
  query: TextQuery,
  known: readonly Text[] = texts,
): TextMatches {
  const all = [...new Set(known.flatMap(({ words }) => words))].filter((word) => word !== '|');
  const sets = query.clauses.map((alternatives) =>
    alternatives.map((pattern) => ({ pattern, words: new Set(listMeant(pattern, all)) })),
  );
  const hits = texts.flatMap(({ id, order, words }): TextHit[] => {
    const met = sets.map((alternatives) =>
      alternatives.filter((one) => words.some((word) => one.words.has(word))),
    );
    const joined = `/${words.join('/')}/`;
    const isFound =
      met.every((alternatives) => alternatives.length > 0) &&
      query.phrases.every((phrase) => joined.includes(`/${phrase.join('/')}/`)) &&
      !query.excluded.includes(id);
    const score = met.flat().reduce((sum, { pattern }) => sum + pattern.weight, 0);
    return isFound ? [{ id, score, order }] : [];
  });
  const isBefore = ({ id, score, order }: TextHit, other: TextHit): boolean =>
    score > other.score ||
    (score === other.score && (order < other.order || (order === other.order && id < other.id)));
  hits.sort((left, right) => (isBefore(left, right) ? -1 : 1));
  const { after } = query;
  const rest = after === null ? hits : hits.filter((hit) => isBefore(after, hit));
  return { hits: rest.slice(0, query.limit), count: hits.length };
}

function listMeant({ kind, text, edits }: WordPattern, all: readonly string[]): readonly string[] {
  if (kind === 'word') return [text];
  if (kind === 'beginning') return all.filter((word) => word.startsWith(text));
  const found = all.flatMap((word) => {
    const distance = align(text, word, edits);
    return distance <= edits
      ? [{ word, share: distance / Math.min(word.length, text.length) }]
      : [];
  });
  const nearest = found.sort((a, b) => a.share - b.share || (a.word < b.word ? -1 : 1));
  return nearest.slice(0, 50).map(({ word }) => word);
}

/** Distance by alignment, from its recursive definition; more than `budget` where it is greater. */
function align(left: string, right: string, budget: number): number {
  if (budget < 0 || Math.abs(left.length - right.length) > budget) return budget + 1;
  if (left === '' || right === '') return left.length + right.length;
  const [l, r] = [left.slice(1), right.slice(1)];
  if (right.startsWith(left.charAt(0))) return align(l, r, budget);
  const isSwap = left.length > 1 && right.startsWith(left.charAt(1) + left.charAt(0));
  const swapped = isSwap ? align(left.slice(2), right.slice(2), budget - 1) : budget;
  const rest = [align(l, r, budget - 1), align(left, r, budget - 1), align(l, right, budget - 1)];
  return 1 + Math.min(swapped, ...rest);
}

async function write(
  store: GraphStore,
  texts: readonly Text[],
  removed: readonly string[],
): Promise<void> {
  await store.write(async (transaction) => {
    const rows = texts.map(({ id, order, words }) => ({
      id,
      properties: { type: 'Passage', search: ` ${words.join(' ')} `, searchOrder: order },
    }));
    const text = 'UNWIND $rows AS row MERGE (n:Node:Passage {id: row.id}) SET n += row.properties';
    await transaction.run({ text, parameters: { rows } });
    await transaction.run({
      text: 'UNWIND $removed AS id MATCH (n:Passage) WHERE n.id = id DETACH DELETE n',
      parameters: { removed },
    });
    transaction.indexTexts?.([
      ...rows.map(({ id, properties }) => ({
        id,
        texts: { names: null, texts: properties.search, order: properties.searchOrder },
      })),
      ...removed.map((id) => ({ id, texts: null })),
    ]);
  });
}

/** Days of January on which something is recorded. */
const DAYS = 20;

const timeOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();

/** A text that stood from one day to another, and of what came back also before. */
interface FormerText extends Text {
  readonly spans: readonly (readonly [from: number, until: number])[];
}

/** What a node was found by, one text after the other, with times between at which it had none. */
function makeLife(random: Random, index: number, vocabulary: readonly string[]): FormerText[] {
  const life: FormerText[] = [];
  const isEntity = random.below(4) === 0;
  const spans: (readonly [number, number])[] = [];
  for (let day = random.below(8); day < DAYS - 4; day += random.below(3)) {
    const until = day + 1 + random.below(4);
    spans.push([day, until]);
    if (!isEntity) life.push({ ...makeText(random, index, vocabulary), spans: [[day, until]] });
    day = until;
  }
  return isEntity ? [{ ...makeText(random, index, vocabulary), spans }] : life;
}

async function writeFormer(store: GraphStore, texts: readonly FormerText[]): Promise<void> {
  const rows = texts.map(({ id, order, words, spans }) => {
    const times = spans.map((span) => span.map(timeOf));
    const [from = '', until = ''] = times.at(-1) ?? [];
    const before = times.slice(0, -1).map((span) => span.join('/'));
    return {
      ...{ id, search: ` ${words.join(' ')} `, searchOrder: order },
      ...{ recordedFrom: from, recordedUntil: until },
      ...(before.length === 0 ? {} : { recordedBefore: before }),
    };
  });
  await store.write(async (transaction) => {
    const text = 'UNWIND $rows AS row CREATE (n:Former:ReplacedText) SET n = row';
    await transaction.run({ text, parameters: { rows } });
    transaction.indexTexts?.(texts.map(({ id }) => ({ id, texts: null })));
  });
}

describeStores('random searches of random texts', (open) => {
  test('find what the definition says, in its order, whatever was written before', async () => {
    const store = await open();
    const random = new Random(20);
    const vocabulary = Array.from({ length: 400 }, () => makeWord(random));
    let texts = Array.from({ length: TEXTS }, (_, index) => makeText(random, index, vocabulary));
    await write(store, texts, []);
    let hits = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % 25 === 24) {
        const changed = texts
          .slice(0, 20)
          .map((_, index) =>
            makeText(random, random.below(TEXTS) + (index % 2) * TEXTS, vocabulary),
          );
        const removed = random.pick(texts).id;
        const now = new Map([...texts, ...changed].map((one) => [one.id, one]));
        now.delete(removed);
        texts = [...now.values()];
        await write(store, [...new Map(changed.map((one) => [one.id, one])).values()], [removed]);
      }
      const query = makeQuery(random, texts, vocabulary);
      const first = await store.findTexts(query);
      expect({ round, query, ...first }).toEqual({ round, query, ...evaluate(texts, query) });
      const after = first.hits.at(-1) ?? null;
      const next = { ...query, after };
      expect(await store.findTexts(next)).toEqual(evaluate(texts, next));
      hits += first.hits.length;
    }
    expect(hits).toBeGreaterThan(ROUNDS);
  }, 600_000);

  test('as of a time find the texts that stood then, each by its node', async () => {
    const store = await open();
    const random = new Random(21);
    const vocabulary = Array.from({ length: 400 }, () => makeWord(random));
    const lives = Array.from({ length: TEXTS }, (_, index) => makeLife(random, index, vocabulary));
    const written: FormerText[] = [];
    let hits = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % 50 === 0) {
        const more = lives.splice(0, TEXTS / 2).flat();
        if (more.length > 0) await writeFormer(store, more);
        written.push(...more);
      }
      const day = random.below(DAYS);
      const stood = written.filter(({ spans }) =>
        spans.some(([from, until]) => from <= day && until > day),
      );
      const query = {
        ...makeQuery(random, written, vocabulary),
        formerAt: momentKey(timeOf(day)),
      };
      const first = await store.findTexts(query);
      const expected = evaluate(stood, query, written);
      expect({ round, query, ...first }).toEqual({ round, query, ...expected });
      const next = { ...query, after: first.hits.at(-1) ?? null };
      expect(await store.findTexts(next)).toEqual(evaluate(stood, next, written));
      hits += first.hits.length;
    }
    expect(hits).toBeGreaterThan(ROUNDS / 2);
  }, 600_000);
});
