import { beforeAll, beforeEach, expect, test } from '@jest/globals';

import type { Statement } from '../../src/compile/statement.js';
import type { MigratableStore } from '../../src/store/port.js';
import { describeStores } from '../helpers/open-test-stores.js';

const LIST: Statement = {
  text: 'MATCH (n:Claim) WITH n ORDER BY n.id RETURN n.id AS id',
  parameters: {},
};
const create = (id: string): Statement => ({
  text: 'CREATE (n:Claim {id: $id})',
  parameters: { id },
});

describeStores('transactions', (open) => {
  let store: MigratableStore;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(async () => {
    await store.write((transaction) =>
      transaction.run({
        text: 'MATCH (n) WHERE (n:Claim OR n:Issue) DETACH DELETE n',
        parameters: {},
      }),
    );
  });

  test('a write is seen by its own transaction, then by others', async () => {
    const seen = await store.write(async (transaction) => {
      await transaction.run(create('a'));
      expect(await store.read(LIST)).toEqual([]);
      return transaction.run(LIST);
    });
    expect(seen).toEqual([{ id: 'a' }]);
    expect(await store.read(LIST)).toEqual([{ id: 'a' }]);
  });

  test('work that throws leaves nothing, and its error comes through', async () => {
    const mine = new Error('mine');
    const failing = store.write(async (transaction) => {
      await transaction.run(create('a'));
      throw mine;
    });
    await expect(failing).rejects.toBe(mine);
    expect(await store.read(LIST)).toEqual([]);
  });

  test('a failed statement leaves nothing, even if the work goes on as if it had not', async () => {
    const failing = store.write(async (transaction) => {
      await transaction.run(create('a'));
      await transaction.run(create('a')).catch(() => undefined);
      return 'done';
    });
    await expect(failing).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await store.read(LIST)).toEqual([]);
  });

  test('statements that nobody waits for run in order and belong to the transaction', async () => {
    await store.write((transaction) => {
      void transaction.run(create('a'));
      void transaction.run({
        text: 'MATCH (n:Claim) WHERE n.id = $id SET n.seen = true',
        parameters: { id: 'a' },
      });
      return Promise.resolve();
    });
    const rows = await store.read({
      text: 'MATCH (n:Claim) RETURN n.seen AS seen',
      parameters: {},
    });
    expect(rows).toEqual([{ seen: true }]);
  });

  test('writers at the same time all come through, one after the other in effect', async () => {
    await store.write((transaction) =>
      transaction.run({ text: 'CREATE (n:Claim {id: $id, total: 0})', parameters: { id: 'sum' } }),
    );
    const add: Statement = {
      text: 'MATCH (n:Claim) WHERE n.id = $id SET n.total = n.total + 1',
      parameters: { id: 'sum' },
    };
    await Promise.all(
      Array.from({ length: 20 }, () => store.write((transaction) => transaction.run(add))),
    );
    const rows = await store.read({
      text: 'MATCH (n:Claim) RETURN n.total AS total',
      parameters: {},
    });
    expect(rows).toEqual([{ total: 20 }]);
  });

  test('writers that merge the same nodes at the same time make each once', async () => {
    const merge = (order: readonly string[]): Statement => ({
      text: 'UNWIND $ids AS id MERGE (n:Issue {id: id}) ON CREATE SET n.made = 1 ON MATCH SET n.made = n.made + 1',
      parameters: { ids: order },
    });
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        store.write((transaction) =>
          transaction.run(merge(n % 2 ? ['x', 'y', 'z'] : ['z', 'y', 'x'])),
        ),
      ),
    );
    const rows = await store.read({
      text: 'MATCH (n:Issue) WITH n ORDER BY n.id RETURN n.id AS id, n.made AS made',
      parameters: {},
    });
    expect(rows).toEqual([
      { id: 'x', made: 12 },
      { id: 'y', made: 12 },
      { id: 'z', made: 12 },
    ]);
  });

  test('a map replaces the properties of a node, or adds to them', async () => {
    const rows = await store.write(async (transaction) => {
      await transaction.run({
        text: 'CREATE (n:Claim {id: $id, a: 1, b: 2})',
        parameters: { id: 'm' },
      });
      await transaction.run({
        text: 'MATCH (n:Claim) WHERE n.id = $id SET n += $more',
        parameters: { id: 'm', more: { b: 3, c: ['x'] } },
      });
      const added = await transaction.run({
        text: 'MATCH (n:Claim) WHERE n.id = $id RETURN n.a AS a, n.b AS b, n.c AS c',
        parameters: { id: 'm' },
      });
      await transaction.run({
        text: 'MATCH (n:Claim) WHERE n.id = $id SET n = $all',
        parameters: { id: 'm', all: { id: 'm', d: false } },
      });
      const replaced = await transaction.run({
        text: 'MATCH (n:Claim) WHERE n.id = $id RETURN n.a AS a, n.d AS d',
        parameters: { id: 'm' },
      });
      return [added, replaced];
    });
    expect(rows).toEqual([[{ a: 1, b: 3, c: ['x'] }], [{ a: null, d: false }]]);
  });

  test('what is deleted is gone with its relationships', async () => {
    await store.write(async (transaction) => {
      await transaction.run({
        text: 'CREATE (a:Claim {id: $a})-[:CONTRADICTS {key: $k}]->(b:Claim {id: $b})',
        parameters: { a: 'a', b: 'b', k: '1' },
      });
      await transaction.run({
        text: 'MATCH (n:Claim) WHERE n.id IN $ids DETACH DELETE n',
        parameters: { ids: ['b'] },
      });
    });
    const rows = await store.read({
      text: 'MATCH (n:Claim) RETURN n.id AS id, COUNT { MATCH (n)-[:CONTRADICTS]-() } AS degree',
      parameters: {},
    });
    expect(rows).toEqual([{ id: 'a', degree: 0 }]);
  });

  test('text of any length and script comes back letter for letter', async () => {
    const text = `\n${'Ω 漢字 🕊️ e\u0301 \u{1D11E} "«»" \\ '.repeat(5_000)}\t `;
    await store.write((transaction) =>
      transaction.run({
        text: 'CREATE (n:Claim {id: $id, value: $text})',
        parameters: { id: 't', text },
      }),
    );
    const [row] = await store.read({
      text: 'MATCH (n:Claim) WHERE n.id = $id RETURN n.value AS text',
      parameters: { id: 't' },
    });
    expect(row?.['text']).toBe(text);
  });
});
