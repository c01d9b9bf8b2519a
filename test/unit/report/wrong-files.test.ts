import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';

import { DIAGNOSTIC_CODES } from '../../../src/report/diagnostic-codes.js';
import { renderDiagnostics } from '../../../src/report/render-diagnostics.js';
import { diagnose, openFixture, toSource } from '../../helpers/check-fixture.js';

const folder = fileURLToPath(new URL('../../fixtures/wrong/', import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

/** Wrong files that are better made than stored. */
const MADE: Readonly<Record<string, () => string>> = {
  FILE_TOO_LARGE: () => `# ${'x'.repeat(2_000_001)}`,
  TOO_DEEP: () => `format: parley.report/1\ncode: ${'['.repeat(100)}${']'.repeat(100)}\n`,
  TOO_MANY_PROBLEMS: () =>
    `format: parley.report/1\n${Array.from({ length: 600 }, (_, i) => `key${String(i)}: 1\n`).join('')}`,
};

test.each(names)('%s.yaml is diagnosed as expected', (name) => {
  const diagnostics = diagnose(openFixture(`wrong/${name}.yaml`));
  const expected = readFileSync(`${folder}${name}.expected.txt`, 'utf8');
  expect(renderDiagnostics(diagnostics, { color: false })).toBe(expected);
});

test('there are at least thirty wrong files', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
});

/** Codes of files that are wrong beside others, or are none: tested where files are read and checked together. */
const ELSEWHERE: readonly string[] = [
  ...['FILE_UNREADABLE', 'DUPLICATE_REPORT', 'DOES_NOT_FIT', 'STRAY_CODING'],
];

test.each(Object.entries(MADE))('a file made for %s gets it', (code, make) => {
  expect(diagnose(toSource(make())).map((diagnostic) => diagnostic.code)).toContain(code);
});

test('every code of the table is found in some wrong file, and every code found is in the table', () => {
  const found = new Set([...Object.keys(MADE), ...ELSEWHERE]);
  for (const name of names) {
    for (const { code } of diagnose(openFixture(`wrong/${name}.yaml`))) found.add(code);
  }
  expect([...found].sort()).toEqual(Object.keys(DIAGNOSTIC_CODES).sort());
});

test('severity is that of the table', () => {
  const table: Readonly<Record<string, { readonly severity: string }>> = DIAGNOSTIC_CODES;
  const diagnostics = names.flatMap((name) => diagnose(openFixture(`wrong/${name}.yaml`)));
  expect(diagnostics.filter(({ code, severity }) => table[code]?.severity !== severity)).toEqual(
    [],
  );
});
