import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { spellingKey } from '../../../src/text/spelling-key.js';
import { splitWords } from '../../../src/text/split-words.js';

const fold = (text: string): string =>
  splitWords(text)
    .map(({ folded }) => folded)
    .join(' ');

test.each([
  ['The U.S.-Russia talks', 'the us russia talks'],
  ['J.D. Vance, A. B.', 'jd vance a b'],
  ['end. Next', 'end next'],
  ['Anna’s plan and the players’ plan', 'anna plan and the players plan'],
  ["Côte d'Ivoire, l’Europe, qu'il", 'cote d ivoire l europe qu il'],
  ["O'Brien doesn't", 'obrien doesnt'],
  ['Лук’янов', 'lukyanov'],
  ['800,000 men in 28-point_plan', '800 000 men in 28 point plan'],
  ['习近平 and 東京', '习 近 平 and 東 京'],
  ['ﬁnal ＮＡＴＯ', 'final nato'],
  ['ʹ ’s — …', 's'],
  ['', ''],
])('%s', (text, words) => {
  expect(fold(text)).toBe(words);
});

test('words are of nothing that a query language could read, and stand where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0;
      for (const word of splitWords(text)) {
        expect(word.folded).toMatch(/^[^\s!-/:-@[-`{-~]{1,64}$/);
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(word.end).toBeGreaterThan(word.start);
        end = word.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('spellings of one name share a key, and words of fewer letters have none', () => {
  const keys = ['pushkin', 'pouchkine', 'puschkin'].map(spellingKey);
  expect(new Set(keys).size).toBe(1);
  expect(spellingKey('tolstoy')).toBe(spellingKey('tolstoi'));
  expect(spellingKey('abc')).toBeNull();
  expect(spellingKey('近平近平')).toBeNull();
});
