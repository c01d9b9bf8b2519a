import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

import { nearestPassage } from '../../../../src/report/text/explain-missing-quote.js';
import { scanPassages } from '../../../../src/report/text/scan-passages.js';

const passages = scanPassages(readFileSync('test/fixtures/texts/moscow-talks.txt', 'utf8')).map(
  ({ index, text }) => ({ id: `s${String(index + 1).padStart(2, '0')}`, text }),
);

test.each([
  ['that Russia is not ready', 's03', 'that Russia is [-not-] ready'],
  ['that Russia is willing for', 's03', 'that Russia is [-willing-] {+ready+} for'],
  ['Russia is willing', 's03', 'Russia is [-willing-] {+ready+}'],
  ['Russia ready for', 's03', 'Russia {+is+} ready for'],
  ['a controversial 29-point plan', 's08', 'a controversial [-29-] {+28+}-point plan'],
  ['draft plan … final deal', 's03', 'draft plan … [-final-] deal'],
  ['draft plan ... final deal', 's03', 'draft plan … [-final-] deal'],
  ['european leaders remain', 's11', '[-european-] {+European+} leaders remain'],
  ['stark gaps between', 's06', 'stark [-gaps-] {+gap+} between'],
  [
    'European leaders stay skeptical of the indirect track',
    's11',
    'European leaders [-stay-] {+remain+} skeptical of the [-indirect-] {+direct+} track',
  ],
  ['maximalism', 's04', '[-maximalism-] {+maximalist+}'],
  ['“serious“ talks', 's03', '"serious" [-talks-] {+negotiations+}'],
])('%s', (pattern, id, marked) => {
  expect(nearestPassage(passages, pattern)).toEqual({
    id,
    text: passages.find((passage) => passage.id === id)?.text,
    marked,
  });
});

test('nothing is near a quote that shares no word with the text', () => {
  expect(nearestPassage(passages, 'zebra quagga')).toBeNull();
  expect(nearestPassage(passages, '"…"')).toBeNull();
  expect(nearestPassage([], 'Russia')).toBeNull();
});

test('the cost of a long quote against long passages is bounded', () => {
  const long = Array.from({ length: 30 }, (_, n) => ({
    id: String(n),
    text: 'peace talks '.repeat(20_000),
  }));
  const started = performance.now();
  expect(nearestPassage(long, 'talks peace war '.repeat(20_000))?.id).toBe('0');
  expect(performance.now() - started).toBeLessThan(4_000);
});
