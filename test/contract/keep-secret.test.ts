import { expect, test } from '@jest/globals';

import { computeContentHash } from '../../src/load/content-hash.js';
import { keepSecret } from '../../src/store/keep-secret.js';
import { describeStores } from '../helpers/open-test-stores.js';

describeStores('a secret of the store', (open) => {
  test('is made once, whoever asks first, and stays', async () => {
    const store = await open();
    const before = await computeContentHash(store);
    const found = await Promise.all(Array.from({ length: 8 }, () => keepSecret(store, 'a')));
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toMatch(/^[\w-]{43}$/);
    expect(await keepSecret(store, 'a')).toBe(found[0]);
    expect(await keepSecret(store, 'b')).not.toBe(found[0]);
    expect(await computeContentHash(store)).toBe(before);
    const [row] = await store.read({
      text: 'MATCH (s:Secret) RETURN count(s) AS secrets',
      parameters: {},
    });
    expect(row).toEqual({ secrets: 2 });
  });
});
