import { afterEach, describe, expect, test } from '@jest/globals';

import { ParleyError } from '../../../src/errors/parley-error.js';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { GraphStore } from '../../../src/store/port.js';
import { openTestServer, type TestServer } from '../../helpers/open-test-server.js';

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

async function open(
  options: Parameters<typeof openTestServer>[1] = {},
  change: Partial<GraphStore> = {},
): Promise<TestServer> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  const changed: GraphStore = {
    capabilities: store.capabilities,
    read: (statement, readOptions) => store.read(statement, readOptions),
    write: (work) => store.write(work),
    findTexts: (query, options) => store.findTexts(query, options),
    ping: () => store.ping(),
    close: () => store.close(),
    ...change,
  };
  const tested = await openTestServer(changed, options);
  opened.push(store, tested);
  return tested;
}

const COUNT = '{ reports { totalCount } }';

describe('GraphQL over HTTP', () => {
  test('POST answers', async () => {
    const { ask } = await open();
    const answer = await ask(COUNT);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ data: { reports: { totalCount: 0 } } });
  });

  test('a plain GET is refused (CSRF); with a header that forms cannot send, it answers', async () => {
    const { get } = await open();
    const url = `/graphql?query=${encodeURIComponent(COUNT)}`;
    expect((await get(url)).status).toBe(400);
    const headers = { 'apollo-require-preflight': '1' };
    expect((await get(url, { headers })).status).toBe(200);
  });

  test('a form’s POST is refused', async () => {
    const { get } = await open();
    const answer = await get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: COUNT }),
    });
    expect(answer.status).toBe(400);
  });

  test.each([
    ['broken JSON', '{"query": ', 400],
    ['too long', JSON.stringify({ query: `# ${'x'.repeat(20_000)}` }), 413],
    ['not an object', '"x"', 400],
  ])('%s gets a JSON error, not a crash', async (_name, payload, status) => {
    const { get } = await open();
    const headers = { 'content-type': 'application/json' };
    const answer = await get('/graphql', { method: 'POST', headers, body: payload });
    expect(answer.status).toBe(status);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is told which methods there are', async (method) => {
    const { get } = await open();
    const answer = await get('/graphql', { method, body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test.each([
    ['another character set', { 'content-type': 'application/json; charset="utf-16le"' }],
    ['a compressed body', { 'content-encoding': 'gzip' }],
  ])('%s is refused, not guessed', async (_name, headers) => {
    const { ask } = await open();
    expect((await ask(COUNT, headers)).status).toBe(415);
  });

  test('UTF-8 may be named', async () => {
    const { ask } = await open();
    const headers = {
      'content-type': 'application/json;charset=UTF-8',
      'content-encoding': 'identity',
    };
    expect((await ask(COUNT, headers)).status).toBe(200);
  });

  test('keys that reach into prototypes are refused as what they are', async () => {
    const { get } = await open();
    const answer = await get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": "{ reports { totalCount } }", "variables": {"__proto__": {"x": 1}}}',
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('__proto__');
  });

  test('a store that is away is 503 and worth trying again', async () => {
    const { ask } = await open(
      {},
      { read: () => Promise.reject(new ParleyError('STORE_UNAVAILABLE', 'The store is away.')) },
    );
    const answer = await ask(COUNT);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }],
    });
  });

  test('a read that takes too long is given up and answered', async () => {
    const { ask } = await open({ config: { requestTimeoutMs: 50 } }, { read: waitForAbort });
    const answer = await ask(COUNT);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'STORE_TIMEOUT' } }],
    });
  });

  test('a client that goes away stops the read', async () => {
    let stopped: (value: string) => void = () => undefined;
    const isStopped = new Promise<string>((resolve) => (stopped = resolve));
    const { get } = await open(
      {},
      {
        read: (statement, options) => {
          client.abort();
          options?.signal?.addEventListener('abort', () => {
            stopped('stopped');
          });
          return waitForAbort(statement, options);
        },
      },
    );
    const client = new AbortController();
    const request = get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: COUNT }),
      signal: client.signal,
    });
    await expect(request).rejects.toThrow();
    await expect(isStopped).resolves.toBe('stopped');
  });
});

test('closing lets a request that runs finish, and takes no new one', async () => {
  let started: () => void = () => undefined;
  const isStarted = new Promise<void>((resolve) => (started = resolve));
  const { ask, get, close } = await open(
    {},
    {
      read: async () => {
        started();
        await new Promise((resolve) => setTimeout(resolve, 200));
        throw new ParleyError('STORE_TIMEOUT', 'It took its time.');
      },
    },
  );
  const running = ask(COUNT);
  await isStarted;
  const closed = close();
  expect(await (await running).json()).toMatchObject({
    errors: [{ message: 'It took its time.' }],
  });
  await closed;
  await expect(get('/health')).rejects.toThrow();
});

const waitForAbort: GraphStore['read'] = (_statement, options) =>
  new Promise((_resolve, reject) => {
    options?.signal?.addEventListener('abort', () => {
      reject(options.signal?.reason instanceof Error ? options.signal.reason : new Error('gone'));
    });
  });

describe('other origins', () => {
  const preflight = ({ get }: TestServer, origin: string): Promise<Response> =>
    get('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });

  test('a page on localhost, any port, may ask', async () => {
    const tested = await open();
    const answer = await preflight(tested, 'http://localhost:5173');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    expect(answer.headers.get('access-control-allow-headers')).toBe('content-type,authorization');
  });

  test.each(['https://evil.example', 'http://localhost.evil.example', 'null'])(
    '%s may not',
    async (origin) => {
      const tested = await open();
      const answer = await preflight(tested, origin);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      const asked = await tested.ask(COUNT, { origin });
      expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('PARLEY_CORS names origins', async () => {
    const tested = await open({ config: { cors: ['https://tool.example'] } });
    const allowed = await preflight(tested, 'https://tool.example');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://tool.example');
    const refused = await preflight(tested, 'http://localhost:5173');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a read token', () => {
  const readToken = 'a-token-of-some-length';

  test.each(['/', '/graphql', '/export.json', '/metrics', '/report/x'])(
    'guards %s',
    async (url) => {
      const { get } = await open({ config: { readToken } });
      const answer = await get(url);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Basic');
    },
  );

  test('as Bearer or as a browser’s password', async () => {
    const { ask } = await open({ config: { readToken } });
    const basic = Buffer.from(`anyone:${readToken}`).toString('base64');
    for (const authorization of [`Bearer ${readToken}`, `Basic ${basic}`]) {
      const answer = await ask(COUNT, { authorization });
      expect(answer.status).toBe(200);
    }
    for (const authorization of [`Bearer ${readToken}x`, 'Basic ????', 'Bearer']) {
      const answer = await ask(COUNT, { authorization });
      expect(answer.status).toBe(401);
    }
  });

  test('probes answer without', async () => {
    const { get } = await open({ config: { readToken } });
    expect((await get('/health')).status).toBe(200);
    expect((await get('/ready')).status).toBe(200);
  });
});

describe('probes and log', () => {
  test('/ready follows the store, /health the process', async () => {
    const ping = () => Promise.reject(new ParleyError('STORE_UNAVAILABLE', 'The store is away.'));
    const { get } = await open({}, { ping });
    expect((await get('/health')).status).toBe(200);
    expect((await get('/ready')).status).toBe(503);
  });

  test('/metrics counts requests by route', async () => {
    const { get } = await open();
    await get('/report/nobody');
    const body = await (await get('/metrics')).text();
    expect(body).toContain('route="/report/:id",method="GET",status="404"} 1');
  });

  test('each request has an id, in the answer and in the log; a caller’s own is kept if harmless', async () => {
    const { ask, log } = await open();
    const given = await ask(COUNT, { 'x-request-id': 'abc-1' });
    expect(given.headers.get('x-request-id')).toBe('abc-1');
    expect(log).toContainEqual(expect.objectContaining({ requestId: 'abc-1', route: '/graphql' }));
    const forged = await ask(COUNT, { 'x-request-id': 'a b"c' });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('unknown addresses', () => {
  test('browsers get a page, programs JSON', async () => {
    const { get } = await open();
    const page = await get('/nowhere', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<h1>Nothing is here</h1>');
    const json = await get('/nowhere');
    expect(await json.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('addresses that no route can be found for', () => {
  test.each([
    ['/report/%', 400],
    ['/report/%ff', 400],
    [`/assertion/${'x'.repeat(2_000)}`, 414],
  ])('%s gets our own answer, with all headers, and is counted', async (url, status) => {
    const { get, log } = await open();
    const answer = await get(url, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-request-id')).not.toBeNull();
    const page = await answer.text();
    expect(page).toContain('<h1>This request cannot be answered</h1>');
    expect(page.length).toBeLessThan(2_000);
    expect(log).toContainEqual(expect.objectContaining({ route: 'unknown', status }));
    expect(await (await get('/metrics')).text()).toContain('route="unknown"');
  });

  test('a token is asked for before anything is said', async () => {
    const readToken = 'a-token-of-some-length';
    const { get } = await open({ config: { readToken } });
    for (const url of ['/%', `/report/${'x'.repeat(2_000)}`]) {
      expect((await get(url)).status).toBe(401);
      const headers = { authorization: `Bearer ${readToken}` };
      expect((await get(url, { headers })).status).not.toBe(401);
    }
  });
});
