import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { openEmbeddedStore } from '../../../../src/store/embedded/embedded-store.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const create = (id: string) => ({ text: 'CREATE (n:Claim {id: $id})', parameters: { id } });
const LIST = {
  text: 'MATCH (n:Claim) WITH n ORDER BY n.id RETURN n.id AS id',
  parameters: {},
};

test('what was written is there after closing and opening again, in a folder made for it', async () => {
  const directory = join(folder, 'deep', 'er');
  const first = await openEmbeddedStore({ directory });
  expect(first.capabilities).toEqual({
    engine: 'embedded',
    version: '0.6.0',
    snapshotReads: true,
    readsInIndexOrder: false,
  });
  await first.write((transaction) => transaction.run(create('a')));
  // Closing waits for the write that is under way.
  const late = first.write((transaction) => transaction.run(create('b')));
  await Promise.all([first.close(), late]);

  const second = await openEmbeddedStore({ directory });
  expect(await second.read(LIST)).toEqual([{ id: 'a' }, { id: 'b' }]);
  await second.close();
});

test('a database that is open elsewhere is locked, in this process or another', async () => {
  const directory = join(folder, 'locked');
  const script = `
    const { GrafeoDB } = require('@grafeo-db/js');
    require('node:fs').mkdirSync(${JSON.stringify(directory)});
    GrafeoDB.create(${JSON.stringify(join(directory, 'graph.db'))});
    console.log('open');
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['-e', script], { env: {} });
  await once(other.stdout, 'data');
  await expect(openEmbeddedStore({ directory })).rejects.toMatchObject({
    code: 'STORE_LOCKED',
    message: 'Another process has the embedded database open.',
  });
  other.kill('SIGKILL');
  await once(other, 'exit');

  // The lock goes with its process.
  const store = await openEmbeddedStore({ directory });
  await expect(openEmbeddedStore({ directory })).rejects.toMatchObject({ code: 'STORE_LOCKED' });
  await store.close();
});

test('acknowledged writes survive the death of the process', async () => {
  const directory = join(folder, 'killed');
  const script = `
    const { GrafeoDB } = require('@grafeo-db/js');
    require('node:fs').mkdirSync(${JSON.stringify(directory)});
    const db = GrafeoDB.create(${JSON.stringify(join(directory, 'graph.db'))});
    (async () => {
      for (let n = 0; ; n += 1) {
        const tx = db.beginTransaction();
        await tx.executeCypher('CREATE (a:Claim {id: $a})-[:CONTRADICTS]->(b:Claim {id: $b})', { a: 'a' + n, b: 'b' + n });
        tx.commit();
        process.stdout.write(n + ' ');
      }
    })();`;
  const other = spawn(process.execPath, ['-e', script], { env: {} });
  let told = '';
  other.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.includes('100 ')) other.kill('SIGKILL');
  });
  await once(other, 'close');
  const acknowledged = Number(told.trim().split(' ').at(-1));

  const store = await openEmbeddedStore({ directory });
  const [row] = await store.read({
    text: 'MATCH (a:Claim)-[:CONTRADICTS]->(b:Claim) RETURN count(a) AS pairs',
    parameters: {},
  });
  const nodes = await store.read({
    text: 'MATCH (n:Claim) RETURN count(n) AS total',
    parameters: {},
  });
  expect(Number(row?.['pairs'])).toBeGreaterThan(acknowledged);
  expect(nodes).toEqual([{ total: 2 * Number(row?.['pairs']) }]);
  await store.close();
});

test('a folder or file that cannot be used is told with the reason', async () => {
  const file = join(folder, 'file');
  await writeFile(file, 'not a folder');
  const damaged = join(folder, 'damaged');
  await mkdir(damaged);
  await writeFile(
    join(damaged, 'graph.db'),
    'no database, but long enough to have a header'.repeat(99),
  );
  for (const [directory, reason] of [
    [file, 'a part of its path is not a folder'],
    [join(file, 'under'), 'a part of its path is not a folder'],
    ['/proc/parley', 'it is not there'],
    [damaged, 'graph.db is damaged'],
  ] as const) {
    await expect(openEmbeddedStore({ directory })).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(new RegExp(`${directory} cannot be opened: .*${reason}`)),
    });
  }
}, 30_000);

test('where there must be a database, none is made', async () => {
  const directory = join(folder, 'none');
  const opening = openEmbeddedStore({ directory, mustExist: true });
  await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(stat(directory)).rejects.toMatchObject({ code: 'ENOENT' });
  await (await openEmbeddedStore({ directory })).close();
  await (await openEmbeddedStore({ directory, mustExist: true })).close();
});

test('stores in memory are apart from each other', async () => {
  const [one, two] = await Promise.all([
    openEmbeddedStore({ directory: ':memory:' }),
    openEmbeddedStore({ directory: ':memory:' }),
  ]);
  await one.write((transaction) => transaction.run(create('a')));
  expect(await two.read(LIST)).toEqual([]);
  await Promise.all([one.close(), two.close()]);
});

test('a commit is flushed by one that follows it, and a log that is long enough ends in a checkpoint', async () => {
  const directory = join(folder, 'log');
  const store = await openEmbeddedStore({ directory, leastLogBytes: 20_000 });
  const sizeOfLog = async (): Promise<number> => {
    const log = join(directory, 'graph.db.wal');
    const parts = await readdir(log);
    const sizes = await Promise.all(parts.map(async (part) => (await stat(join(log, part))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const waitForLog = async (isSo: (size: number) => boolean): Promise<boolean> => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (isSo(await sizeOfLog())) return true;
      await sleep(100);
    }
    return false;
  };
  await store.write((transaction) => transaction.run(create('small')));
  const afterCommit = await sizeOfLog();
  expect(await waitForLog((size) => size > afterCommit)).toBe(true);
  await store.write((transaction) => transaction.run(create('x'.repeat(40_000))));
  expect(await waitForLog((size) => size < 20_000)).toBe(true);
  expect(await store.read({ text: 'MATCH (n) RETURN count(n) AS n', parameters: {} })).toEqual([
    { n: 2 },
  ]);
  await store.close();
});

test('checkpoints that fail are told of, while what is written is acknowledged and kept', async () => {
  const directory = join(folder, 'limited');
  const source = new URL('../../../../src/store/embedded/embedded-store.ts', import.meta.url).href;
  const script = `
    import { openEmbeddedStore } from '${source}';
    const told = [];
    const store = await openEmbeddedStore({
      directory: ${JSON.stringify(directory)},
      leastLogBytes: 50_000,
      onCheckpointFailure: (failure) => told.push(failure),
    });
    let written = 0;
    let after = 0;
    for (; after < 3 && written < 200; written += 1) {
      const id = written + Array.from({ length: 2_000 }, () => Math.random()).join('');
      await store.write((transaction) =>
        transaction.run({ text: 'CREATE (n:Claim {id: $id})', parameters: { id } }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (told.length > 0) after += 1;
    }
    console.log(JSON.stringify({ told, written, failed: store.countFailedCheckpoints() }));
    process.exit();`;
  // no file of the child may grow beyond 300 kB: the log, which each attempt begins anew, stays below that
  const limit = 'trap "" XFSZ; ulimit -f 300; exec "$@"';
  const command = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script];
  const child = spawn('bash', ['-c', limit, 'bash', ...command], {
    env: { PATH: process.env['PATH'], TSX_DISABLE_CACHE: '1' },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  const { told, written, failed } = JSON.parse(said) as {
    readonly told: readonly { readonly reason: string; readonly isFinal: boolean }[];
    readonly written: number;
    readonly failed: number;
  };
  expect(told).toEqual([{ reason: expect.stringContaining('File too large'), isFinal: false }]);
  expect(failed).toBeGreaterThan(0);

  const store = await openEmbeddedStore({ directory });
  expect(await store.read({ text: 'MATCH (n) RETURN count(n) AS n', parameters: {} })).toEqual([
    { n: written },
  ]);
  expect(store.countFailedCheckpoints?.()).toBe(0);
  await store.close();
});
