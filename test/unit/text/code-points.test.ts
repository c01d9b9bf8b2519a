import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { CodePointIndex } from '../../../src/text/code-points.js';

const anyText = fc.string({
  unit: fc.constantFrom('a', ' ', 'é', 'e\u0301', '中', '😀', '👩‍👧', '\ud800', '🇺🇦'),
});

test('offsets agree with the iteration of the string by code points', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const points = Array.from(text);
      const index = new CodePointIndex(text);
      expect(index.length).toBe(points.length);
      let utf16 = 0;
      points.forEach((point, offset) => {
        expect(index.toUtf16(offset)).toBe(utf16);
        expect(index.toCodePoint(utf16)).toBe(offset);
        expect(index.toCodePoint(utf16 + point.length - 1)).toBe(offset);
        utf16 += point.length;
      });
      expect(index.toUtf16(points.length)).toBe(text.length);
      expect(index.toCodePoint(text.length)).toBe(points.length);
    }),
  );
});

test('a slice is the slice of the code points', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      const points = Array.from(text);
      const [start, end] = [one, other].map((n) => n % (points.length + 1)).sort((a, b) => a - b);
      const sliced = new CodePointIndex(text).slice(start ?? 0, end ?? 0);
      expect(sliced).toBe(points.slice(start, end).join(''));
    }),
  );
});

test('an offset outside the text is a fault of the caller', () => {
  const index = new CodePointIndex('a😀');
  expect(() => index.toUtf16(3)).toThrow('no code point 3');
  expect(() => index.toCodePoint(4)).toThrow('no UTF-16 index 4');
  expect(() => index.toUtf16(-1)).toThrow('no code point -1');
});
