import { statSync } from 'node:fs';

import { expect, test } from '@jest/globals';

import { explainSystemError } from '../../../src/util/explain-system-error.js';

test.each([
  ['/no/such/file', 'it is not there, ENOENT'],
  ['/etc/hostname/below', 'a part of its path is not a folder, ENOTDIR'],
])('%s: %s', (path, reason) => {
  let cause: unknown;
  try {
    statSync(path);
  } catch (error) {
    cause = error;
  }
  expect(explainSystemError(cause)).toBe(reason);
});

test('codes without words stay, other errors give their message', () => {
  expect(explainSystemError(Object.assign(new Error('x'), { code: 'EXDEV' }))).toBe('EXDEV');
  expect(explainSystemError(Object.assign(new Error('why'), { code: 'Other' }))).toBe('why');
  expect(explainSystemError(undefined)).toBe('unknown reason');
});
