import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { GraphStore } from '../../../src/store/port.js';
import { openTestServer, type TestServer } from '../../helpers/open-test-server.js';

let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  store = await openEmbeddedStore({ directory: ':memory:' });
  server = await openTestServer(store, {});
});

afterAll(async () => {
  await server.close();
  await store.close();
});

test('the schema is served as text, letter for letter', async () => {
  const answer = await server.get('/schema.graphql');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toBe(await readFile('schema/schema.graphql', 'utf8'));
});

test.each([
  ['report', 'nope'],
  ['assertion', '<b>nope</b>'],
])('what is not there is named: %s', async (kind, id) => {
  const path = `/${kind}/${encodeURIComponent(id)}`;
  const page = await server.get(path, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(404);
  const shown = id.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(await page.text()).toContain(`<p>There is no ${kind} ${shown}.</p>`);
  const answer = await server.get(path);
  expect(await answer.json()).toEqual({
    errors: [{ message: `There is no ${kind} ${id}.`, extensions: { code: 'NOT_FOUND' } }],
  });
});

test('any other address is just not there', async () => {
  const page = await server.get('/nowhere', { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('There is no page at this address.');
});
