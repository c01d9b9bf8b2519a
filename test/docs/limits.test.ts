import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { type Bomb, BOMBS } from '../../bench/bombs.js';
import { type Api, createApi } from '../../src/api/create-api.js';
import {
  type DegreeStatistics,
  type RelationshipStatistics,
  type Statistics,
  UNKNOWN_STATISTICS,
} from '../../src/compile/statistics.js';
import { QUERY_LIMIT_NAMES, QUERY_LIMITS } from '../../src/errors/query-limits.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import type { GraphStore } from '../../src/store/port.js';

let store: GraphStore;
let api: Api;
const statements: string[] = [];
const bugs: unknown[] = [];

beforeAll(async () => {
  store = await openEmbeddedStore({ directory: ':memory:' });
  const watched: GraphStore = {
    ...{ capabilities: store.capabilities, write: () => Promise.reject(new Error('no')) },
    ...{ ping: () => Promise.resolve(), close: () => Promise.resolve() },
    findTexts: () => Promise.reject(new Error('no')),
    read: (statement, options) => {
      statements.push(statement.text);
      return store.read(statement, options);
    },
  };
  api = await createApi({
    store: watched,
    ontology: coreOntology,
    publicUrl: '',
    reportBug: (error) => bugs.push(error),
  });
});

afterAll(() => store.close());

/** What stopped a bomb, after making sure that it is told shortly and that the store heard nothing. */
async function stoppedBy(bomb: Bomb): Promise<unknown> {
  const { errors, data } = await api.execute(bomb.query, bomb.variables);
  expect(data ?? null).toBeNull();
  expect(errors?.length).toBeLessThanOrEqual(6);
  expect(JSON.stringify(errors).length).toBeLessThan(20_000);
  expect(statements).toEqual([]);
  expect(bugs).toEqual([]);
  const { code, limit, hint } = errors?.[0]?.extensions ?? {};
  const known = QUERY_LIMIT_NAMES.find((name) => name === limit);
  if (known !== undefined) expect(hint).toBe(QUERY_LIMITS[known].cure);
  if (code === 'GRAPHQL_VALIDATION_FAILED') return 'validation';
  return code === 'BAD_USER_INPUT' ? limit : code;
}

test.each(BOMBS)('$name is refused before the store hears of it', async (bomb) => {
  expect(await stoppedBy(bomb)).toBe(bomb.stoppedBy);
});

test('those with too many rows are refused where the graph is known too, if it has such rows', async () => {
  api.compiler.useStatistics(makeStatistics(400));
  const costly = BOMBS.filter((bomb) => ['rows', 'values'].includes(bomb.stoppedBy));
  for (const bomb of costly) expect(await stoppedBy(bomb)).toBe(bomb.stoppedBy);
  api.compiler.useStatistics(UNKNOWN_STATISTICS);
  expect(costly.length).toBeGreaterThanOrEqual(4);
});

/** Of a graph in which every type has many nodes, and every relation a node with `greatest` of it at each end. */
function makeStatistics(greatest: number): Statistics {
  const degrees: DegreeStatistics = { nodes: 1_000, greatest, squares: 1_000 * greatest };
  const types = [...coreOntology.types.values()];
  const relationships = types
    .flatMap(({ links }) => links)
    .flatMap(({ path }) => (path.kind === 'relationship' ? path.types : []))
    .map((type): [string, RelationshipStatistics] => [
      type,
      { isWorldRelation: false, count: 10_000, out: degrees, in: degrees },
    ]);
  return {
    isKnown: true,
    labels: new Map(types.map(({ name }) => [name, 10_000])),
    relationships: new Map(relationships),
  };
}

test('what many fields add up to is told with the field that asks for most, and how much', async () => {
  const { errors } = await api.execute(
    '{ persons(first: 3) { nodes { id } } actors(first: 500) { nodes { metWith(first: 500) { nodes { participatedIn(first: 4) { nodes { id } } } } } } }',
  );
  expect(errors).toMatchObject([
    {
      message:
        'The operation needs 1,250,504 of the limit “rows”, which is 500,000. 1,000,000 of them are for “actors.nodes.metWith.nodes.participatedIn”.',
      extensions: {
        ...{ limit: 'rows', amount: 1_250_504, maximum: 500_000, share: 1_000_000 },
        path: 'actors.nodes.metWith.nodes.participatedIn',
      },
    },
  ]);
});

test('the page names every limit and every bomb', async () => {
  const page = await readFile('docs/LIMITS.md', 'utf8');
  for (const name of QUERY_LIMIT_NAMES) expect(page).toContain(`| \`${name}\` |`);
  for (const { name } of BOMBS) expect(page).toContain(`| ${name} |`);
  expect(BOMBS.length).toBeGreaterThanOrEqual(20);
});

test('every limit stops a bomb', () => {
  const stopping = new Set(BOMBS.map(({ stoppedBy }) => stoppedBy));
  expect(QUERY_LIMIT_NAMES.filter((name) => !stopping.has(name))).toEqual([]);
});

test('a server still answers after all of them', async () => {
  const { data, errors } = await api.execute('{ persons { totalCount } }');
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ persons: { totalCount: 0 } });
});
