import { expect, test } from '@jest/globals';

import { comesBefore, daysBetween, timesOverlap } from '../../../src/load/compare-times.js';

const time = (
  validFrom: string | null,
  validTo: string | null,
): { validFrom: string | null; validTo: string | null } => ({ validFrom, validTo });

test.each([
  ['undated with anything', time(null, null), time('2020', '2021'), true],
  ['apart', time('2019', '2020-05'), time('2020-06', null), false],
  ['within', time('2019', '2021'), time('2020-01-01', '2020-01-02'), true],
  ['handed over on one day', time(null, '2020-11-23'), time('2020-11-23', null), false],
  ['the same single day', time('2020-11-23', '2020-11-23'), time('2020-11-23', '2020-11-23'), true],
  ['both open to the same side', time(null, '2020'), time(null, '2021'), true],
  [
    'a month that may reach into the next claim',
    time(null, '2020-11'),
    time('2020-11-23', null),
    true,
  ],
])('valid times: %s', (_case, left, right, isOverlap) => {
  expect(timesOverlap(left, right)).toBe(isOverlap);
  expect(timesOverlap(right, left)).toBe(isOverlap);
});

test('only a claim that ends can come before another', () => {
  expect(comesBefore(time(null, '2020'), time('2021', null))).toBe(true);
  expect(comesBefore(time('2021', null), time(null, '2020'))).toBe(false);
  expect(comesBefore(time('2019', null), time('2021', null))).toBe(false);
});

test('days between dates are counted at their nearest ends', () => {
  expect(daysBetween(['2020-01-01'], ['2020-01-31'])).toBe(30);
  expect(daysBetween(['2020-02-01'], ['2020-01'])).toBe(1);
  expect(daysBetween(['2020-01'], ['2020-01-15'])).toBe(0);
  expect(daysBetween([null], ['2020-01-15'])).toBe(0);
  expect(daysBetween(['2020-01-01', '2020-03-01'], ['2020-05-01', '2020-02-20'])).toBe(10);
  expect(daysBetween(['2020', '2020-01-01'], ['2020-12-31', '2021-06'])).toBe(0);
  expect(daysBetween([], ['2020'])).toBe(Infinity);
});
