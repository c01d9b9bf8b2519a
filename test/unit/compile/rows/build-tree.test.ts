import { describe, expect, test } from '@jest/globals';

import { compileQuery, makeCompiler } from '../../../helpers/compile-query.js';

const QUERY = `{ g: neighborhood(of: ["per-a"]) {
  list: nodes { __typename id entity { name } again: entity { name } }
  edges { id source { id } target { id } quote }
} }`;

const TREE = {
  nodes: [
    { id: 'per-a', entity: { id: 'per-a' } },
    { id: 'per-b', entity: { id: 'per-b' } },
  ],
  edges: [
    {
      ...{ id: 'c1', source: { id: 'per-a' }, target: { id: 'per-b' } },
      quote: null,
    },
  ],
};

const compiled = compileQuery(QUERY);

/** The answer from a record that has these nodes: ids with types, and names where a read asks for them. */
function build(...ids: readonly string[]) {
  const columns = compiled.plan.objects?.columns ?? [];
  const rows = columns.map(({ read }, index) => [
    `f${String(index)}`,
    ids.map((id) =>
      read.columns.map((column) =>
        column.kind === 'property' && column.property === 'id' ? id : `value of ${id}`,
      ),
    ),
  ]);
  const record = Object.fromEntries(rows) as Readonly<Record<string, unknown>>;
  return compiled.research?.build(new Map([['g', TREE]]), [record]);
}

describe('the answer of a research field', () => {
  test('has what was selected, by response key, each object built once', () => {
    const built = build('per-a', 'per-b');
    expect(JSON.parse(JSON.stringify(built?.fields.get('g')))).toEqual({
      list: ['per-a', 'per-b'].map((id) => ({
        ...{ __typename: 'GraphNode', id },
        ...{ entity: { name: `value of ${id}` }, again: { name: `value of ${id}` } },
      })),
      edges: [{ id: 'c1', source: { id: 'per-a' }, target: { id: 'per-b' }, quote: null }],
    });
    expect(built?.isComplete).toBe(true);
  });

  test('asks for each object once, of equal selections in one read', () => {
    const statement = compiled.research?.readObjects(new Map([['g', TREE]]));
    expect(statement?.text.match(/CALL \(\)/g)).toHaveLength(2);
    expect(Object.values(statement?.parameters ?? {})).toEqual([
      ['per-a', 'per-b'],
      ['per-a', 'per-b'],
    ]);
  });

  test('goes without the entries of an object that has gone since', () => {
    const built = build('per-a');
    expect(JSON.parse(JSON.stringify(built?.fields.get('g')))).toMatchObject({
      list: [{ id: 'per-a' }],
      edges: [],
    });
    expect(built?.isComplete).toBe(true);
  });

  test('is an empty object where directives leave nothing of it', () => {
    const { research } = compileQuery(
      '{ g: neighborhood(of: ["per-a"]) { nodes { id @skip(if: true) } } }',
    );
    expect(JSON.stringify(research?.build(new Map([['g', TREE]]), []).fields.get('g'))).toBe(
      '{"nodes":[{},{}]}',
    );
  });

  test('needs no statement where no object was found, and none at all where none is asked for', () => {
    const empty = new Map([['g', { nodes: [], edges: [] }]]);
    expect(compiled.research?.readObjects(empty)).toBeNull();
    const plain = compileQuery('{ neighborhood(of: ["per-a"]) { nodes { id degree } } }');
    expect(plain.plan.objects).toBeNull();
    expect(plain.research?.readObjects(new Map([['neighborhood', TREE]]))).toBeNull();
  });

  test('is refused before anything is read if all it may find is too much', () => {
    const query =
      '{ neighborhood(of: ["a", "b"], depth: 2, limitPerNode: 70) { edges { claim { assertions(first: 500) { nodes { id } } } } } }';
    expect(() => compileQuery(query)).toThrow(
      /“rows”.*neighborhood\.edges\.claim\.assertions|neighborhood\.edges\.claim\.assertions.*“rows”/,
    );
    expect(() =>
      compileQuery(query, {}, makeCompiler({ rows: 10_000_000, values: 100_000_000 })),
    ).not.toThrow();
  });
});
