import { beforeAll, expect, test } from '@jest/globals';

import type { ParameterValue } from '../../src/compile/statement.js';
import { ParleyError } from '../../src/errors/parley-error.js';
import type { MigratableStore } from '../../src/store/port.js';
import { describeStores } from '../helpers/open-test-stores.js';

async function errorOf(work: Promise<unknown>): Promise<ParleyError> {
  const error: unknown = await work.then(
    () => new Error('did not fail'),
    (cause: unknown) => cause,
  );
  if (!(error instanceof ParleyError)) throw error;
  return error;
}

function nest(depth: number): ParameterValue {
  return depth === 0 ? 1 : [nest(depth - 1)];
}

/** A server has to be told, and to hear. */
const GIVEN_UP_WITHIN_MS = { embedded: 2_000, neo4j: 5_000 };

describeStores('errors', (open, engine) => {
  let store: MigratableStore;
  beforeAll(async () => {
    store = await open();
  });

  test('a broken statement is STORE_FAILED and tells nothing of its text', async () => {
    const error = await errorOf(
      store.read({ text: 'MATCH (secret:Claim) RETRUN secret', parameters: {} }),
    );
    expect(error.code).toBe('STORE_FAILED');
    expect(error.message + JSON.stringify(error.details) + String(error.hint)).not.toMatch(
      /secret|RETRUN|MATCH/,
    );
    expect(error.cause).toBeDefined();
  });

  test('a second node with the same id is refused', async () => {
    const create = { text: 'CREATE (n:Report {id: $id})', parameters: { id: 'twice' } };
    await store.write((transaction) => transaction.run(create));
    const error = await errorOf(store.write((transaction) => transaction.run(create)));
    expect(error.code).toBe('STORE_FAILED');
    expect(error.message).not.toContain('twice');
  });

  test('a read cannot write', async () => {
    const error = await errorOf(
      store.read({ text: 'MERGE (n:Claim {id: $id}) RETURN n.id AS id', parameters: { id: 'r' } }),
    );
    expect(error.code).toBe('BUG');
    const rows = await store.read({
      text: 'MATCH (n:Claim) WHERE n.id = $id RETURN n.id AS id',
      parameters: { id: 'r' },
    });
    expect(rows).toEqual([]);
  });

  const refused: readonly (readonly [string, ParameterValue])[] = [
    ['beyond ±(2^53 − 1)', 2 ** 53],
    ['huge', 1e300],
    ['not a number', NaN],
    ['infinite', -Infinity],
    ['nested too deep', nest(101)],
    ['nested deep enough to crash', nest(3_000)],
  ];
  test.each(refused)('a parameter that is %s is refused, and the store goes on', async (_, v) => {
    const error = await errorOf(store.read({ text: 'RETURN $v AS v', parameters: { v } }));
    expect(error.code).toBe('ARGUMENT_INVALID');
    await store.ping();
  });

  test('a parameter that is no plain JSON is our mistake', async () => {
    for (const v of [new Date(0), new Map(), undefined]) {
      const parameters = { v: v as unknown as ParameterValue };
      expect((await errorOf(store.read({ text: 'RETURN $v AS v', parameters }))).code).toBe('BUG');
    }
  });

  test('a parameter nested a hundred deep is fine', async () => {
    const v = nest(99);
    expect(await store.read({ text: 'RETURN $v AS v', parameters: { v } })).toEqual([{ v }]);
  });

  test('a read is given up when its signal is aborted', async () => {
    const before = new AbortController();
    before.abort();
    const statement = { text: 'RETURN 1 AS one', parameters: {} };
    expect((await errorOf(store.read(statement, { signal: before.signal }))).code).toBe(
      'STORE_TIMEOUT',
    );

    const during = new AbortController();
    setTimeout(() => {
      during.abort(new ParleyError('STORE_UNAVAILABLE', 'The client has gone.'));
    }, 100);
    const started = performance.now();
    const long = {
      text: 'UNWIND $l AS a UNWIND $l AS b UNWIND $l AS c UNWIND $l AS d WITH a, b, c, d WHERE a = b + c + d + 1000 RETURN count(a) AS total',
      parameters: { l: Array.from({ length: 50 }, (_, n) => n) },
    };
    const error = await errorOf(store.read(long, { signal: during.signal }));
    expect(error.message).toBe('The client has gone.');
    expect(performance.now() - started).toBeLessThan(GIVEN_UP_WITHIN_MS[engine]);
    await store.ping();
  });

  test('a closed store is unavailable', async () => {
    const other = await open();
    await other.close();
    await other.close();
    const statement = { text: 'RETURN 1 AS one', parameters: {} };
    expect((await errorOf(other.read(statement))).code).toBe('STORE_UNAVAILABLE');
    expect((await errorOf(other.write((t) => t.run(statement)))).code).toBe('STORE_UNAVAILABLE');
    expect((await errorOf(other.ping())).code).toBe('STORE_UNAVAILABLE');
  });
});
