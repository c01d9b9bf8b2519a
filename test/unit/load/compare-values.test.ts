import { expect, test } from '@jest/globals';

import { durationSeconds, valuesAgree } from '../../../src/load/compare-values.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';

test.each([
  ['DURATION', 'PT5H', 'PT4H45M', true],
  ['DURATION', 'PT5H', 'PT4H30M', true],
  ['DURATION', 'PT5H', 'PT4H29M', false],
  ['DURATION', 'P1D', 'PT24H', true],
  ['POINT_COUNT', '28', '28', true],
  ['POINT_COUNT', '28', '19', false],
  ['DATE', '2020-12', '2020-12-02', true],
  ['DATE', '2020-12-02', '2020-12-03', false],
  ['DATE', '2020-12-02/2020-12-04', '2020-12-03', true],
  ['STATUS', 'CONCLUDED', 'ONGOING', false],
])('%s: %s and %s', (name, left, right, isAgreed) => {
  const predicate = coreOntology.valuePredicates.get(name);
  if (predicate === undefined) throw new Error(`${name} is not declared`);
  expect(valuesAgree(left, right, predicate)).toBe(isAgreed);
  expect(valuesAgree(right, left, predicate)).toBe(isAgreed);
});

test('a duration is measured in seconds', () => {
  expect(durationSeconds('PT1H30M5S')).toBe(5_405);
  expect(durationSeconds('P2D')).toBe(172_800);
  expect(durationSeconds('five hours')).toBeNull();
});
