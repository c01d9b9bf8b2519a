import { readdirSync, readFileSync } from 'node:fs';

import { beforeAll, expect, test } from '@jest/globals';

import { loadReport } from '../../src/intake/load-report.js';
import type { GraphStore } from '../../src/store/port.js';
import { describeNeo4j } from '../helpers/open-test-stores.js';

const FOLDER = new URL('../../cypher/analyses/', import.meta.url);
const SEED = new URL('../../seed', import.meta.url).pathname;

const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => ({ file, text: readFileSync(new URL(file, FOLDER), 'utf8') }));

test.each(files)('$file begins with what it shows and is one statement', ({ text }) => {
  expect(text).toMatch(/^\/\/ [A-Z].*\.\n/);
  expect(text.match(/;/g)).toHaveLength(1);
});

// They may leave the subset that both engines run.
describeNeo4j('statements for Neo4j Browser', (open) => {
  let store: GraphStore;

  beforeAll(async () => {
    store = await open();
    await loadReport(store, SEED);
  }, 120_000);

  test.each(files)('$file finds rows', async ({ text }) => {
    const statement = { text: text.replace(/;\s*$/, ''), parameters: { id: 'per-putin' } };
    expect((await store.read(statement)).length).toBeGreaterThan(0);
  });
});
