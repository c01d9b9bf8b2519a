import { expect, test } from '@jest/globals';

import { markQuotes } from '../../../src/server/pages/mark-quotes.js';

const PASSAGE = { start: 100, text: '𝔘 <said> “yes” & no' };

test('the quoted words are marked by code points, everything is escaped', () => {
  const { text: marked } = markQuotes(PASSAGE, [{ start: 102, end: 108, role: 'SUPPORT' }]);
  expect(marked).toBe('𝔘 <mark class="support">&lt;said&gt;</mark> “yes” &amp; no');
});

test('overlapping quotes give one mark for each stretch, with all its roles', () => {
  const { text: marked } = markQuotes({ start: 0, text: 'abcdef' }, [
    { start: 0, end: 4, role: 'SUPPORT' },
    { start: 2, end: 6, role: 'WORDING' },
  ]);
  expect(marked).toBe(
    '<mark class="support">ab</mark><mark class="support wording">cd</mark><mark class="wording">ef</mark>',
  );
});

test('a quote beyond the passage is cut at its ends', () => {
  const { text: marked } = markQuotes({ start: 5, text: 'abc' }, [
    { start: 0, end: 6, role: 'CUE' },
  ]);
  expect(marked).toBe('<mark class="cue">a</mark>bc');
});

test('no quote, no mark', () => {
  expect(markQuotes({ start: 0, text: 'abc' }, []).text).toBe('abc');
});
