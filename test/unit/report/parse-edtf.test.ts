import { expect, test } from '@jest/globals';

import { parseEdtf } from '../../../src/report/parse-edtf.js';

const day = (text: string | number): string => new Date(text).toISOString().slice(0, 10);

test.each([
  ['2031-05-05', 'DAY', '2031-05-05', '2031-05-05'],
  ['2031-05-05T10:00:00Z', 'DAY', '2031-05-05', '2031-05-05'],
  ['2031-05~', 'MONTH', '2031-05-01', '2031-05-31'],
  ['2031?', 'YEAR', '2031-01-01', '2031-12-31'],
  ['2031-05-05/2031-05-11', 'WEEK', '2031-05-05', '2031-05-11'],
  ['2031-05-01/2031-05-20', 'MONTH', '2031-05-01', '2031-05-20'],
  ['2031/2033', 'YEAR', '2031-01-01', '2033-12-31'],
])('%s is exact to the %s', (text, precision, first, last) => {
  const parsed = parseEdtf(text);
  expect(parsed?.precision).toBe(precision);
  expect([day(parsed?.first ?? 0), day(parsed?.last ?? 0)]).toEqual([first, last]);
});

test('an open or unknown side of an interval is null', () => {
  expect(parseEdtf('2031-05/..')).toMatchObject({
    last: null,
    sides: { from: '2031-05', to: null },
  });
  expect(parseEdtf('/2031-05')?.sides).toEqual({ from: null, to: '2031-05' });
  expect(parseEdtf('2031')?.sides).toBeNull();
});

test.each([
  '',
  'Monday',
  '5 May 2031',
  '2031-13',
  '2031-02-30',
  '31/05/2031',
  '{2031,2032}',
  '9'.repeat(70),
])('“%s” is no date of level 1', (text) => {
  expect(parseEdtf(text)).toBeNull();
});
