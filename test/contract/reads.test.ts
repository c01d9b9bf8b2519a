import { beforeAll, expect, test } from '@jest/globals';

import type { GraphStore } from '../../src/store/port.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { READ_CASES } from './read-cases.js';
import { SAMPLE_GRAPH } from './sample-graph.js';

describeStores('reads', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.write(async (transaction) => {
      await Promise.all(SAMPLE_GRAPH.map((statement) => transaction.run(statement)));
    });
  });

  // As JSON: the order of columns and of lists counts, and 1 is not '1'.
  test.each(READ_CASES.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const rows = await store.read({ text: one.text, parameters: one.parameters ?? {} });
    expect(JSON.stringify(rows)).toBe(JSON.stringify(one.rows));
  });

  test('loading the same rows again changes nothing', async () => {
    const count = {
      text: 'MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges',
      parameters: {},
    };
    const before = await store.read(count);
    await store.write(async (transaction) => {
      for (const statement of SAMPLE_GRAPH) await transaction.run(statement);
    });
    expect(await store.read(count)).toEqual(before);
    expect(before).toEqual([{ nodes: 7, edges: 8 }]);
  });

  test('many reads at once get their own answers', async () => {
    const wanted = Array.from({ length: 200 }, (_, n) => `per-${'abcde'.charAt(n % 5)}`);
    const rows = await Promise.all(
      wanted.map((id) =>
        store.read({
          text: 'MATCH (n:Person) WHERE n.id = $id RETURN n.id AS id',
          parameters: { id },
        }),
      ),
    );
    expect(rows.map(([row]) => row?.['id'])).toEqual(wanted);
  });
});
