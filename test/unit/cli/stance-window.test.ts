import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { runCli } from '../../../src/cli/run-cli.js';

const REGISTRY = `format: parley.registry/1
id: world
entities:
  per-ann: {type: Person, name: Ann Example}
  prp-truce: {type: Proposition, name: the truce, propositionKind: MEASURE}
`;
const makeReport = (id: string, day: string, stance: number): string => `format: parley.report/1
report:
  id: ${id}
  publishedAt: ${day}
  language: en
  genre: NEWS_REPORT
  coverage: FULL
  text: |
    Ann Example spoke of the truce.
use: [per-ann, prp-truce]
code:
  s01:
    - {subject: per-ann, HOLDS_STANCE_ON: prp-truce, stance: ${String(stance)}, quote: spoke of the truce}
`;

const kept = { ...process.env };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-window-'));
  mkdirSync(join(folder, 'files'));
  for (const [name, content] of [
    ['world', REGISTRY],
    ['first', makeReport('first', '2024-05-01', 2)],
    ['second', makeReport('second', '2024-05-11', -2)],
  ] as const) {
    writeFileSync(join(folder, 'files', `${name}.yaml`), content);
  }
  delete process.env['NEO4J_URI'];
  process.env['PARLEY_STORE'] = 'embedded';
  process.env['PARLEY_DATA'] = join(folder, 'store');
});
afterEach(() => {
  process.env = { ...kept };
  rmSync(folder, { recursive: true });
});

async function run(args: readonly string[], days: string): Promise<{ code: number; out: string }> {
  process.env['PARLEY_STANCE_WINDOW_DAYS'] = days;
  let out = '';
  const write = (text: string): void => void (out += text);
  const code = await runCli(args, {
    output: new Writable(),
    hasColor: false,
    speaksInColor: false,
    write,
    say: () => undefined,
    showProgress: () => undefined,
    clearProgress: () => undefined,
  });
  return { code, out };
}

test.each([
  ['5', 0, '30'],
  ['30', 1, '5'],
])('with a window of %s days %d claims of the second report are contested', async (...given) => {
  const [days, contested, other] = given;
  const { out } = await run(['load', '--json', join(folder, 'files')], days);
  const { outcomes } = JSON.parse(out) as { outcomes: { claims: { contested: number } }[] };
  expect(outcomes.at(-1)?.claims.contested).toBe(contested);
  expect(await run(['verify', '--json'], days)).toEqual({ code: 0, out: '[]\n' });
  const differing = await run(['verify', '--json'], other);
  expect(differing.code).toBe(1);
  expect(differing.out).toContain('CONTRADICTION_DIFFERS');
});
