import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { findClusters, type Voter } from '../../../../src/research/stances/find-clusters.js';

const voter = (actor: string, grades: Readonly<Record<string, number>>): Voter => ({
  actor,
  grades: new Map(Object.entries(grades)),
});
const BOUNDS = { minCongruence: 0.75, minShared: 1 };

const namesOf = (voters: readonly Voter[], bounds = BOUNDS): readonly string[] =>
  findClusters(voters, bounds).map(({ members }) => members.map(({ actor }) => actor).join(' '));

describe('clusters of stances', () => {
  test('worked by hand: the nearest first, and never a pair too far apart', () => {
    // congruence: a–b 1 − (0 + 1)/2/4 = 0.875, b–c 0.75, a–c 1 − (1 + 2)/2/4 = 0.625
    const voters = [
      voter('a', { x: 2, y: 2 }),
      voter('b', { x: 2, y: 1 }),
      voter('c', { x: 1, y: 0 }),
      voter('d', { x: -2 }),
    ];
    expect(findClusters(voters, BOUNDS)).toEqual([
      { members: [voters[0], voters[1]], congruence: 0.875 },
      { members: [voters[2]], congruence: null },
      { members: [voters[3]], congruence: null },
    ]);
    expect(namesOf(voters, { ...BOUNDS, minCongruence: 0.625 })).toEqual(['a b c', 'd']);
  });

  test('of equals those that share more come first; silence joins nobody', () => {
    const voters = [
      voter('a', { x: 1 }),
      voter('b', { x: 1, y: 1 }),
      voter('c', { y: 1, x: 1 }),
      voter('d', { z: 1 }),
    ];
    expect(namesOf(voters, { ...BOUNDS, minShared: 2 })).toEqual(['b c', 'a', 'd']);
    expect(namesOf([voter('a', { x: 1 }), voter('b', { y: 1 })])).toEqual(['a', 'b']);
  });

  test('has everyone once, no pair too far, no two clusters that might be joined, whatever the order', () => {
    const grades = fc.dictionary(
      fc.constantFrom('t', 'u', 'v', 'w'),
      fc.integer({ min: -2, max: 2 }),
    );
    const voters = fc
      .array(grades, { minLength: 1, maxLength: 9 })
      .map((all) => all.map((each, index) => voter(`a${String(index)}`, each)));
    const bounds = fc.record({
      minCongruence: fc.constantFrom(0, 0.5, 0.75, 1),
      minShared: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(voters, bounds, fc.integer({ min: 0, max: 8 }), (all, given, turn) => {
        const clusters = findClusters(all, given);
        const fits = (a: Voter, b: Voter): boolean => {
          const shared = [...a.grades.keys()].filter((target) => b.grades.has(target));
          const far = shared.map((one) =>
            Math.abs((a.grades.get(one) ?? 0) - (b.grades.get(one) ?? 0)),
          );
          const sum = far.reduce((total, each) => total + each, 0);
          return (
            shared.length >= given.minShared && 1 - sum / shared.length / 4 >= given.minCongruence
          );
        };
        const fit = (left: readonly Voter[], right: readonly Voter[]): boolean =>
          left.every((a) => right.every((b) => a === b || fits(a, b)));
        expect(clusters.flatMap(({ members }) => members).length).toBe(all.length);
        for (const [index, { members }] of clusters.entries()) {
          expect(fit(members, members)).toBe(true);
          for (const other of clusters.slice(index + 1)) {
            expect(fit(members, other.members)).toBe(false);
          }
        }
        const turned = [...all.slice(turn), ...all.slice(0, turn)];
        const sets = (list: readonly Voter[]): unknown =>
          findClusters(list, given).map(({ members, congruence }) => [
            members.map(({ actor }) => actor).sort(),
            congruence,
          ]);
        expect(sets(turned)).toEqual(sets(all));
      }),
    );
  });
});
