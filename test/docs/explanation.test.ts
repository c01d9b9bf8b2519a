import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { migrate } from '../../src/store/migrate.js';
import type { MigratableStore } from '../../src/store/port.js';
import { readMigrations } from '../../src/store/read-migrations.js';

const ROOT = new URL('../../', import.meta.url);

interface Explanation {
  readonly plan: readonly string[];
  readonly statement: readonly string[];
}

let store: MigratableStore;
beforeAll(async () => {
  store = await openEmbeddedStore({ directory: ':memory:' });
  await migrate(store, await readMigrations());
  await loadReport(store, new URL('seed', ROOT).pathname);
}, 60_000);
afterAll(() => store.close());

async function explain(query: string): Promise<Explanation> {
  const api = await createApi({
    ...{ store, ontology: coreOntology, publicUrl: '' },
    reportBug: (error) => {
      throw error;
    },
  });
  const { signal } = new AbortController();
  const { body } = await api.apollo.executeOperation(
    { query, extensions: { explain: true } },
    { contextValue: api.createContext({ requestId: 'r', signal, writing: 'GRANTED' }) },
  );
  if (body.kind !== 'single') throw new Error('The answer comes in parts.');
  expect(body.singleResult.errors).toBeUndefined();
  return body.singleResult.extensions?.['explain'] as Explanation;
}

test('docs/QUERIES.md shows the explanation that its question gets', async () => {
  const document = readFileSync(new URL('docs/QUERIES.md', ROOT), 'utf8');
  const [, query = '', block = ''] =
    /`(\{[^`]*\})` gives\n\n```text\n([^`]*)```/.exec(document) ?? [];
  const parts = new Map(
    block.split(/^(?=\w)/m).map((part) => {
      const [name = ''] = part.split(' ');
      return [name, part.slice(part.search(/(?<= )\S/))];
    }),
  );
  const shown = (name: string): string => parts.get(name)?.trimEnd() ?? '';
  const { plan, statement, ...rest } = await explain(query);
  expect([...parts.keys()]).toEqual(['plan', 'statement', ...Object.keys(rest)]);
  expect(shown('plan').replaceAll(/\n {14}/g, '\n')).toBe(plan.join('\n').trimEnd());
  const [first = '', ...others] = shown('statement').split('…');
  const text = statement.join(' ').replaceAll(/\s+/g, ' ');
  expect(text.slice(0, first.length)).toBe(first);
  for (const other of others) expect(text).toContain(other);
  expect({
    parameters: JSON.parse(shown('parameters')) as unknown,
    rows: JSON.parse(shown('rows')) as unknown,
    research: JSON.parse(shown('research').replace(/ \(.*\)$/, '')) as unknown,
    milliseconds: JSON.parse(shown('milliseconds').replaceAll('…', '0')) as unknown,
  }).toEqual({
    ...rest,
    milliseconds: {
      compile: expect.any(Number),
      store: expect.any(Number),
      build: expect.any(Number),
    },
  });
});
