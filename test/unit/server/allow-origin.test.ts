import { expect, test } from '@jest/globals';

import { allowOrigin } from '../../../src/server/allow-origin.js';

test.each([
  ['http://localhost', ['localhost'], true],
  ['https://127.0.0.1:8443', ['localhost'], true],
  ['http://[::1]:3000', ['localhost'], true],
  ['http://localhost.evil.example', ['localhost'], false],
  ['http://evil.example/localhost', ['localhost'], false],
  ['https://a.example', ['https://a.example', 'localhost'], true],
  ['https://a.example:8080', ['https://a.example'], false],
  ['https://a.example', ['*'], true],
  ['https://a.example', ['none'], false],
  [undefined, ['*'], false],
])('%s under %j: %s', (origin, rules, expected) => {
  expect(allowOrigin(origin, rules)).toBe(expected);
});
