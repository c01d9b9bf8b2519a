import { expect, test } from '@jest/globals';

import { measurePlain } from '../../../src/util/measure-plain.js';

const limits = { depth: 3, size: 6, members: 4 };

test.each([
  [null, { depth: 0, size: 1, members: 0 }],
  ['text', { depth: 0, size: 1, members: 0 }],
  [{}, { depth: 0, size: 1, members: 0 }],
  [
    { a: 1, b: null },
    { depth: 1, size: 3, members: 2 },
  ],
  [{ a: [{ b: 1 }] }, { depth: 3, size: 4, members: 2 }],
])('%j', (value, measures) => {
  expect(measurePlain(value, limits)).toEqual(measures);
});

test('beyond a limit it stops', () => {
  let deep: object = {};
  for (let i = 0; i < 100_000; i += 1) deep = { deep };
  expect(measurePlain(deep, limits)).toEqual({ depth: 4, size: 5, members: 4 });
  expect(measurePlain(Array.from({ length: 10 }), limits).size).toBeGreaterThan(limits.size);
  const wide = measurePlain({ a: 1, b: 1, c: 1, d: 1, e: 1 }, { ...limits, size: 100 });
  expect(wide.members).toBeGreaterThan(limits.members);
});
