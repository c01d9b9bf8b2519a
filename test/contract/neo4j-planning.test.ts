import { beforeAll, expect, test } from '@jest/globals';

import { compileWorstPlans } from '../../bench/compile-worst-plans.js';
import type { GraphStore } from '../../src/store/port.js';
import { describeNeo4j } from '../helpers/open-test-stores.js';

/**
 * Two seconds are the bar on a machine that does nothing else (`npm run bench:limits -- <uri>` measures it); a busy one gets
 * more. A plan that explodes takes minutes.
 */
const ALLOWED_MS = 10_000;

describeNeo4j('the worst operations within the limits', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  }, 120_000);

  test.each(compileWorstPlans())(
    '$name ($size) is planned in time',
    async ({ statement }) => {
      const started = performance.now();
      // planning has no timeout of its own; one that lasts fails by the test's
      await store.read({ ...statement, text: `EXPLAIN ${statement.text}` });
      expect(performance.now() - started).toBeLessThan(ALLOWED_MS);
    },
    60_000,
  );
});
