import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { BOMBS } from '../../bench/bombs.js';
import { type Api, createApi } from '../../src/api/create-api.js';
import { QUERY_LIMIT_NAMES } from '../../src/errors/query-limits.js';
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

test.each(BOMBS)('$name is refused before the store hears of it', async (bomb) => {
  const { errors, data } = await api.execute(bomb.query, bomb.variables);
  expect(data ?? null).toBeNull();
  const { code, limit } = errors?.[0]?.extensions ?? {};
  expect(code).toBe(
    bomb.stoppedBy === 'validation' ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_USER_INPUT',
  );
  expect(limit ?? 'validation').toBe(bomb.stoppedBy);
  expect(errors?.length).toBeLessThanOrEqual(6);
  expect(JSON.stringify(errors).length).toBeLessThan(20_000);
  expect(statements).toEqual([]);
  expect(bugs).toEqual([]);
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
