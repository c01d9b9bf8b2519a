import { expect, test } from '@jest/globals';

import { cursorValueAt, encodeCursor, signatureOf } from '../../../../src/compile/plan/cursor.js';
import { ParleyError } from '../../../../src/errors/parley-error.js';

const signature = signatureOf('name,id');
const text = { valueType: 'string', nullable: false } as const;
const nullableText = { valueType: 'string', nullable: true } as const;
const number = { valueType: 'number', nullable: false } as const;
const expected = { signature, terms: [nullableText, text], path: 'persons' };

test.each([[['Ann', 'per-a']], [[null, 'per-a']], [['é 🕊 "\\', 'x']]])(
  'values %j come back',
  (values) => {
    expect(decode(encodeCursor(signature, values))).toEqual(values);
  },
);

test('a number comes back, and only a number, where the order is by one', () => {
  const byNumber = { ...expected, terms: [number, text] };
  const read = (value: unknown) => cursorValueAt(0, byNumber)(encode([1, signature, value, 'x']));
  expect([read(-1.5), read(7)]).toEqual([-1.5, 7]);
  for (const value of ['7', true, null, 2 ** 53]) expect(() => read(value)).toThrow('is damaged');
});

test.each([
  ['a number for a text', encode([1, signature, 5, 'x']), 'is damaged'],
  ['null for an id', encode([1, signature, 'a', null]), 'is damaged'],
  ['a text too long', encode([1, signature, 'a'.repeat(1001), 'x']), 'is damaged'],
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
