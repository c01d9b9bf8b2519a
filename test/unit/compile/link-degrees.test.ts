import { expect, test } from '@jest/globals';

import { linkDegrees } from '../../../src/compile/link-degrees.js';
import {
  type RelationshipStatistics,
  type Statistics,
  UNKNOWN_STATISTICS,
} from '../../../src/compile/statistics.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import type { LinkDeclaration } from '../../../src/ontology/declaration.js';
import { invariant } from '../../../src/util/invariant.js';

function linkOf(type: string, name: string): LinkDeclaration {
  const link = coreOntology.types.get(type)?.links.find((one) => one.name === name);
  invariant(link !== undefined, `${type} has the link ${name}`);
  return link;
}

const relationship = (isWorldRelation: boolean, count: number): RelationshipStatistics => ({
  isWorldRelation,
  count,
  out: { nodes: count, greatest: 1, squares: count },
  in: { nodes: 1, greatest: count, squares: count * count },
});

const STATISTICS: Statistics = {
  isKnown: true,
  labels: new Map(),
  relationships: new Map([
    ['PARTICIPATED_IN', relationship(true, 4)],
    ['MET_WITH', relationship(true, 3)],
    ['ASSERTS', relationship(false, 100)],
  ]),
};

test('each direction has its own near end', () => {
  const many = { nodes: 4, greatest: 1, squares: 4 };
  const one = { nodes: 1, greatest: 4, squares: 16 };
  expect(linkDegrees(STATISTICS, linkOf('Person', 'participatedIn'))).toEqual({
    ...{ entries: 4, near: many, far: one },
  });
  expect(linkDegrees(STATISTICS, linkOf('Event', 'participants'))).toEqual({
    ...{ entries: 4, near: one, far: many },
  });
});

test('a symmetric relation is seen from both ends', () => {
  const { entries, near, far } = linkDegrees(STATISTICS, linkOf('Person', 'metWith')) ?? {};
  expect([entries, near, far]).toEqual([6, far, { nodes: 4, greatest: 4, squares: 12 }]);
});

test('a field over all relations adds the world relations and no others', () => {
  expect(linkDegrees(STATISTICS, linkOf('Person', 'relations'))?.entries).toBe(14);
});

test('a type that no relationship has gives empty lists', () => {
  expect(linkDegrees(STATISTICS, linkOf('Person', 'heads'))).toMatchObject({
    entries: 0,
    near: { greatest: 0 },
  });
});

test('nothing is known before the graph is looked at, nor of links that follow no relationship', () => {
  expect(linkDegrees(UNKNOWN_STATISTICS, linkOf('Person', 'metWith'))).toBeNull();
  const claim = linkOf('Person', 'metWith').edgeLinks.find(({ name }) => name === 'claim');
  invariant(claim !== undefined, 'relations have claims');
  expect(linkDegrees(STATISTICS, claim)).toBeNull();
});
