import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

import { DAMAGE } from '../../src/upkeep/verify/finding.js';

const DOCUMENT = readFileSync(new URL('../../docs/OPERATIONS.md', import.meta.url), 'utf8');

test('docs/OPERATIONS.md lists every kind of damage, and no other', () => {
  const rows = [...DOCUMENT.matchAll(/^\| `([A-Z_]+)` +\| (\w+) +\| (.*?) +\|$/gm)];
  expect(rows.map(([, code, cure, what]) => [code, cure, what])).toEqual(
    Object.entries(DAMAGE).map(([code, [cure, what]]) => [code, cure.toLowerCase(), what]),
  );
});
