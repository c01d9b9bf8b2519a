import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { normalizeTypography } from '../../../../src/report/text/normalize-typography.js';

test('quotation marks, apostrophes, dashes and spaces take their plain form', () => {
  expect(normalizeTypography('“a” „b“ «c» ‘d’ e’s — f–g\u2011h\u00a0i\u2009j\nk')).toBe(
    `"a" "b" "c" 'd' e's - f-g-h i j k`,
  );
});

test('letters, digits and other marks stay as they are', () => {
  const text = 'Ünlü, 28 % (é e\u0301) … 中文。😀';
  expect(normalizeTypography(text)).toBe(text);
});

test('every code point gives one, and a second pass changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = normalizeTypography(text);
      expect(Array.from(plain)).toHaveLength(Array.from(text).length);
      expect(plain).toHaveLength(text.length);
      expect(normalizeTypography(plain)).toBe(plain);
    }),
  );
});
