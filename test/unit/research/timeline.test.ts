import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { findCircles } from '../../../src/research/find-circles.js';
import { findGaps } from '../../../src/research/timeline/find-gaps.js';
import { layOutTimeline } from '../../../src/research/timeline/lay-out-timeline.js';
import { printSpan } from '../../../src/research/timeline/print-span.js';
import type { Precedence, TimedEvent } from '../../../src/research/timeline/timed-event.js';

const begin = (day: string): string => `${day}T00:00:00.000Z`;
const end = (day: string): string => `${day}T23:59:59.999Z`;

function event(id: string, first: string | null = null, last = first): TimedEvent {
  return {
    ...{ id, edtf: null, precision: null, differing: [] },
    first: first === null ? null : begin(first),
    last: last === null ? null : end(last),
  };
}

const relate = (from: string, to: string): Precedence => ({ claim: `${from}<${to}`, from, to });

/** `a<b` relates; the ids in order, and the rules of the conflicts with their claims. */
function layOut(events: readonly TimedEvent[], ...pairs: readonly string[]) {
  const relations = pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('<');
    return [pair, relate(from, to)] as const;
  });
  const { entries, conflicts } = layOutTimeline(new Set(events.map(({ id }) => id)), {
    events: new Map(events.map((one) => [one.id, one])),
    relations: new Map(relations),
  });
  return {
    order: entries.map((entry) => entry.event.id).join(' '),
    conflicts: conflicts.map(
      ({ rule, claims }) => `${rule} ${claims.map(({ id }) => id).join(' ')}`,
    ),
  };
}

describe('the order of a timeline', () => {
  test('is by day, then what was over sooner, then id', () => {
    const events = [
      event('month', '2025-12-01', '2025-12-31'),
      event('b', '2025-12-01'),
      event('a', '2025-12-01'),
      event('before', '2025-11-30'),
    ];
    expect(layOut(events).order).toBe('before a b month');
  });

  test('of one day is what preceded what', () => {
    const events = [event('a', '2025-12-01'), event('b', '2025-12-01'), event('c', '2025-12-01')];
    expect(layOut(events, 'c<b', 'b<a').order).toBe('c b a');
  });

  test('puts an uncertain month after the day that preceded it', () => {
    const events = [event('month', '2025-12-01', '2025-12-31'), event('day', '2025-12-20')];
    expect(layOut(events).order).toBe('month day');
    expect(layOut(events, 'day<month')).toEqual({ order: 'day month', conflicts: [] });
  });

  test('places what has no date after all that preceded it, or else before all that followed', () => {
    const events = [event('u'), event('v'), event('d1', '2025-12-01'), event('d2', '2025-12-05')];
    expect(layOut(events, 'u<d2').order).toBe('d1 u d2 v');
    expect(layOut(events, 'd1<v', 'u<v', 'v<d2').order).toBe('d1 u v d2');
    expect(layOut(events, 'v<u').order).toBe('d1 d2 v u');
  });

  test('follows dates where PRECEDED says otherwise, through undated events too', () => {
    const events = [event('late', '2025-12-05'), event('u'), event('soon', '2025-12-01')];
    expect(layOut(events, 'late<soon')).toEqual({
      order: 'soon late u',
      conflicts: ['ORDER_AGAINST_DATES late<soon'],
    });
    expect(layOut(events, 'late<u', 'u<soon')).toEqual({
      order: 'soon late u',
      conflicts: ['ORDER_AGAINST_DATES u<soon'],
    });
  });

  test('lets no circle order anything', () => {
    const events = [event('a'), event('b'), event('c'), event('d', '2025-12-01')];
    expect(layOut(events, 'c<b', 'b<a', 'a<c', 'd<d')).toEqual({
      order: 'd a b c',
      conflicts: ['ORDER_IN_A_CIRCLE a<c b<a c<b', 'ORDER_IN_A_CIRCLE d<d'],
    });
  });

  test('keeps every relation that is not in conflict, whatever the order of loading', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2025-12-0${String(number)}`);
    const span = fc.oneof(
      fc.constant([null, null] as const),
      fc.tuple(day, day).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const))),
      day.map((one) => [one, null] as const),
      day.map((one) => [null, one] as const),
    );
    const world = fc.record({
      spans: fc.array(span, { minLength: 2, maxLength: 9 }),
      pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 14 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(world, ({ spans, pairs, seed }) => {
        const events = spans.map(([first, last], index) => event(`e${String(index)}`, first, last));
        const among = pairs
          .filter(([a, b]) => a < events.length && b < events.length)
          .map(([a, b]) => `e${String(a)}<e${String(b)}`);
        const { order, conflicts } = layOut(events, ...among);
        const turned = [
          ...events.slice(seed % events.length),
          ...events.slice(0, seed % events.length),
        ];
        expect(layOut(turned, ...[...among].reverse())).toEqual({ order, conflicts });
        const places = order.split(' ');
        expect(places).toHaveLength(events.length);
        for (const pair of among) {
          const [from = '', to = ''] = pair.split('<');
          const isKept = places.indexOf(from) < places.indexOf(to);
          expect(isKept || conflicts.some((conflict) => conflict.split(' ').includes(pair))).toBe(
            true,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('circles are found, also where they meet', () => {
  const circles = (...pairs: readonly string[]): readonly (readonly string[])[] =>
    findCircles(pairs.map((pair) => relate(pair.charAt(0), pair.charAt(1))));
  expect(circles('ab', 'bc', 'ac')).toEqual([]);
  expect(circles('ab', 'ba', 'bc', 'cd', 'dc', 'ee')).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(circles('ab', 'ba', 'bc', 'cb')).toEqual([['a', 'b', 'c']]);
});

describe('gaps', () => {
  test('are days on which nothing can lie', () => {
    const gaps = findGaps([
      event('a', '2025-12-01'),
      event('b', '2025-12-02'),
      event('u'),
      event('c', '2025-12-05', '2025-12-20'),
      event('d', '2025-12-10'),
      event('e', '2025-12-22'),
    ]);
    expect([...gaps]).toEqual([
      ['c', { from: '2025-12-03', to: '2025-12-04', days: 2 }],
      ['e', { from: '2025-12-21', to: '2025-12-21', days: 1 }],
    ]);
  });

  test('are none after what has no end', () => {
    expect([...findGaps([event('a', '2019-01-01', null), event('b', '2025-12-02')])]).toEqual([]);
  });
});

test('a span has the unit asked for, or a longer one that holds it', () => {
  const spans = (first: string | null, last: string | null): readonly (string | null)[] =>
    (['DAY', 'MONTH', 'YEAR'] as const).map((unit) => printSpan(first, last, unit));
  expect(spans('2025-12-02', '2025-12-02')).toEqual(['2025-12-02', '2025-12', '2025']);
  expect(spans('2025-02-01', '2025-02-28')).toEqual(['2025-02', '2025-02', '2025']);
  expect(spans('2025-01-01', '2025-12-31')).toEqual(['2025', '2025', '2025']);
  expect(spans('2025-11-30', '2025-12-02')).toEqual([
    '2025-11-30/2025-12-02',
    '2025-11/2025-12',
    '2025',
  ]);
  expect(spans('2019-05-01', null)).toEqual(['2019-05-01/..', '2019-05/..', '2019/..']);
  expect(spans(null, null)).toEqual([null, null, null]);
});
