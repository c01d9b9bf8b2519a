import { expect, test } from '@jest/globals';

import { editDistance } from '../../../src/util/edit-distance.js';

test.each([
  ['putin', 'putin', 0],
  ['putin', 'puntin', 1],
  ['putin', 'putni', 1],
  ['', 'ab', 2],
  ['witkoff', 'whitehouse', 3],
])('from %s to %s in %i steps, 3 standing for more than two', (left, right, distance) => {
  expect(editDistance(left, right, 2)).toBe(distance);
  expect(editDistance(right, left, 2)).toBe(distance);
});
