import { expect, test } from '@jest/globals';

import { cursorValueAt, encodeCursor, signatureOf } from '../../../../src/compile/plan/cursor.js';
import { ParleyError } from '../../../../src/errors/parley-error.js';

const signature = signatureOf('name,id');
const expected = { signature, length: 2, path: 'persons' };

test.each([
  [['Ann', 'per-a']],
  [[null, 'per-a']],
  [['é 🕊 "\\', 'x']],
  [[-1.5, 'x']],
  [[true, 'x']],
])('values %j come back', (values) => {
  expect(decode(encodeCursor(signature, values))).toEqual(values);
});

test.each([
  ['nonsense', 'not a cursor!', 'is damaged'],
  ['nothing', '', 'is damaged'],
  ['another version', encode([2, signature, 'a', 'b']), 'is damaged'],
  ['an object', encode({ a: 1 }), 'is damaged'],
  ['values that are not plain', encode([1, signature, { a: 1 }, 'b']), 'is damaged'],
  ['a cut one', encodeCursor(signature, ['Ann', 'per-a']).slice(0, -5), 'is damaged'],
  ['another order', encodeCursor(signatureOf('id'), ['a', 'b']), 'another field or sort order'],
  ['too few values', encodeCursor(signature, ['a']), 'another field or sort order'],
])('%s is refused', (_, cursor, message) => {
  const run = () => decode(cursor);
  expect(run).toThrow(ParleyError);
  expect(run).toThrow(message);
  expect(run).toThrow('persons');
});

function decode(cursor: string): readonly unknown[] {
  return [0, 1].map((index) => cursorValueAt(index, expected)(cursor));
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
