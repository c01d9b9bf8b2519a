import { expect, test } from '@jest/globals';

import { closestName } from '../../../src/util/closest-name.js';

const names = ['MET_WITH', 'MEMBER_OF', 'HEADS', 'per-moreno'];

test.each([
  ['MET_WIHT', 'MET_WITH'],
  ['met_with', 'MET_WITH'],
  ['MEMBEROF', 'MEMBER_OF'],
  ['HEADS', 'HEADS'],
  ['EHADS', 'HEADS'],
  ['per-morena', 'per-moreno'],
  ['LEADS', 'HEADS'],
  ['XXXXX', null],
  ['', null],
  ['MET_WITH'.repeat(20), null],
])('%s is nearest to %s', (name, expected) => {
  expect(closestName(name, names)).toBe(expected);
});

test('the nearest wins, and the first of equals', () => {
  expect(closestName('abcd', ['abzz', 'abcx', 'abcy'])).toBe('abcx');
});
