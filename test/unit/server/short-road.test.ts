import { afterEach, expect, test } from '@jest/globals';

import { ParleyError } from '../../../src/errors/parley-error.js';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { giveUpOnAbort } from '../../../src/store/give-up-on-abort.js';
import type { GraphStore } from '../../../src/store/port.js';
import { openTestServer, type TestServer } from '../../helpers/open-test-server.js';

// What happens on the road that does not pass Apollo Server when something goes wrong: each test first makes the
// operation known, then lets the store behave otherwise.

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

interface KnownServer extends TestServer {
  /** Replaces the store's reads from now on. */
  readonly setRead: (read: GraphStore['read']) => void;
  readonly countReads: () => number;
}

const QUERY = '{ report(id: "r") { id title } }';

async function openKnown(requestTimeoutMs = 5_000): Promise<KnownServer> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  let read: GraphStore['read'] = () => Promise.resolve([{ f0: [['r', 'Talks']] }]);
  let count = 0;
  const changed: GraphStore = {
    capabilities: store.capabilities,
    read: (statement, options) => {
      count += 1;
      return read(statement, options);
    },
    write: (work) => store.write(work),
    findTexts: (query, options) => store.findTexts(query, options),
    ping: () => store.ping(),
    close: () => store.close(),
  };
  const server = await openTestServer(changed, { config: { requestTimeoutMs } });
  opened.push(store, server);
  // Apollo Server first, then the short road
  const answers = [await server.ask(QUERY), await server.ask(QUERY)];
  for (const answer of answers) {
    expect(await answer.json()).toEqual({ data: { report: { id: 'r', title: 'Talks' } } });
  }
  count = 0;
  return { ...server, setRead: (next) => (read = next), countReads: () => count };
}

/** A read that never ends by itself. */
const waitForAbort: GraphStore['read'] = (_statement, options) =>
  giveUpOnAbort(new Promise(() => undefined), options?.signal);

test('a store that is away is 503, and is asked once', async () => {
  const { ask, setRead, countReads } = await openKnown();
  setRead(() => Promise.reject(new ParleyError('STORE_UNAVAILABLE', 'The store is away.')));
  const answer = await ask(QUERY);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    errors: [{ path: ['report'], extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }],
  });
  expect(countReads()).toBe(1);
});

test('a null where none may be is told, over the rows that are there', async () => {
  const { ask, setRead, countReads } = await openKnown();
  setRead(() => Promise.resolve([{ f0: [[null, 'Talks']] }]));
  const answer = await ask(QUERY);
  expect(await answer.json()).toMatchObject({
    errors: [{ path: ['report', 'id'] }],
    data: { report: null },
  });
  expect(countReads()).toBe(1);
});

test('a read that takes too long is given up and answered', async () => {
  const { ask, setRead, countReads } = await openKnown(80);
  setRead(waitForAbort);
  const answer = await ask(QUERY);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    errors: [{ extensions: { code: 'STORE_TIMEOUT' } }],
  });
  expect(countReads()).toBe(1);
});

test('a client that goes away stops the read', async () => {
  const { get, setRead, log, close } = await openKnown();
  const client = new AbortController();
  const stopped = new Promise<string>((resolve) => {
    setRead((statement, options) => {
      options?.signal?.addEventListener('abort', () => {
        resolve('stopped');
      });
      setTimeout(() => {
        client.abort();
      }, 20);
      return waitForAbort(statement, options);
    });
  });
  const request = get('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
    signal: client.signal,
  });
  await expect(request).rejects.toThrow();
  await expect(stopped).resolves.toBe('stopped');
  await close();
  expect(log.at(-1)).toMatchObject({ msg: 'request', route: '/graphql', status: 499 });
});

test('each answer is logged and counted', async () => {
  const { ask, get, log } = await openKnown();
  await ask(QUERY, { 'x-request-id': 'short-1' });
  expect(log).toContainEqual(
    expect.objectContaining({ requestId: 'short-1', route: '/graphql', status: 200 }),
  );
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toContain('route="/graphql",method="POST",status="200"} 3');
});
