import { readFile } from 'node:fs/promises';

import { expect, test } from '@jest/globals';

import { printGeneratedFiles } from '../../schema/generated-files.js';

test.each(printGeneratedFiles().map(({ path, content }) => [path, content] as const))(
  '%s is current (if not: npm run generate)',
  async (path, content) => {
    const url = new URL(`../../${path}`, import.meta.url);
    const stored = await readFile(url, 'utf8').catch(() => '');
    const state = stored === content ? 'current' : `${path} is out of date: npm run generate`;
    expect(state).toBe('current');
  },
);
