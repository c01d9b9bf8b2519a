import { describe, expect, test } from '@jest/globals';

import { makeSeries, SERIES_LIMITS } from '../../../../src/research/stances/make-series.js';
import type { StanceClaim } from '../../../../src/research/stances/stance-claim.js';
import { makeStanceClaim, makeVoice } from './make-stance-claim.js';

/** Claims by grade, each asserted on these dates: the date as written, and the last day that it may mean. */
function said(
  stance: number | null,
  dates: readonly (readonly [string | null, string])[],
  differing: Partial<StanceClaim> = {},
): StanceClaim {
  const id = `clm-${String(stance)}-${differing.condition ?? ''}`;
  const voices = dates.map(([publishedAt, reportedOn], index) =>
    makeVoice(`${id}-${String(index)}`, { publishedAt, reportedOn }),
  );
  return makeStanceClaim(id, stance, { voices, ...differing });
}

const on = (day: string): readonly [string, string] => [day, day];

const changesOf = (...claims: readonly StanceClaim[]): readonly (readonly unknown[])[] =>
  makeSeries(claims).points.map(({ publishedAt, change, changedFrom }) => [
    ...[publishedAt, change, changedFrom],
  ]);

describe('a series of stances', () => {
  test('marks what rises, falls, stays, and comes on other terms', () => {
    const [jan, feb, mar, apr, may] = ['01', '02', '03', '04', '05'].map((m) => on(`2026-${m}-01`));
    if (!jan || !feb || !mar || !apr || !may) throw new Error('five dates');
    expect(
      changesOf(
        said(-1, [jan]),
        said(1, [feb, mar]),
        said(1, [apr], { condition: 'prp-if' }),
        said(-2, [may]),
      ),
    ).toEqual([
      ['2026-01-01', 'FIRST', null],
      ['2026-02-01', 'MORE_FAVOURABLE', -1],
      ['2026-03-01', 'UNCHANGED', 1],
      ['2026-04-01', 'OTHER_TERMS', 1],
      ['2026-05-01', 'LESS_FAVOURABLE', 1],
    ]);
  });

  test('takes a dispute within one date for no change, and compares what follows with what was before it', () => {
    expect(
      changesOf(
        said(2, [on('2026-01-01'), on('2026-02-01')]),
        said(-2, [on('2026-02-01'), on('2026-03-01')]),
      ),
    ).toEqual([
      ['2026-01-01', 'FIRST', null],
      ['2026-02-01', 'NOT_COMPARABLE', null],
      ['2026-03-01', 'LESS_FAVOURABLE', 2],
    ]);
  });

  test('puts uncertain dates at their ends, and says where the order is not sure', () => {
    const { points } = makeSeries([
      said(1, [
        on('2025-12-03'),
        ['2025-12~', '2025-12-31'],
        ['2025', '2025-12-31'],
        ['2026-21', '2026-05-31'],
        on('2026-06-01'),
        [null, '9999-12-31'],
      ]),
    ]);
    expect(points.map(({ publishedAt, isOrderCertain }) => [publishedAt, isOrderCertain])).toEqual([
      ['2025-12-03', true],
      ['2025', false],
      ['2025-12~', false],
      ['2026-21', true],
      ['2026-06-01', true],
      [null, false],
    ]);
  });

  test('shows the last dates and says how many are left out', () => {
    const dates = Array.from({ length: SERIES_LIMITS.points + 7 }, (_, index) =>
      on(new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)),
    );
    const { points, omittedPoints } = makeSeries([said(1, dates)]);
    expect([points.length, omittedPoints]).toEqual([SERIES_LIMITS.points, 7]);
    expect(points[0]?.publishedAt).toBe('2020-01-08');
  });

  test('leaves out background facts', () => {
    const fact = { facts: [{ wants: null }], voices: [] };
    expect(makeSeries([makeStanceClaim('c', 2, fact)]).points).toEqual([]);
  });
});
