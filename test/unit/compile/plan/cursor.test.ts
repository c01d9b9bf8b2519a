import { describe, expect, jest, test } from '@jest/globals';

import { makeSeal } from '../../../../src/api/make-seal.js';
import {
  type CursorOrder,
  decodeCursor,
  encodeCursor,
  signatureOf,
} from '../../../../src/compile/plan/cursor.js';
import { ParleyError } from '../../../../src/errors/parley-error.js';
import { compileQuery } from '../../../helpers/compile-query.js';

const ours = makeSeal('a secret');
const order: CursorOrder = { signature: signatureOf('name,id'), within: [] };
const text = { valueType: 'string', nullable: false } as const;
const nullableText = { valueType: 'string', nullable: true } as const;
const number = { valueType: 'number', nullable: false } as const;
const expected = { order, terms: [nullableText, text], path: 'persons' };

function decode(cursor: string, wanted = expected, parameters = {}): readonly unknown[] {
  return decodeCursor(cursor, wanted, { seal: ours, parameters });
}

const encode = (values: readonly unknown[], of = order, parameters = {}): string =>
  encodeCursor(values, of, { seal: ours, parameters });

/** A cursor with any content, sealed with our key. */
function seal(content: unknown): string {
  const json = JSON.stringify(content);
  return Buffer.from(ours(json) + json).toString('base64url');
}

test.each([[['Ann', 'per-a']], [[null, 'per-a']], [['é 🕊 "\\', 'x']]])(
  'values %j come back',
  (values) => {
    expect(decode(encode(values))).toEqual(values);
  },
);

test('a number comes back, and only a number, where the order is by one', () => {
  const byNumber = { ...expected, terms: [number, text] };
  const read = (value: unknown) =>
    decodeCursor(encode([value, 'x']), byNumber, { seal: ours, parameters: {} })[0];
  expect([read(-1.5), read(7)]).toEqual([-1.5, 7]);
  for (const value of ['7', true, null]) expect(() => read(value)).toThrow('belongs to another');
});

describe('a cursor made elsewhere is refused', () => {
  const own = encode(['Ann', 'per-a']);
  const forged = JSON.stringify([order.signature, 'Zoe', 'per-z']);
  test.each([
    ['nonsense', 'not a cursor!'],
    ['nothing', ''],
    ['without a seal', Buffer.from(forged).toString('base64url')],
    ['with a made-up seal', Buffer.from('0'.repeat(16) + forged).toString('base64url')],
    [
      'with the seal of another',
      Buffer.from(Buffer.from(own, 'base64url').toString().slice(0, 16) + forged).toString(
        'base64url',
      ),
    ],
    [
      'with the seal of another key',
      encodeCursor(['Ann', 'per-a'], order, { seal: makeSeal('a secret '), parameters: {} }),
    ],
    ['cut', own.slice(0, -5)],
    ['with something added', `${own}AA`],
    ['with what base64 passes over', `${own.slice(0, 8)}\n${own.slice(8)}`],
    ['with padding', `${own}=`],
    ['very long', 'A'.repeat(100_000)],
  ])('%s', (_, cursor) => {
    const run = () => decode(cursor);
    expect(run).toThrow(ParleyError);
    expect(run).toThrow('The cursor given to “persons” is damaged, or was made by another server.');
  });

  test('with any one character changed', () => {
    for (let index = 0; index < own.length; index += 1) {
      const other = own[index] === 'A' ? 'B' : 'A';
      expect(() => decode(own.slice(0, index) + other + own.slice(index + 1))).toThrow(
        'is damaged',
      );
    }
  });
});

describe('a cursor of another order is refused', () => {
  const dated = { ...expected, order: { ...order, within: ['p0'] } };
  test.each([
    ['other terms', encode(['a', 'b'], { ...order, signature: signatureOf('id') })],
    ['too few values', encode(['a'])],
    ['a value of another type', encode([5, 'x'])],
    ['null for an id', encode(['a', null])],
    ['another version', seal([1, order.signature, 'a', 'b'])],
    ['an object', seal([order.signature, { a: 1 }, 'b'])],
  ])('%s', (_, cursor) => {
    expect(() => decode(cursor)).toThrow('belongs to another field, sort order or `asOf`');
  });

  test('another time', () => {
    const cursor = encode(['a', 'b'], dated.order, { p0: '2025-12-01' });
    expect(decode(cursor, dated, { p0: '2025-12-01' })).toEqual(['a', 'b']);
    expect(() => decode(cursor, dated, { p0: '2025-12-02' })).toThrow('`asOf`');
    expect(() => decode(cursor)).toThrow('`asOf`');
    expect(() => decode(encode(['a', 'b']), dated, { p0: '2025-12-01' })).toThrow('`asOf`');
  });
});

test('a cursor is opened once a run, however many terms the order has', () => {
  const sort = 'sort: [{startsOn: DESC}, {name: ASC}]';
  const first = compileQuery(`{ events(${sort}) { edges { cursor } } }`);
  const { fields } = first.read([{ f0: [['2025-12-02', 'A meeting', 'event-1']] }]);
  const { events } = fields as unknown as { events: { edges: [{ cursor: string }] } };
  const after = events.edges[0].cursor;
  const next = `query ($after: String) { events(${sort}, after: $after) { edges { cursor } } }`;
  const seal = jest.fn((text: string) => text.length.toString().padStart(16, '0'));
  const values = Object.values(compileQuery(next, { after }).plan.parameters.bind({ after }, seal));
  expect(values).toEqual(expect.arrayContaining(['2025-12-02', 'A meeting', 'event-1']));
  expect(seal).toHaveBeenCalledTimes(1);
});
