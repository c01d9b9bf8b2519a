import { expect, test } from '@jest/globals';

import { runFuzz } from '../fuzz/reports/run-fuzz.js';

test('changed files are loaded whole or refused whole, with a place and words for each problem', async () => {
  const { failures, loaded, refused, codes } = await runFuzz({ files: 80, seed: 2026 });
  expect(failures).toEqual([]);
  expect(loaded).toBeGreaterThan(2);
  expect(refused).toBeGreaterThan(20);
  expect(codes.size).toBeGreaterThan(10);
}, 240_000);
