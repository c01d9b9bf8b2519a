import { expect, test } from '@jest/globals';

import { describeStores } from '../helpers/open-test-stores.js';

describeStores('transactions', (open) => {
  test('a write is seen by its own transaction, then by others', async () => {
    const store = await open();
    const seen = await store.write(async (transaction) => {
      await transaction.run({ text: 'CREATE (n:Claim {id: $id})', parameters: { id: 'a' } });
      return transaction.run({ text: 'MATCH (n:Claim) RETURN n.id AS id', parameters: {} });
    });
    expect(seen).toEqual([{ id: 'a' }]);
    expect(await store.read({ text: 'MATCH (n:Claim) RETURN n.id AS id', parameters: {} })).toEqual(
      [{ id: 'a' }],
    );
  });
});
