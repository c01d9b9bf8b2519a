import { expect, test } from '@jest/globals';

import { rankNames } from '../../../../src/research/search/rank-name.js';
import { readSearchText } from '../../../../src/research/search/read-search-text.js';

const rank = (text: string, name: string, ...aliases: readonly string[]): string | null => {
  const names = [
    { text: name, isAlias: false },
    ...aliases.map((alias) => ({ text: alias, isAlias: true })),
  ];
  const found = rankNames(readSearchText(text), names);
  return found === null ? null : `${found.match} ${found.name.text}`;
};

test.each([
  ['ada heron', 'NAME Ada Heron'],
  ['АДА ГЕРОН', 'TYPO Ada Heron'],
  ['Ада', 'PREFIX Ada Heron'],
  ['heron', 'PREFIX Ada Heron'],
  ['heron ada', 'PREFIX Ada Heron'],
  ['her', 'PREFIX Ada Heron'],
  ['hreon', 'TYPO Ada Heron'],
  ['"ada heron"', 'NAME Ada Heron'],
  ['"heron ada"', null],
  ['ada stork', null],
])('%s is %s', (text, expected) => {
  expect(rank(text, 'Ada Heron')).toBe(expected);
});

test('the best of several names counts, names before aliases', () => {
  expect(rank('heron', 'Ada Heron', 'Heron')).toBe('ALIAS Heron');
  expect(rank('heron', 'Heron', 'heron')).toBe('NAME Heron');
  expect(rank('hero', 'Ada Heron', 'Heron')).toBe('PREFIX Ada Heron');
  expect(rank('ada bo', 'Ada', 'Bo')).toBeNull();
});

test('keys put the better match first, of equal ones the shorter name', () => {
  const keyOf = (text: string, name: string): string =>
    rankNames(readSearchText(text), [{ text: name, isAlias: false }])?.key ?? '';
  const keys = [
    keyOf('heron', 'Heron'),
    keyOf('heron', 'Ada Heron'),
    keyOf('heron', 'Ada the Heron'),
    keyOf('heron', 'Herons'),
    keyOf('heron', 'Heren'),
  ];
  expect(keys).toEqual([...keys].sort());
});
