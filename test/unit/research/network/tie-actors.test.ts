import { describe, expect, test } from '@jest/globals';

import type { NormalizationName } from '../../../../src/research/network/network-enums.js';
import { divisorOf } from '../../../../src/research/network/normalize-tie.js';
import type { Occurrence } from '../../../../src/research/network/occurrence.js';
import { agree, oppose, tieActors } from '../../../../src/research/network/tie-actors.js';
import { tieSources } from '../../../../src/research/network/tie-sources.js';

/** Ann supports two things, one of them in two reports; Bob supports the first and rejects the second; Cy rejects both. */
const STANCES: readonly Occurrence[] = [
  stance('ann', 'first', '+', 'r1'),
  { ...stance('ann', 'first', '+', 'r1'), ground: 'r1.again' },
  stance('ann', 'first', '+', 'r2'),
  stance('ann', 'second', '+', 'r1'),
  stance('bob', 'first', '+', 'r1'),
  stance('bob', 'second', '-', 'r3'),
  stance('cy', 'first', '-', 'r2'),
  stance('cy', 'second', '-', 'r3'),
];

function stance(
  actor: string,
  concept: string,
  side: Occurrence['side'],
  unit: string,
): Occurrence {
  return { actor, concept, side, unit, ground: `${unit}.${actor}.${concept}` };
}

function weigh(
  isTied: typeof agree,
  normalization: Exclude<NormalizationName, 'ACTIVITY'>,
): Readonly<Record<string, number>> {
  const tied = tieActors(STANCES, isTied, 100);
  return Object.fromEntries(
    (tied?.ties ?? []).map(({ source, target, count }) => {
      const [a, b] = [tied?.profiles.get(source), tied?.profiles.get(target)];
      const divisor = divisorOf(normalization, a ?? new Map(), b ?? new Map());
      return [`${source} ${target}`, count / divisor];
    }),
  );
}

describe('a case worked by hand', () => {
  test('congruence: products of what both have on one side, each report once', () => {
    expect(weigh(agree, 'NONE')).toEqual({ 'ann bob': 2, 'bob cy': 1 });
  });

  test('conflict: products of what they have on opposite sides', () => {
    expect(weigh(oppose, 'NONE')).toEqual({ 'ann bob': 1, 'ann cy': 3, 'bob cy': 1 });
  });

  test.each([
    // activities: ann 3, bob 2, cy 2
    ['AVERAGE_ACTIVITY', 2 / 2.5, 1 / 2],
    // ann alone has second +, bob alone second −, both have first + in 2 · 1
    ['JACCARD', 2 / (1 + 1 + 2), 1 / (1 + 1 + 1)],
    // lengths: ann √(4 + 1), bob √2, cy √2
    ['COSINE', 2 / (Math.sqrt(5) * Math.sqrt(2)), 1 / 2],
  ] as const)('is normalized by %s', (normalization, annBob, bobCy) => {
    const weights = weigh(agree, normalization);
    expect(weights['ann bob']).toBeCloseTo(annBob, 12);
    expect(weights['bob cy']).toBeCloseTo(bobCy, 12);
  });

  test('names what is shared and what it rests on', () => {
    const [tie] = tieActors(STANCES, agree, 100)?.ties ?? [];
    expect([...(tie?.concepts ?? [])]).toEqual(['first']);
    expect([...(tie?.grounds ?? [])].sort()).toEqual([
      'r1.again',
      'r1.ann.first',
      'r1.bob.first',
      'r2.ann.first',
    ]);
  });
});

test('too many pairs are not begun with', () => {
  expect(tieActors(STANCES, agree, 5)).toBeNull();
  expect(tieActors(STANCES, agree, 6)).not.toBeNull();
});

test('reporting counts a claim once in a unit', () => {
  const report = (claim: string, unit: string, ground: string) => ({
    ...{ source: 'paper', target: 'envoy' },
    ...{ claim, unit, ground },
  });
  const ties = tieSources([
    report('c1', 'r1', 'a1'),
    report('c1', 'r1', 'a2'),
    report('c1', 'r2', 'a3'),
    report('c2', 'r1', 'a4'),
    { ...report('c2', 'r1', 'a5'), source: 'envoy', target: 'paper' },
  ]);
  expect(ties.map(({ source, target, count }) => [source, target, count])).toEqual([
    ['envoy', 'paper', 1],
    ['paper', 'envoy', 3],
  ]);
});
