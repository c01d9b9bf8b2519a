import { expect, test } from '@jest/globals';

import { type EntityCard, toEntityCard } from '../../../src/identity/entity-card.js';
import { PartnerSearch } from '../../../src/identity/partner-search.js';

const makeCard = (index: number, name: string): EntityCard =>
  toEntityCard({
    id: `per-${String(index).padStart(5, '0')}`,
    ...{ type: 'Person', name, aliases: [], identifiers: [] },
  });

/** Ids of the partners of the first entity. */
function findPartners(cards: readonly EntityCard[], wanted = cards.slice(0, 1)): readonly string[] {
  const search = new PartnerSearch(wanted);
  for (const card of cards) search.add(card);
  return search.listPairs().map((pair) => pair.map(({ id }) => id).join(' '));
}

const asked = makeCard(0, 'Ivan Petrenko');
const named = (count: number): readonly EntityCard[] =>
  Array.from({ length: count }, (_, index) => makeCard(index + 2, `Ivan ${String(index)}`));

test('all that share a word are partners as long as they are few enough', () => {
  const rare = makeCard(1, 'Oleg Petrenko');
  expect(findPartners([asked, rare, ...named(900)])).toHaveLength(901);
  expect(findPartners([asked, rare, makeCard(2, 'Oleg Sidorov')])).toEqual(['per-00000 per-00001']);
});

test('a word that too many share is passed over, and those who share a rarer one stay', () => {
  const rare = makeCard(1, 'Oleg Petrenko');
  expect(findPartners([asked, rare, ...named(1_000)])).toEqual(['per-00000 per-00001']);
  expect(findPartners([asked, ...named(1_001)])).toEqual([]);
  expect(findPartners([asked, ...named(1_000)])).toHaveLength(1_000);
});

test('after a word that too many share, one comes that adds few to those who are partners', () => {
  const wanted = makeCard(0, 'Ivan Petrenko Oleg');
  const name = (first: number, count: number, words: string): readonly EntityCard[] =>
    Array.from({ length: count }, (_, index) =>
      makeCard(first + index, `${words} ${String(index)}`),
    );
  const cards = [
    wanted,
    ...name(1, 600, 'Oleg Petrenko'),
    ...name(1_001, 650, 'Ivan'),
    ...name(2_001, 300, 'Oleg'),
  ];
  const partners = findPartners(cards);
  expect(partners).toHaveLength(900);
  expect(partners.filter((pair) => pair.includes('per-02'))).toHaveLength(300);
});

test('two that are asked for are one pair, and none is its own partner', () => {
  const other = makeCard(1, 'Ivan Petrenko');
  expect(findPartners([other, asked], [other, asked])).toEqual(['per-00000 per-00001']);
});
