import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { expect, test } from '@jest/globals';

const SCRIPT = new URL('./load-while-away.ts', import.meta.url).pathname;

// a process of its own: an error that nobody awaits ends it
test('a store that goes away while two reports are written fails the load once, whichever of the two learns it first', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    SCRIPT,
  ]);
  expect([stdout, stderr]).toEqual(['STORE_UNAVAILABLE after 2 writes', '']);
});
