import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { GraphStore } from '../../../src/store/port.js';
import { openTestServer, type TestServer } from '../../helpers/open-test-server.js';

const LONG = 'x'.repeat(20_000);
/** What browsers say. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br' };

const exports = new Map([
  ['txt', { contentType: 'text/plain', write: writeLong }],
  ['bad', { contentType: 'text/plain', write: writeAndFail }],
]);

async function* writeLong(): AsyncGenerator<string> {
  await Promise.resolve();
  yield LONG;
  yield LONG;
}

async function* writeAndFail(): AsyncGenerator<string> {
  yield 'y'.repeat(100_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  throw new Error('broken off');
}

const opened: { close(): Promise<unknown> }[] = [];
afterAll(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

/** A server whose only report has a long title if its id is `long`. */
async function open(remoteAddress: string): Promise<TestServer> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  const changed: GraphStore = {
    capabilities: store.capabilities,
    read: ({ parameters }) => {
      const title = Object.values(parameters).includes('long') ? LONG : 'short';
      return Promise.resolve([{ f0: [[title]] }]);
    },
    write: (work) => store.write(work),
    findTexts: (query, options) => store.findTexts(query, options),
    ping: () => store.ping(),
    close: () => store.close(),
  };
  const server = await openTestServer(changed, { exports, remoteAddress });
  opened.push(store, server);
  return server;
}

const ask = (
  server: TestServer,
  id: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> => server.ask(`{ report(id: "${id}") { title } }`, headers);

describe('for a client on another machine', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open('192.0.2.7');
  });

  test.each(['by Apollo Server', 'by the short road'])(
    'a long answer %s is compressed',
    async () => {
      const answer = await ask(server, 'long', BROWSER);
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      expect(Number(answer.headers.get('content-length'))).toBeLessThan(1_000);
      expect(answer.headers.get('vary')).toBe('Origin, accept-encoding');
      expect(await answer.json()).toEqual({ data: { report: { title: LONG } } });
    },
  );

  test('a stream is compressed', async () => {
    const answer = await server.get('/export.txt', { headers: BROWSER });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toBe(LONG + LONG);
  });

  test('a stream that breaks off does not end as if it were whole', async () => {
    const answer = await server.get('/export.bad', { headers: BROWSER });
    await expect(answer.text()).rejects.toThrow();
  });

  test('a short answer goes out as it is', async () => {
    const answer = await ask(server, 'short', BROWSER);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toBe('Origin');
  });

  test.each(['identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])(
    'who accepts “%s” gets it as it is, and caches are told',
    async (accepted) => {
      const answer = await ask(server, 'long', { 'accept-encoding': accepted });
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('vary')).toBe('Origin, accept-encoding');
      expect(await answer.json()).toEqual({ data: { report: { title: LONG } } });
    },
  );
});

test.each(['127.0.0.1', '::ffff:127.0.0.1', '::1'])(
  'nothing is compressed for %s',
  async (address) => {
    const server = await open(address);
    const answer = await ask(server, 'long', BROWSER);
    expect(answer.headers.get('content-encoding')).toBeNull();
  },
);
