import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { buildPassageBook } from '../../../src/report/passage-book.js';

const piece = fc.constantFrom(
  'Ada',
  'met',
  'a',
  'am',
  '…',
  '...',
  '1,000',
  '000',
  'Bako. ',
  '中',
  "can't",
);
const words = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
const pattern = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(' ').trim());

test('the search through the whole text finds the passages that a look at each finds', () => {
  fc.assert(
    fc.property(words, pattern, fc.integer({ min: 1, max: 3 }), (text, quote, most) => {
      const { passages, search } = buildPassageBook('r', text);
      const holders = passages.filter(
        (passage) => search.resolve(passage, quote).kind !== 'missing',
      );
      expect(search.find(quote)).toEqual(holders);
      expect(search.find(quote, most)).toEqual(holders.slice(0, most));
    }),
    { numRuns: 500 },
  );
});
