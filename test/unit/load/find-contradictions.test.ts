import { describe, expect, test } from '@jest/globals';

import type { ClaimRecord } from '../../../src/load/claim-record.js';
import {
  DEFAULT_CONTRADICTIONS,
  findWithinClaim,
  findWithinGroup,
  listGroups,
} from '../../../src/load/find-contradictions.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { assertedBy, makeRecord, statedBy } from './make-claim-record.js';

const context = { ontology: coreOntology, options: DEFAULT_CONTRADICTIONS };

/** Rule, ends and detail of what is found between claims of one group. */
function findBetween(...claims: readonly ClaimRecord[]): readonly string[] {
  const groups = new Map(
    claims
      .flatMap((claim) => listGroups(claim, coreOntology))
      .map((group) => [JSON.stringify(group), group]),
  );
  return [...groups.values()]
    .flatMap((group) => findWithinGroup(group, claims, context))
    .map(({ rule, left, right, detail }) => `${rule} ${left} ${right}: ${detail}`);
}

describe('within a claim', () => {
  const denial = assertedBy('r2', { polarity: 'NEGATIVE' });

  test('asserted and denied', () => {
    const claim = makeRecord('c', { assertions: [assertedBy('r1'), denial] });
    expect(findWithinClaim(claim, coreOntology)).toEqual([
      {
        left: 'c',
        right: 'c',
        rule: 'ASSERTED_AND_DENIED',
        key: 'ASSERTED_AND_DENIED',
        detail: 'asserted once, denied once',
      },
    ]);
  });

  test('a background fact can be denied too', () => {
    const claim = makeRecord('c', { facts: [statedBy('g')], assertions: [denial] });
    expect(findWithinClaim(claim, coreOntology)).toMatchObject([{ rule: 'ASSERTED_AND_DENIED' }]);
  });

  test.each([
    ['only denied', [denial]],
    ['only asserted', [assertedBy('r1')]],
    ['denied by what was retracted', [assertedBy('r1'), { ...denial, isLive: false }]],
    ['asserted by what was retracted', [assertedBy('r1', { isLive: false }), denial]],
  ])('not: %s', (_case, assertions) => {
    expect(findWithinClaim(makeRecord('c', { assertions }), coreOntology)).toEqual([]);
  });

  test('comparable properties differ; plain ones may', () => {
    const claim = makeRecord('c', {
      predicate: 'PARTICIPATED_IN',
      object: 'ev-x',
      assertions: [
        assertedBy('r1', { properties: { role: 'DELEGATE', note: 'a' } }),
        assertedBy('r2', { properties: { role: 'HOST', note: 'b' } }),
        assertedBy('r3'),
      ],
    });
    expect(findWithinClaim(claim, coreOntology)).toMatchObject([
      {
        rule: 'EDGE_PROPERTY_DIFFERS',
        key: 'EDGE_PROPERTY_DIFFERS-role',
        detail: 'role: DELEGATE, HOST',
      },
    ]);
  });
});

describe('functional values', () => {
  const points = (id: string, value: string, rest: Partial<ClaimRecord> = {}): ClaimRecord =>
    makeRecord(id, { value, assertions: [assertedBy(`r-${id}`)], ...rest });

  test('unequal values contradict, in order of ids', () => {
    expect(findBetween(points('b', '28'), points('a', '19'))).toEqual([
      'FUNCTIONAL_VALUES a b: 19 against 28',
    ]);
  });

  test('values within the tolerance do not', () => {
    const lasting = (id: string, value: string): ClaimRecord =>
      points(id, value, { predicate: 'DURATION' });
    expect(findBetween(lasting('a', 'PT5H'), lasting('b', 'PT4H50M'))).toEqual([]);
    expect(findBetween(lasting('a', 'PT5H'), lasting('b', 'PT3H'))).toHaveLength(1);
  });

  test('neither do values of times apart, nor what nobody holds any more', () => {
    expect(
      findBetween(points('a', '28', { validTo: '2019' }), points('b', '19', { validFrom: '2020' })),
    ).toEqual([]);
    expect(findBetween(points('a', '28'), points('b', '19', { assertions: [] }))).toEqual([]);
  });

  test('a change that one report describes is listed apart, for every pair of the two values', () => {
    const described = [assertedBy('r1')];
    const before = points('a', '28', { validTo: '2020-11-23', assertions: described });
    const after = points('b', '19', { validFrom: '2020-11-23', assertions: described });
    expect(
      findBetween(before, after, points('c', '28'), points('d', '19'), points('e', '5')),
    ).toEqual([
      'CHANGED_OVER_TIME a b: 28, then 19',
      'CHANGED_OVER_TIME a d: 28, then 19',
      'FUNCTIONAL_VALUES a e: 28 against 5',
      'CHANGED_OVER_TIME b c: 28, then 19',
      'FUNCTIONAL_VALUES b e: 19 against 5',
      'CHANGED_OVER_TIME c d: 28, then 19',
      'FUNCTIONAL_VALUES c e: 28 against 5',
      'FUNCTIONAL_VALUES d e: 19 against 5',
    ]);
  });

  test('two reports with times apart describe no change', () => {
    const pairs = findBetween(
      points('a', '28', { validTo: '2020-11-22' }),
      points('b', '19', { validFrom: '2020-11-23' }),
      points('c', '28'),
    );
    expect(pairs).toEqual(['FUNCTIONAL_VALUES b c: 19 against 28']);
  });

  test('relations: one seat for an organization, one head', () => {
    const relation = (id: string, predicate: string, ends: [string, string]): ClaimRecord =>
      points(id, '', { predicate, subject: ends[0], object: ends[1], value: null });
    expect(
      findBetween(
        relation('a', 'SEATED_AT', ['org-x', 'plc-1']),
        relation('b', 'SEATED_AT', ['org-x', 'plc-2']),
        relation('c', 'SEATED_AT', ['org-y', 'plc-2']),
      ),
    ).toEqual(['FUNCTIONAL_VALUES a b: plc-1 against plc-2']);
    expect(
      findBetween(
        relation('a', 'HEADS', ['per-1', 'org-x']),
        relation('b', 'HEADS', ['per-2', 'org-x']),
        relation('c', 'HEADS', ['per-2', 'org-y']),
      ),
    ).toEqual(['FUNCTIONAL_VALUES a b: per-1 against per-2']);
  });
});

describe('opposite stances', () => {
  const stance = (id: string, value: number | null, rest: Partial<ClaimRecord> = {}): ClaimRecord =>
    makeRecord(id, {
      predicate: 'HOLDS_STANCE_ON',
      ...{ subject: 'per-a', object: 'prp-x', stance: value },
      assertions: [assertedBy(`r-${id}`, { publishedAt: '2020-01-01' })],
      ...rest,
    });
  const on = (publishedAt: string | null): Partial<ClaimRecord> => ({
    assertions: [assertedBy('r', { publishedAt })],
  });

  test('for and against, not shades of one side', () => {
    expect(findBetween(stance('a', 2), stance('b', -1))).toEqual([
      'OPPOSITE_STANCE a b: +2 against −1',
    ]);
    expect(findBetween(stance('a', 2), stance('b', 1))).toEqual([]);
    expect(findBetween(stance('a', 2), stance('b', 0))).toEqual([]);
    expect(findBetween(stance('a', 2), stance('b', null))).toEqual([]);
  });

  test('of one actor on one target', () => {
    expect(findBetween(stance('a', 2), stance('b', -2, { object: 'prp-y' }))).toEqual([]);
    expect(findBetween(stance('a', 2), stance('b', -2, { subject: 'per-b' }))).toEqual([]);
  });

  test('within thirty days of publication; an unknown date is within', () => {
    expect(findBetween(stance('a', 2), stance('b', -2, on('2020-01-31')))).toHaveLength(1);
    expect(findBetween(stance('a', 2), stance('b', -2, on('2020-02-01')))).toEqual([]);
    expect(findBetween(stance('a', 2), stance('b', -2, on(null)))).toHaveLength(1);
  });

  test('valid times decide where both have one', () => {
    const dated = (id: string, value: number, day: string): ClaimRecord =>
      stance(id, value, { validFrom: day, validTo: day });
    expect(findBetween(dated('a', 2, '2020-01-01'), dated('b', -2, '2020-01-02'))).toEqual([]);
    expect(findBetween(dated('a', 2, '2020-01-01'), dated('b', -2, '2020-01-01'))).toHaveLength(1);
    expect(findBetween(dated('a', 2, '2019-01-01'), stance('b', -2))).toHaveLength(1);
  });
});
