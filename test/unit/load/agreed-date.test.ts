import { expect, test } from '@jest/globals';

import { agreedDate } from '../../../src/load/agreed-date.js';

test.each([
  ['nothing', [], null],
  ['one date', ['2025-12'], '2025-12'],
  ['a day in a span', ['2025-12-02/2025-12-03', '2025-12-02'], '2025-12-02'],
  ['a day in a week and a month', ['2025-12', '2025-12-02', '2025-12-01/2025-12-07'], '2025-12-02'],
  ['a side that is open', ['2025-12-01/..', '2025-12-02/2025-12-09'], '2025-12-02/2025-12-09'],
  ['one time written twice', ['2025-12-02~', '2025-12-02'], '2025-12-02'],
  ['two days', ['2025-12-02', '2025-12-03'], null],
  ['two days in one month', ['2025-12-02', '2025-12', '2025-12-03'], null],
  ['spans that only overlap', ['2025-12-01/2025-12-04', '2025-12-03/2025-12-07'], null],
])('%s', (_, values, agreed) => {
  expect(agreedDate(values)).toBe(agreed);
  expect(agreedDate([...values].reverse())).toBe(agreed);
});
