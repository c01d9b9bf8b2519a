import { expect, test } from '@jest/globals';

import { explainHiddenDifference } from '../../../../src/report/text/explain-hidden-difference.js';

test.each([
  ['composed in the quote', 'met Be\u0301run', 'met Bérun', 'U+0065 U+0301 in the text, U+00E9'],
  [
    'composed in the text',
    'met Bérun',
    'met Be\u0301run',
    'U+00E9 U+0072 in the text, U+0065 U+0301',
  ],
  ['a ligature', 'he ﬁnds it', 'finds', 'U+FB01 U+006E in the text, U+0066 U+0069'],
  ['a mark of direction', 'Aldia\u200f met', 'Aldia met', 'U+200F U+0020 in the text, U+0020'],
  ['a joiner in the quote', 'Aldia met', 'Al\u200ddia met', 'U+0064 U+0069 in the text, U+200D'],
  [
    'the end of a quote in parts',
    'Ada met Be\u0301run',
    'Ada … Bérun',
    'U+0065 U+0301 in the text',
  ],
])('%s is told by its code points', (_, text, pattern, points) => {
  expect(explainHiddenDifference(text, pattern)).toContain(points);
});

test.each([
  ['other words', 'Ada met Berun', 'Ada left'],
  ['another alphabet', 'Аda met', 'Ada met'],
  ['the same words', 'Ada met Berun', 'Ada met'],
  ['nothing', 'Ada met Berun', ''],
])('%s are no hidden difference', (_, text, pattern) => {
  expect(explainHiddenDifference(text, pattern)).toBeNull();
});
