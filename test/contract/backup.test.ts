import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { beforeAll, expect, test } from '@jest/globals';

import { createApi } from '../../src/api/create-api.js';
import type { Statement } from '../../src/compile/statement.js';
import { loadReport } from '../../src/intake/load-report.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { fillSearch } from '../../src/load/fill-search.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { refuseHalfRestored } from '../../src/upkeep/backup/refuse-half-restored.js';
import { restoreBackup } from '../../src/upkeep/backup/restore-backup.js';
import { writeBackup } from '../../src/upkeep/backup/write-backup.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { testStores } from '../helpers/test-stores.js';

const pathTo = (path: string): string => new URL(`../fixtures/${path}`, import.meta.url).pathname;
const SECOND = pathTo('upkeep/eight-articles.yaml');
const folder = mkdtempSync(join(tmpdir(), 'parley-backup-'));

/** The second report again, with another count: the first version becomes history. */
function revise(): string {
  const path = join(folder, 'revised.yaml');
  const text = readFileSync(SECOND, 'utf8').replaceAll('eight articles', 'seven articles');
  writeFileSync(path, text.replace('POINT_COUNT: 8', 'POINT_COUNT: 7'));
  return path;
}

describeStores('a backup', (open, engine) => {
  let store: GraphStore;
  const file = join(folder, `${engine}.backup`);
  let between: string;

  beforeAll(async () => {
    store = await open();
    await loadReport(store, [pathTo('other-world'), SECOND]);
    between = new Date().toISOString();
    const { refused } = await loadReport(store, revise());
    invariant(refused.length === 0, 'the revised report loads');
    await writeBackup(store, file);
  }, 120_000);

  const countsOf = async (from: GraphStore, recordedAt: string): Promise<unknown> => {
    const api = await createApi({
      ...{ store: from, ontology: coreOntology, publicUrl: 'http://parley.test' },
      reportBug: (error) => {
        throw error;
      },
    });
    const { data, errors } = await api.execute(
      `query ($at: DateTime!) { instrument(id: "ins-wami-memorandum", asOf: { recordedAt: $at }) {
        attributes(where: { predicate: { in: ["POINT_COUNT"] } }) { nodes { value } } } }`,
      { at: recordedAt },
    );
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as unknown;
  };

  // the server is held in its own half alone
  const targets = testStores().filter(({ name }) => name === 'embedded' || name === engine);
  test.each(targets)(
    'becomes the same store on $name, history and times included',
    async (other) => {
      const isSame = other.name === engine;
      const hash = await computeContentHash(store);
      const then = await countsOf(store, between);
      expect(JSON.stringify(then)).toContain('{"value":"8"}');
      const target = isSame ? await open() : await other.open();
      try {
        await restoreBackup(target, file);
        expect(await computeContentHash(target)).toBe(hash);
        expect(await verifyStore(target, coreOntology)).toEqual([]);
        expect(await countsOf(target, between)).toEqual(then);
        const again = join(folder, `${engine}-${other.name}.backup`);
        await writeBackup(target, again);
        expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true);
        // a load goes on where the first store was
        const { outcomes } = await loadReport(target, revise());
        expect(outcomes.map(({ change }) => change)).toEqual(['UNCHANGED']);
        await expect(restoreBackup(target, file)).rejects.toMatchObject({
          message: 'The store is not empty.',
        });
      } finally {
        if (!isSame) await target.close();
      }
    },
    120_000,
  );

  test('is refused whole if it is cut short or was changed', async () => {
    const target = await testStores()[0]?.open();
    if (target === undefined) throw new Error('There is no store.');
    const whole = readFileSync(file);
    const lines = gunzipSync(whole).toString('utf8');
    const wrong: readonly (readonly [string, Uint8Array, string])[] = [
      ['cut', whole.subarray(0, whole.length - 40), 'It is no gzip file, or cut short.'],
      ['lines', gzipSync(lines.slice(0, lines.lastIndexOf('{"nodes"'))), 'It is cut short.'],
      ['word', gzipSync(lines.replace('Marwa', 'Warma')), 'It is not as it was written.'],
      ['empty', gzipSync(''), 'It is empty.'],
      ['other', gzipSync('{}\n{}\n'), 'It is no backup of Parley, or one of a later version.'],
      ['plain', new TextEncoder().encode('words'), 'It is no gzip file, or cut short.'],
    ];
    for (const [name, bytes, why] of wrong) {
      const path = join(folder, `${engine}-${name}.backup`);
      writeFileSync(path, bytes);
      await expect(restoreBackup(target, path)).rejects.toMatchObject({
        code: 'INPUT_REFUSED',
        message: `${path} cannot be restored. ${why}`,
      });
    }
    await expect(restoreBackup(target, join(folder, 'none'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
    expect(await target.read({ text: 'MATCH (n:Node) RETURN n.id AS id', parameters: {} })).toEqual(
      [],
    );
    await target.close();
  }, 60_000);

  test('that was not restored to its end keeps the store closed', async () => {
    await refuseHalfRestored(store);
    await store.write((transaction) =>
      transaction.run({ text: "CREATE (n:Restored {restoredKey: 'x'})", parameters: {} }),
    );
    await expect(refuseHalfRestored(store)).rejects.toMatchObject({ code: 'STORE_UNSUPPORTED' });
    await store.write((transaction) =>
      transaction.run({ text: 'MATCH (n:Restored) DELETE n', parameters: {} }),
    );
  });

  test('of a version without searches gets what they need', async () => {
    const run = (text: string): Promise<unknown> =>
      store.write((transaction) => transaction.run({ text, parameters: {} }));
    const migrations = await store.read({
      text: "MATCH (m:Migration) WHERE m.id STARTS WITH '008' RETURN m.id AS id, m.checksum AS checksum",
      parameters: {},
    });
    await run('MATCH (n:Node) REMOVE n.search, n.searchNames, n.searchOrder');
    await run("MATCH (m:Migration) WHERE m.id STARTS WITH '008' DELETE m");
    const path = join(folder, `${engine}-earlier.backup`);
    await writeBackup(store, path);
    const again = 'UNWIND $migrations AS row CREATE (m:Migration) SET m = row';
    await store.write((transaction) =>
      transaction.run({ text: again, parameters: { migrations } as Statement['parameters'] }),
    );
    const target = await testStores()[0]?.open();
    if (target === undefined) throw new Error('There is no store.');
    await fillSearch(target);
    await restoreBackup(target, path);
    const { hits } = await target.findTexts({
      scope: 'texts',
      clauses: [[{ kind: 'word', text: 'articles', edits: 0, weight: 1 }]],
      ...{ phrases: [], excluded: [], after: null, limit: 50, isCounted: false },
    });
    expect(hits.length).toBeGreaterThan(0);
    await target.close();
  }, 120_000);
});
