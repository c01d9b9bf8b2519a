import { createServer, type Socket } from 'node:net';

import { expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';

import { checkServer } from '../../../../src/store/neo4j/check-server.js';
import { openNeo4jStore } from '../../../../src/store/neo4j/neo4j-store.js';
import { toDriverParameters } from '../../../../src/store/neo4j/to-driver-parameters.js';
import { isWorthRepeating, toStoreError } from '../../../../src/store/neo4j/to-store-error.js';

test.each(['5.26.31', '5.26.40', '5.27-aura', '2025.01.0', '2026.09.0'])(
  '%s will do',
  (version) => {
    expect(checkServer('Neo4j Kernel', version)).toBe(version);
  },
);

test.each([
  ['Neo4j Kernel', '5.26.30'],
  ['Neo4j Kernel', '4.4.50'],
  ['Neo4j Kernel', '5.9.99'],
  ['Memgraph', '6.0.0'],
])('%s %s is refused, with the version needed', (name, version) => {
  expect(() => checkServer(name, version)).toThrow(
    expect.objectContaining({
      code: 'STORE_UNSUPPORTED',
      message: `The server is ${name} ${version}; Parley needs Neo4j 5.26.31 or later.`,
    }),
  );
});

test('whole numbers become integers at any depth, everything in one map', () => {
  expect(toDriverParameters({ k: 3, list: [1, 1.5, [{ n: -0 }]], text: 'x', none: null })).toEqual({
    p: {
      k: neo4j.int(3),
      list: [neo4j.int(1), 1.5, [{ n: neo4j.int(0) }]],
      text: 'x',
      none: null,
    },
  });
});

const failure = (code: string): Error => new neo4j.Neo4jError('MATCH (secret) at x', code, '', '');

test.each([
  ['Neo.ClientError.Security.Unauthorized', 'STORE_AUTH_FAILED'],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_AUTH_FAILED'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'STORE_TIMEOUT'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'STORE_TIMEOUT'],
  ['Neo.TransientError.General.OutOfMemoryError', 'STORE_FAILED'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_FAILED'],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_UNAVAILABLE'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE'],
  ['ServiceUnavailable', 'STORE_UNAVAILABLE'],
  ['SessionExpired', 'STORE_UNAVAILABLE'],
  ['Neo.ClientError.Statement.AccessMode', 'BUG'],
  ['Neo.ClientError.Statement.SyntaxError', 'STORE_FAILED'],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'STORE_FAILED'],
])('%s is %s', (code, expected) => {
  const error = toStoreError(failure(code));
  expect(error.code).toBe(expected);
  expect(error.message).not.toContain('secret');
});

test('a deadlock is worth another try; a lack of memory is not', () => {
  expect(isWorthRepeating(failure('Neo.TransientError.Transaction.DeadlockDetected'))).toBe(true);
  expect(isWorthRepeating(failure('ServiceUnavailable'))).toBe(true);
  expect(isWorthRepeating(failure('Neo.TransientError.General.OutOfMemoryError'))).toBe(false);
  expect(isWorthRepeating(failure('Neo.ClientError.Statement.SyntaxError'))).toBe(false);
});

async function takeFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test.each(['bolt', 'neo4j', 'bolt+s', 'neo4j+ssc'])(
  'no server at %s:// is STORE_UNAVAILABLE, soon',
  async (scheme) => {
    const uri = `${scheme}://127.0.0.1:${String(await takeFreePort())}`;
    const started = performance.now();
    await expect(openNeo4jStore({ uri, user: 'neo4j', password: 'hidden' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'The graph database does not answer.',
    });
    expect(performance.now() - started).toBeLessThan(15_000);
  },
);

test('a server that accepts and never speaks is STORE_UNAVAILABLE', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const opening = openNeo4jStore({
    uri: `bolt://127.0.0.1:${String(port)}`,
    user: 'neo4j',
    password: 'hidden',
    connectionTimeoutMs: 200,
  });
  await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  for (const socket of sockets) socket.destroy();
  silent.close();
});

test('an address of another scheme cannot be used', async () => {
  const opening = openNeo4jStore({ uri: 'http://127.0.0.1:7474', user: 'neo4j', password: 'x' });
  await expect(opening).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});
