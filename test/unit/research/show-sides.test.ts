import { describe, expect, test } from '@jest/globals';

import type { ClaimSide, SaidAssertion } from '../../../src/research/contradictions/read-side.js';
import { showSides } from '../../../src/research/contradictions/show-sides.js';

function said(id: string, differing: Partial<SaidAssertion> = {}): SaidAssertion {
  return {
    ...{ id, polarity: 'POSITIVE', isLive: true, tense: 'ACTUAL', origin: 'REPORT' },
    ...{ reportId: `rep-${id}`, publisher: null, chain: [], supersededBy: [] },
    properties: new Map(),
    ...differing,
  };
}

function claim(id: string, differing: Partial<ClaimSide> = {}): ClaimSide {
  return {
    ...{ id, predicate: 'DURATION', value: null, stance: null, object: null, subject: 'ev' },
    facts: [],
    assertions: [],
    ...differing,
  };
}

describe('the sides of a contradiction', () => {
  test('are the values of two claims, each with who gives it now', () => {
    const left = claim('c1', {
      value: 'PT3H',
      assertions: [said('a1'), said('a2', { polarity: 'NEGATIVE' })],
    });
    const right = claim('c2', {
      value: 'PT5H',
      assertions: [said('a3'), said('a4', { isLive: false })],
    });
    const sides = showSides({ rule: 'FUNCTIONAL_VALUES', key: 'FUNCTIONAL_VALUES', left, right });
    expect(sides.map(({ says, assertions }) => [says, assertions])).toEqual([
      ['PT3H', [{ id: 'a1' }]],
      ['PT5H', [{ id: 'a3' }]],
    ]);
  });

  test('are stances with their sign, and subjects where there is one at a time', () => {
    const stances = [claim('c1', { stance: 2 }), claim('c2', { stance: -1 })] as const;
    const opposite = { rule: 'OPPOSITE_STANCE', key: 'OPPOSITE_STANCE' };
    expect(
      showSides({ ...opposite, left: stances[0], right: stances[1] }).map(({ says }) => says),
    ).toEqual(['+2', '−1']);
    const heads = [
      claim('c1', { subject: 'per-a', object: 'org' }),
      claim('c2', { subject: 'per-b', object: 'org' }),
    ] as const;
    const inverse = { rule: 'FUNCTIONAL_VALUES', key: 'FUNCTIONAL_VALUES-inverse' };
    expect(
      showSides({ ...inverse, left: heads[0], right: heads[1] }).map(({ says }) => says),
    ).toEqual(['per-a', 'per-b']);
  });

  test('are assertion and denial of one claim, a background fact on the first', () => {
    const one = claim('c1', {
      facts: [{ properties: new Map() }],
      assertions: [said('a1', { polarity: 'NEGATIVE' })],
    });
    const rule = 'ASSERTED_AND_DENIED';
    expect(showSides({ rule, key: rule, left: one, right: one })).toEqual([
      expect.objectContaining({ says: 'ASSERTED', assertionCount: 0, isBackgroundFact: true }),
      expect.objectContaining({ says: 'DENIED', assertionCount: 1, isBackgroundFact: false }),
    ]);
  });

  test('are as many as a property has values; silence is on none', () => {
    const role = (value: string) => ({ properties: new Map([['role', value]]) });
    const one = claim('c1', {
      facts: [role('HOST')],
      assertions: [
        said('a1', role('DELEGATE')),
        said('a2'),
        said('a3', role('HOST')),
        said('a4', role('DELEGATE')),
      ],
    });
    const sides = showSides({
      ...{ rule: 'EDGE_PROPERTY_DIFFERS', key: 'EDGE_PROPERTY_DIFFERS-role' },
      ...{ left: one, right: one },
    });
    expect(sides.map(({ says, assertions }) => [says, assertions.map(({ id }) => id)])).toEqual([
      ['DELEGATE', ['a1', 'a4']],
      ['HOST', ['a3']],
    ]);
    expect(sides.map(({ isBackgroundFact }) => isBackgroundFact)).toEqual([false, true]);
  });

  test('count sources once, and neither unnamed ones nor announcements', () => {
    const source = (id: string, type = 'OUTLET') => ({ chain: [{ source: id, type }] });
    const left = claim('c1', {
      value: 'x',
      assertions: [
        said('a1', source('org-x')),
        said('a2', source('org-x')),
        said('a3', source('grp', 'UNNAMED_OFFICIALS')),
        said('a4', { ...source('org-y'), tense: 'FUTURE' }),
        said('a5', { publisher: 'org-z' }),
      ],
    });
    const [side] = showSides({
      ...{ rule: 'FUNCTIONAL_VALUES', key: 'FUNCTIONAL_VALUES', left },
      right: claim('c2', { value: 'y' }),
    });
    expect([side?.assertionCount, side?.independentSources]).toEqual([5, 2]);
  });

  test('tell what one side has taken from another', () => {
    const left = claim('c1', {
      value: 'x',
      assertions: [
        said('a1'),
        said('a2', { isLive: false, supersededBy: ['a3'] }),
        said('a4', { isLive: false, supersededBy: ['a5'] }),
      ],
    });
    const right = claim('c2', { value: 'y', assertions: [said('a3')] });
    const sides = showSides({ rule: 'FUNCTIONAL_VALUES', key: 'FUNCTIONAL_VALUES', left, right });
    expect(sides.map(({ superseded }) => superseded)).toEqual([[{ id: 'a2' }], []]);
  });
});
