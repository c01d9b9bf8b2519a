import { expect, test } from '@jest/globals';

import { canonicalDuration } from '../../../src/report/parse-duration.js';

test.each([
  ['PT5H', 'PT5H'],
  ['PT300M', 'PT5H'],
  ['PT90M', 'PT1H30M'],
  ['PT4.5H', 'PT4H30M'],
  ['PT3600S', 'PT1H'],
  ['P2W', 'P14D'],
  ['P18M', 'P1Y6M'],
  ['P1DT12H', 'P1DT12H'],
  ['PT24H', 'PT24H'],
  ['PT0M', 'PT0S'],
  ['P', null],
  ['PT', null],
  ['P1DT', null],
  ['5 hours', null],
  ['PT5', null],
  ['-PT5H', null],
  ['pt5h', null],
])('%s is %s', (text, expected) => {
  expect(canonicalDuration(text)).toBe(expected);
});
