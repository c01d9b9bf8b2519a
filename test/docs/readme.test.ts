import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { migrate } from '../../src/store/migrate.js';
import type { MigratableStore } from '../../src/store/port.js';
import { readMigrations } from '../../src/store/read-migrations.js';

const ROOT = new URL('../../', import.meta.url);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs/', ROOT)).map((file) => `docs/${file}`),
].map((file) => ({ file, text: readFileSync(new URL(file, ROOT), 'utf8') }));

interface Example {
  readonly file: string;
  readonly code: string;
}

function listExamples(language: string): readonly Example[] {
  const fence = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g');
  return DOCUMENTS.flatMap(({ file, text }) =>
    [...text.matchAll(fence)].map(([, code = '']) => ({ file, code })),
  );
}

describe('documents', () => {
  let store: MigratableStore;
  let api: Api;
  let folder: string;

  beforeAll(async () => {
    store = await openEmbeddedStore({ directory: ':memory:' });
    await migrate(store, await readMigrations());
    await loadReport(store, new URL('seed', ROOT).pathname);
    api = await createApi({
      store,
      ontology: coreOntology,
      publicUrl: 'http://127.0.0.1:4000',
      reportBug: (error) => {
        throw error;
      },
    });
    folder = await mkdtemp(join(tmpdir(), 'parley-docs-'));
  }, 60_000);

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  test.each(listExamples('graphql'))('a query of $file finds something', async ({ code }) => {
    const { data, errors } = await api.execute(code, {}, 'GRANTED');
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"(?:name|quote|id)":"|"keys":\[(?:null,)?"/);
  });

  test('the report in the README loads and can be asked for', async () => {
    const [example] = listExamples('yaml').filter(({ file }) => file === 'README.md');
    const path = join(folder, 'harbour-talks.yaml');
    await writeFile(path, example?.code ?? '');
    const { diagnostics, refused, outcomes } = await loadReport(store, path);
    expect({ diagnostics, refused }).toEqual({ diagnostics: [], refused: [] });
    expect(outcomes.map(({ id, change }) => ({ id, change }))).toEqual([
      { id: 'harbour-talks', change: 'CREATED' },
    ]);
    const { data } = await api.execute(
      '{ event(id: "ev-harbour-talks") { participants { nodes { name } } attributes { nodes { predicate value } } } }',
    );
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      event: {
        participants: { nodes: [{ name: 'Aland' }, { name: 'Borduria' }] },
        attributes: { nodes: [{ predicate: 'DURATION', value: 'P2D' }] },
      },
    });
  });

  test.each(DOCUMENTS)('the links of $file lead to files that exist', ({ file, text }) => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    const base = new URL(file, ROOT);
    expect(links.filter((link) => !existsSync(new URL(link, base)))).toEqual([]);
  });

  test('each npm script that a document names exists', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = DOCUMENTS.flatMap(({ text }) =>
      [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(3);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});
