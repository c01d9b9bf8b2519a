import { expect, test } from '@jest/globals';

import { shortenMiddle } from '../../../src/util/shorten-middle.js';

test('what fits stays', () => {
  expect(shortenMiddle('abcdefghij', 10)).toBe('abcdefghij');
  expect(shortenMiddle('😀'.repeat(10), 10)).toBe('😀'.repeat(10));
});

test('of what does not, beginning and end stay, and no character is cut', () => {
  expect(shortenMiddle('abcdefghijk', 10)).toBe('abcdef…ijk');
  expect(shortenMiddle('😀'.repeat(5_000), 10)).toBe(`${'😀'.repeat(6)}…${'😀'.repeat(3)}`);
});
