import { describe, expect, test } from '@jest/globals';

import { listRoutes, type RouteQuery } from '../../../../src/research/paths/list-routes.js';

/** A graph of edges such as `ab`. */
function graphOf(...edges: readonly string[]): {
  neighborsOf: (id: string) => ReadonlySet<string>;
} {
  return {
    neighborsOf: (id) =>
      new Set(edges.filter((edge) => edge.includes(id)).map((edge) => edge.replace(id, ''))),
  };
}

const LADDER = graphOf('ab', 'ac', 'bd', 'cd', 'bc', 'de');

function routes(query: Partial<RouteQuery>, tries = { left: 1_000 }): readonly string[] {
  const whole = { from: 'a', to: 'd', via: null, length: 2, ...query };
  return [...listRoutes(LADDER, whole, tries)].map((route) => route.join(''));
}

describe('routes', () => {
  test('have exactly the length, and come in the order of ids', () => {
    expect(routes({ length: 1 })).toEqual([]);
    expect(routes({ length: 2 })).toEqual(['abd', 'acd']);
    expect(routes({ length: 3 })).toEqual(['abcd', 'acbd']);
  });

  test('never come to an entity twice, nor beyond the end and back', () => {
    expect(routes({ length: 4 })).toEqual([]);
    expect(routes({ to: 'b', length: 3 })).toEqual(['acdb']);
  });

  test('lead by an entity where they must', () => {
    expect(routes({ via: 'c', length: 2 })).toEqual(['acd']);
    expect(routes({ via: 'c', length: 3 })).toEqual(['abcd', 'acbd']);
    expect(routes({ via: 'e', length: 4 })).toEqual([]);
  });

  test('are given up when the tries are used up, which can be seen', () => {
    const tries = { left: 3 };
    expect(routes({ length: 2 }, tries)).toEqual(['abd']);
    expect(tries.left).toBeLessThan(0);
  });
});
