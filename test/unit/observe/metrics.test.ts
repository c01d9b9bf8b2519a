import { expect, test } from '@jest/globals';

import { createMetrics } from '../../../src/observe/metrics.js';

test('requests, store and gauges show in Prometheus text', async () => {
  const metrics = createMetrics();
  metrics.observeRequest('/report/:id', 'GET', 200, 0.02);
  metrics.observeStore('read', true, 0.001);
  metrics.observeStore('write', false, 0.5);
  let size = 3;
  metrics.addGauge('parley_plan_cache_entries', 'Plans kept.', () => size);
  size = 7;
  const text = await metrics.print();
  expect(text).toContain(
    'parley_http_request_duration_seconds_count{route="/report/:id",method="GET",status="200"} 1',
  );
  expect(text).toContain('parley_store_duration_seconds_count{kind="read"} 1');
  expect(text).toContain('parley_store_failures_total{kind="write"} 1');
  expect(text).not.toContain('parley_store_failures_total{kind="read"} 1');
  expect(text).toContain('parley_plan_cache_entries 7');
});

test('two servers in one process do not share counts', async () => {
  createMetrics().observeStore('read', true, 1);
  expect(await createMetrics().print()).not.toContain('_count{kind="read"} 1');
});
