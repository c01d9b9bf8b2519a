import { expect, test } from '@jest/globals';

import { readSearchText } from '../../../../src/research/search/read-search-text.js';

test('words may be beginnings, mistyped and spelled otherwise, the longer the more', () => {
  const { words, phrases } = readSearchText('a to two three elephants in 2025 two');
  expect(words).toEqual([
    { text: 'a', isBeginning: false, edits: 0, key: null },
    { text: 'to', isBeginning: true, edits: 0, key: null },
    { text: 'two', isBeginning: true, edits: 0, key: null },
    { text: 'three', isBeginning: true, edits: 1, key: expect.any(String) },
    { text: 'elephants', isBeginning: true, edits: 2, key: expect.any(String) },
    { text: 'in', isBeginning: true, edits: 0, key: null },
    { text: '2025', isBeginning: true, edits: 0, key: null },
  ]);
  expect(phrases).toEqual([]);
});

test('the first sixteen words may be mistyped', () => {
  const text = Array.from(
    { length: 20 },
    (_, index) => `word${'abcdefghijklmnopqrst'.charAt(index)}`,
  );
  const { words } = readSearchText(text.join(' '));
  expect(words.map(({ edits }) => edits).join('')).toBe('11111111111111110000');
});

test.each([
  ['"a plan" now', [['a', 'plan']], ['now']],
  [
    '„ein Plan“ «un plan» “a plan”',
    [
      ['ein', 'plan'],
      ['un', 'plan'],
      ['a', 'plan'],
    ],
    [],
  ],
  ['say "not yet', [['not', 'yet']], ['say']],
  ['"" x', [], ['x']],
  ['习近平 visit', [['习', '近', '平']], ['visit']],
  ['习 近', [['习'], ['近']], []],
])('%s has phrases', (text, phrases, words) => {
  const read = readSearchText(text);
  expect(read.phrases).toEqual(phrases);
  expect(read.words.map((word) => word.text)).toEqual(words);
});

test('the sequence is all of it in order', () => {
  expect(readSearchText('one "two three" four one').sequence).toEqual([
    'one',
    'two',
    'three',
    'four',
    'one',
  ]);
});
