import { describe, expect, test } from '@jest/globals';

import { type Link, restrictLink } from '../../../../src/research/paths/link.js';
import { compareStrength, findWeakest } from '../../../../src/research/paths/weakness.js';

function link(changes: Partial<Link> = {}): Link {
  return {
    ...{ claim: 'c', predicate: 'MET_WITH', from: 'a', to: 'b' },
    ...{ contested: false, independentSources: 2, facts: 0, said: [saying()] },
    ...changes,
  };
}

function saying(changes: Partial<Link['said'][number]> = {}): Link['said'][number] {
  return { id: 'r.1', isInferred: false, isOpen: false, isAnnouncement: false, ...changes };
}

const INFERRED = link({ said: [saying({ isInferred: true })] });
const OPEN = link({ said: [saying({ isOpen: true })] });

describe('the weakest link', () => {
  test.each([
    ['FEWEST_SOURCES', link({ independentSources: 1 }), link({ contested: true })],
    ['CONTESTED', link({ contested: true }), INFERRED],
    ['INFERENCE', INFERRED, OPEN],
    ['OPEN_SCOPE', OPEN, link()],
  ] as const)('is found by %s before the rules after it', (rule, weak, strong) => {
    expect(findWeakest([strong, weak, strong])).toEqual({ index: 1, rule });
    expect(compareStrength(weak, strong)).toBeLessThan(0);
  });

  test('is the first of equals, by no rule', () => {
    expect(findWeakest([link(), link()])).toEqual({ index: 0, rule: 'NONE' });
    expect(findWeakest([link()])).toEqual({ index: 0, rule: 'NONE' });
  });

  test('rests on inference only if nothing else holds it up', () => {
    const both = link({ said: [saying({ isInferred: true }), saying()] });
    const fact = link({ said: [saying({ isInferred: true })], facts: 1 });
    expect(compareStrength(both, link())).toBe(0);
    expect(compareStrength(fact, link())).toBe(0);
  });
});

describe('what is to be avoided', () => {
  const nothing = { inference: false, openScope: false, contested: false, registry: false };

  test('does not count, and what has nothing else is no link', () => {
    expect(restrictLink(INFERRED, nothing)).toBe(INFERRED);
    expect(restrictLink(INFERRED, { ...nothing, inference: true })).toBeNull();
    expect(restrictLink(link({ contested: true }), { ...nothing, contested: true })).toBeNull();
    const mixed = link({ facts: 1, said: [saying({ isOpen: true })] });
    expect(restrictLink(mixed, { ...nothing, registry: true })).toEqual({ ...mixed, facts: 0 });
    expect(restrictLink(mixed, { ...nothing, registry: true, openScope: true })).toBeNull();
  });

  test('must be avoided by one assertion alike, not by one each', () => {
    const split = link({ said: [saying({ isInferred: true }), saying({ isOpen: true })] });
    expect(restrictLink(split, { ...nothing, inference: true, openScope: true })).toBeNull();
  });
});
