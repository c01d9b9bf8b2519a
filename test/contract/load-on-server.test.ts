import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { askServer } from '../../src/cli/ask-server.js';
import { loadOnServer } from '../../src/cli/load-on-server.js';
import { joinSteps, type LoadStep } from '../../src/intake/load-paths.js';
import { loadReport } from '../../src/intake/load-report.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import type { GraphStore } from '../../src/store/port.js';
import { openTestServer, type TestServer } from '../helpers/open-test-server.js';
import { testStores } from '../helpers/test-stores.js';

const TOKEN = 'a-token-that-may-write';
const SEED = new URL('../../seed', import.meta.url).pathname;

async function openEmbedded(): Promise<GraphStore> {
  const store = await testStores()[0]?.open();
  if (store === undefined) throw new Error('There is no embedded store.');
  return store;
}

describe('loading by a running server', () => {
  let store: GraphStore;
  let server: TestServer;
  let folder: string;
  beforeEach(async () => {
    store = await openEmbedded();
    const config = { writeToken: TOKEN, writeBodyLimitBytes: 3_000_000, requestTimeoutMs: 60_000 };
    server = await openTestServer(store, { config });
    folder = mkdtempSync(join(tmpdir(), 'parley-there-'));
  });
  afterEach(async () => {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const load = (path: string, token = TOKEN): Promise<LoadStep> =>
    joinSteps(
      loadOnServer([path], {
        server: { url: `${server.url}/`, token },
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    );

  test('gives the same as loading here', async () => {
    const there = await load(SEED);
    const own = await openEmbedded();
    const here = await loadReport(own, SEED);
    expect(there.refused).toEqual([]);
    const changes = ({ outcomes }: Pick<LoadStep, 'outcomes'>): unknown =>
      outcomes.map(({ kind, id, change }) => [kind, id, change]).sort();
    expect(changes(there)).toEqual(changes(here));
    expect(there.diagnostics).toEqual(here.diagnostics);
    expect(await computeContentHash(store)).toBe(await computeContentHash(own));
    await own.close();
  }, 120_000);

  test('tells what is wrong with a file in the words of a load here', async () => {
    cpSync(new URL('../fixtures/wrong', import.meta.url).pathname, folder, { recursive: true });
    const there = await load(folder);
    const own = await openEmbedded();
    const here = await loadReport(own, folder);
    await own.close();
    const sort = ({ diagnostics }: Pick<LoadStep, 'diagnostics'>): readonly string[] =>
      diagnostics.map((one) => JSON.stringify(one)).sort();
    const isOfBytes = (line: string): boolean => !/text-not-utf-8|text-with-byte-order/.test(line);
    expect(sort(there).filter(isOfBytes)).toEqual(sort(here).filter(isOfBytes));
    expect([...there.refused].sort()).toEqual([...here.refused].sort());
  }, 120_000);

  test('refusals of the server come with their own code', async () => {
    writeFileSync(join(folder, 'a.yaml'), 'format: parley.report/1\n');
    await expect(load(folder, 'another-token-altogether')).rejects.toMatchObject({
      code: 'WRITE_TOKEN_NEEDED',
    });
    const nowhere = { url: 'http://127.0.0.1:9', token: TOKEN };
    await expect(askServer(nowhere, '{ __typename }', {})).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    const page = { url: `${server.url}/health`, token: TOKEN };
    await expect(askServer(page, '{ __typename }', {})).rejects.toMatchObject({
      message: `What answers at ${page.url} is no Parley (404).`,
    });
  });
});
