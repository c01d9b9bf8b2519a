import { expect, test } from '@jest/globals';
import { type GraphQLScalarType, parseValue } from 'graphql';

import { DateScalar, DateTimeScalar, EdtfScalar } from '../../../src/api/schema/scalars.js';

/** By variable and as written in a document: both must come to the same. */
function read(scalar: GraphQLScalarType, text: string): unknown {
  const given: unknown = scalar.parseValue(text);
  expect(scalar.parseLiteral(parseValue(JSON.stringify(text)))).toBe(given);
  return given;
}

test.each(['2025-12-03', '2024-02-29', '0000-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(read(DateScalar, text)).toBe(text);
});

test.each([
  '2025-02-30',
  '2025-02-29',
  '2025-13-01',
  '2025-12',
  '2025-12-3',
  '',
  '2025-12-03T00:00:00Z',
])('%p is no day: the error says what to write', (text) => {
  expect(() => DateScalar.parseValue(text)).toThrow(
    `${JSON.stringify(text)} is not a valid Date: write a day of the calendar, as 2025-12-03.`,
  );
});

test.each([
  ['2025-12-03T10:15:00Z', '2025-12-03T10:15:00.000Z'],
  ['2025-12-03T10:15:00.5Z', '2025-12-03T10:15:00.500Z'],
  ['2025-12-03T10:15:00.123456Z', '2025-12-03T10:15:00.123Z'],
  ['2025-12-03T12:15:00+02:00', '2025-12-03T10:15:00.000Z'],
  ['2025-12-31T23:30:00-01:00', '2026-01-01T00:30:00.000Z'],
  ['2025-12-03t10:15:00z', '2025-12-03T10:15:00.000Z'],
])('the instant %s is compared as %s', (text, stored) => {
  expect(read(DateTimeScalar, text)).toBe(stored);
});

test.each([
  '2025-12-03T10:15:00',
  '2025-12-03T10:15Z',
  '2025-02-30T10:15:00Z',
  '2025-12-03T25:15:00Z',
  '2025-12-03T24:00:00Z',
  '2025-12-03T23:59:60Z',
  '2025-12-03T10:15:00+99:00',
  '9999-12-31T23:30:00-01:00',
  '0000-01-01T00:00:00+01:00',
  '2025-12-03',
])('%s is no instant', (text) => {
  expect(() => DateTimeScalar.parseValue(text)).toThrow(
    /is not a valid DateTime: write an instant/,
  );
});

test('an error in a document points at the place', () => {
  const node = parseValue('  "around 2025"');
  expect(() => EdtfScalar.parseLiteral(node)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/^"around 2025" is not a valid EDTF: write 2025, /),
      locations: [{ line: 1, column: 3 }],
    }),
  );
});

test('a number is none of them', () => {
  expect(() => DateScalar.parseLiteral(parseValue('20251203'))).toThrow(
    '20251203 is not a valid Date',
  );
});
