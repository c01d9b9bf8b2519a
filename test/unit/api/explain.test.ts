import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { WriteRight } from '../../../src/api/api-context.js';
import { type Api, createApi } from '../../../src/api/create-api.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { MigratableStore } from '../../../src/store/port.js';

let store: MigratableStore;
beforeAll(async () => {
  store = await openEmbeddedStore({ directory: ':memory:' });
});
afterAll(() => store.close());

function open(isExplaining: boolean): Promise<Api> {
  const reportBug = (error: unknown): never => {
    throw error;
  };
  return createApi({
    store,
    ontology: coreOntology,
    publicUrl: 'http://parley.test',
    reportBug,
    isExplaining,
  });
}

async function ask(api: Api, isAsked: boolean, writing: WriteRight = 'OFF'): Promise<unknown> {
  const { signal } = new AbortController();
  const { body } = await api.apollo.executeOperation(
    {
      query: '{ person(id: "per-a") { name } }',
      ...(isAsked ? { extensions: { explain: true } } : {}),
    },
    { contextValue: api.createContext({ requestId: 'r', signal, writing }) },
  );
  return body.kind === 'single' ? body.singleResult.extensions : undefined;
}

test('a request that asks gets plan, statement, parameters, rows and times', async () => {
  expect(await ask(await open(true), true)).toEqual({
    explain: {
      plan: expect.arrayContaining(['  read Person']),
      statement: expect.arrayContaining(['RETURN collect([n0.name]) AS f0']),
      parameters: { p0: 'per-a' },
      rows: { person: 0 },
      research: [],
      milliseconds: {
        compile: expect.any(Number),
        store: expect.any(Number),
        build: expect.any(Number),
      },
    },
  });
});

test('nobody gets it unasked, or where it is not configured', async () => {
  expect(await ask(await open(true), false)).toBeUndefined();
  expect(await ask(await open(false), true)).toBeUndefined();
  expect(await ask(await open(false), true, 'TOKEN_NEEDED')).toBeUndefined();
});

test('who may write gets it everywhere', async () => {
  expect(await ask(await open(false), true, 'GRANTED')).toMatchObject({
    explain: { rows: { person: 0 } },
  });
});
