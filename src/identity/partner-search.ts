import type { EntityCard } from './entity-card.js';
import { type CardPair, listCardKeys } from './list-pairs.js';

/** Entities that are compared with each that is asked for, at most. */
const GREATEST_PARTNERS = 1_000;

/** Goes through entities for those that share a key with one of a few. */
export class PartnerSearch {
  readonly #wanted: readonly EntityCard[];
  /** By key of one that is asked for; one more than may be compared, at most. */
  readonly #blocks = new Map<string, EntityCard[]>();

  constructor(wanted: readonly EntityCard[]) {
    this.#wanted = wanted;
    for (const key of wanted.flatMap(listCardKeys)) this.#blocks.set(key, []);
  }

  /** To be called once for each entity there is, those that are asked for among them. */
  add(card: EntityCard): void {
    for (const key of listCardKeys(card)) {
      const block = this.#blocks.get(key);
      if (block !== undefined && block.length <= GREATEST_PARTNERS + 1) block.push(card);
    }
  }

  /**
   * Pairs with the partners found, each once. Of each entity that is asked for the keys that few share come first, since they tell
   * most; keys with which its partners would be too many are passed over.
   */
  listPairs(): readonly CardPair[] {
    const pairs = new Map<string, CardPair>();
    for (const wanted of this.#wanted) {
      for (const partner of this.#listPartners(wanted)) {
        const pair: CardPair = wanted.id < partner.id ? [wanted, partner] : [partner, wanted];
        pairs.set(pair.map(({ id }) => id).join(' '), pair);
      }
    }
    return [...pairs.values()];
  }

  #listPartners(wanted: EntityCard): Iterable<EntityCard> {
    const blocks = listCardKeys(wanted).map((key) => this.#blocks.get(key) ?? []);
    const partners = new Map<string, EntityCard>();
    for (const block of blocks.sort((left, right) => left.length - right.length)) {
      const others = block.filter(({ id }) => id !== wanted.id && !partners.has(id));
      if (partners.size + others.length > GREATEST_PARTNERS) continue;
      for (const other of others) partners.set(other.id, other);
    }
    return partners.values();
  }
}
