import { expect, test } from '@jest/globals';

import { findCanonical } from '../../../src/identity/find-canonical.js';

const entity = (
  id: string,
  isShared = true,
  type = 'Person',
): { id: string; type: string; isShared: boolean } => ({ id, type, isShared });
const judge = (
  a: string,
  b: string,
  judgement = 'POSITIVE',
): { a: string; b: string; judgement: string; decidedBy: string } => {
  return { a, b, judgement, decidedBy: `${a}${b}` };
};

test('joined is joined, however many steps; UNSURE joins nothing', () => {
  const entities = ['a', 'b', 'c', 'd'].map((id) => entity(id));
  const judgements = [judge('b', 'c'), judge('a', 'b'), judge('c', 'd', 'UNSURE')];
  expect(Object.fromEntries(findCanonical(entities, judgements))).toEqual({
    ...{ a: 'a', b: 'a', c: 'a' },
    d: 'd',
  });
});

test('canonical is what a registry declares, then the least id, in whatever order', () => {
  const entities = [entity('a', false), entity('c'), entity('b')];
  const judgements = [judge('a', 'c'), judge('b', 'c')];
  const expected = { a: 'b', b: 'b', c: 'b' };
  expect(Object.fromEntries(findCanonical(entities, judgements))).toEqual(expected);
  expect(
    Object.fromEntries(findCanonical([...entities].reverse(), [...judgements].reverse())),
  ).toEqual(expected);
});

test('a NEGATIVE judgement against a chain names it, step by step', () => {
  const entities = ['a', 'b', 'c'].map((id) => entity(id));
  const judgements = [judge('a', 'b'), judge('b', 'c'), judge('a', 'c', 'NEGATIVE')];
  expect(() => findCanonical(entities, judgements)).toThrow(
    'These judgements of identity contradict: a is b (ab), b is c (bc); but a is not c (ac).',
  );
});

test('things of two types are never one; what is not there joins nothing', () => {
  const entities = [entity('a'), entity('b', true, 'State')];
  expect(() => findCanonical(entities, [judge('a', 'b')])).toThrow(
    'a is of type Person, b of type State.',
  );
  const [a] = entities;
  expect([...findCanonical(a === undefined ? [] : [a], [judge('a', 'b')])]).toEqual([['a', 'a']]);
});
