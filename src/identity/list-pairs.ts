import type { EntityCard } from './entity-card.js';
import { listNameKeys } from './list-name-keys.js';

/** A key that more entities share says nothing about any two of them (a common first name, an ending). */
const GREATEST_BLOCK = 40;

export type CardPair = readonly [left: EntityCard, right: EntityCard];

/** Keys of an entity: those that may be one share at least one. Entities of different types share none. */
export function listCardKeys({ type, names, identifiers }: EntityCard): readonly string[] {
  const keys = [
    ...names.flatMap(listNameKeys),
    ...identifiers.map(({ scheme, value }) => `#${scheme}|${value}`),
  ];
  return [...new Set(keys)].map((key) => `${type} ${key}`);
}

/**
 * Pairs of entities that share a key, each once. The work is bounded by entities × keys × `GREATEST_BLOCK`: keys that more
 * entities share are passed over.
 */
export function* listPairs(cards: readonly EntityCard[]): Generator<CardPair> {
  const blocks = new Map<string, number[]>();
  for (const [index, card] of cards.entries()) {
    for (const key of listCardKeys(card)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else if (block.length <= GREATEST_BLOCK) block.push(index);
    }
  }
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length > GREATEST_BLOCK) continue;
    for (const [place, first] of block.entries()) {
      for (const second of block.slice(place + 1)) {
        const pair = first * cards.length + second;
        const [left, right] = [cards[first], cards[second]];
        if (seen.has(pair) || left === undefined || right === undefined) continue;
        seen.add(pair);
        yield [left, right];
      }
    }
  }
}
