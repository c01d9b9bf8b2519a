import { expect, test } from '@jest/globals';

import { ParleyError } from '../../src/errors/parley-error.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { openProxy, type Proxy } from '../helpers/open-proxy.js';
import { describeNeo4j } from '../helpers/open-test-stores.js';
import { readTestServer } from '../helpers/test-stores.js';

const ONE = { text: 'RETURN $one AS one', parameters: { one: 1 } };

function server(): { uri: string; user: string; password: string } {
  const found = readTestServer();
  if (found === null) throw new Error('NEO4J_TEST_URI is not set.');
  return found;
}

function proxyServer(): Promise<Proxy> {
  const { hostname, port } = new URL(server().uri);
  return openProxy({ host: hostname, port: Number(port || 7687) });
}

/** Asks again and again; fails after the five seconds that are within the bound of a read left alone. */
async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + 5_000;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error('It did not come to be so within 5 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describeNeo4j('the server', (open) => {
  test('a wrong password is refused, and not repeated in the message', async () => {
    const opening = openNeo4jStore({ ...server(), password: 'not-the-password' });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_AUTH_FAILED',
      message: 'The database refused user or password.',
    });
  });

  test('a database that is not there is told apart', async () => {
    const opening = openNeo4jStore({ ...server(), database: 'nowhere' });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      hint: 'Check NEO4J_DATABASE.',
    });
  });

  test('a read beyond its time is stopped', async () => {
    const store = await openNeo4jStore({ ...server(), queryTimeoutMs: 300 });
    const started = performance.now();
    const endless = {
      text: 'UNWIND $l AS a UNWIND $l AS b UNWIND $l AS c RETURN sum(a * b * c) AS total',
      parameters: { l: Array.from({ length: 2_000 }, (_, n) => n) },
    };
    await expect(store.read(endless)).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(await store.read(ONE)).toEqual([{ one: 1 }]);
    await store.close();
  });

  test('a read whose client has gone is stopped in the database', async () => {
    const store = await openNeo4jStore(server());
    const others = await openNeo4jStore(server());
    const client = new AbortController();
    const marked = {
      text: 'UNWIND $l AS a UNWIND $l AS b UNWIND $l AS c RETURN sum(a * b * c) AS forsaken',
      parameters: { l: Array.from({ length: 2_000 }, (_, n) => n) },
    };
    const countRunning = async (): Promise<number> => {
      const rows = await others.read({
        text: 'SHOW TRANSACTIONS YIELD currentQuery AS text WHERE text ENDS WITH $end RETURN text',
        parameters: { end: 'AS forsaken' },
      });
      return rows.length;
    };
    const refusal = store.read(marked, { signal: client.signal }).catch((error: unknown) => error);
    await waitUntil(async () => (await countRunning()) === 1);
    client.abort(new ParleyError('STORE_UNAVAILABLE', 'The client has gone.'));
    expect(await refusal).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await waitUntil(async () => (await countRunning()) === 0);
    await store.close();
    await others.close();
  });

  test('the routing scheme reads and writes too', async () => {
    await open();
    const store = await openNeo4jStore({
      ...server(),
      uri: server().uri.replace(/^bolt/, 'neo4j'),
    });
    await store.write((transaction) =>
      transaction.run({ text: 'CREATE (n:Claim {id: $id})', parameters: { id: 'routed' } }),
    );
    const rows = await store.read({ text: 'MATCH (n:Claim) RETURN n.id AS id', parameters: {} });
    expect(rows).toEqual([{ id: 'routed' }]);
    await store.close();
  });

  test('a broken connection is not seen by a read', async () => {
    const proxy = await proxyServer();
    const uri = `bolt://127.0.0.1:${String(proxy.port)}`;
    const store = await openNeo4jStore({ ...server(), uri });
    const reads = Array.from({ length: 20 }, () => store.read(ONE));
    proxy.shake();
    expect(await Promise.all(reads)).toEqual(reads.map(() => [{ one: 1 }]));
    proxy.shake();
    expect(await store.read(ONE)).toEqual([{ one: 1 }]);
    await store.close();
    proxy.close();
  });

  test('a server that is back within seconds is waited for, by reads and by writes', async () => {
    const proxy = await proxyServer();
    const uri = `bolt://127.0.0.1:${String(proxy.port)}`;
    const store = await openNeo4jStore({ ...server(), uri });
    proxy.cut();
    const answers = [store.read(ONE), store.write((transaction) => transaction.run(ONE))];
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    proxy.mend();
    expect(await Promise.all(answers)).toEqual([[{ one: 1 }], [{ one: 1 }]]);
    await store.close();
    proxy.close();
  });

  test('while the server is away reads fail within a bound, and clearly; when it is back, they work', async () => {
    const proxy = await proxyServer();
    const uri = `bolt://127.0.0.1:${String(proxy.port)}`;
    const store = await openNeo4jStore({ ...server(), uri });
    proxy.cut();
    const started = performance.now();
    await expect(store.read(ONE)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const waited = performance.now() - started;
    expect(waited).toBeGreaterThan(3_500);
    expect(waited).toBeLessThan(8_000);
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const client = new AbortController();
    const reading = store.read(ONE, { signal: client.signal });
    client.abort(new ParleyError('STORE_TIMEOUT', 'The client has gone.'));
    await expect(reading).rejects.toMatchObject({ message: 'The client has gone.' });
    proxy.mend();
    await store.ping();
    expect(await store.read(ONE)).toEqual([{ one: 1 }]);
    await store.close();
    proxy.close();
  });
});
