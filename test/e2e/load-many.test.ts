import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { afterAll, expect, test } from '@jest/globals';

import { generateRegistry, generateReport } from '../../bench/generate-reports.js';
import { CHUNK } from '../../src/intake/plan-chunks.js';
import { type Answer, finish, makeFolder, runParley, startParley } from './start-server.js';

const folder = makeFolder();
const env = { PARLEY_DATA: join(folder.path, 'data') };
const REGISTRY = 'seed/registry';

afterAll(() => {
  folder.remove();
});

/** Runs `parley …` with standard input. */
function feed(args: readonly string[], input: string): Promise<Answer> {
  const child = startParley(args, env, 'pipe');
  child.stdin?.end(input);
  return finish(child);
}

/** A copy of a report outside the repository with one thing changed. */
function copyReport(change: (source: string) => string): string {
  const incoming = join(folder.path, 'incoming');
  mkdirSync(incoming, { recursive: true });
  const path = join(incoming, 'florida-talks.yaml');
  writeFileSync(path, change(readFileSync('seed/reports/florida-talks.yaml', 'utf8')));
  copyFileSync('seed/reports/florida-talks.txt', join(incoming, 'florida-talks.txt'));
  return path;
}

const linesOf = ({ stdout }: Answer): readonly Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('JSON Lines go in and come out', async () => {
  const registry = {
    ...{ format: 'parley.registry/1', id: 'lines' },
    entities: { 'per-line': { type: 'Person', name: 'Line Person' } },
  };
  const answer = await feed(['load', '--jsonl', '-'], `${JSON.stringify(registry)}\nno JSON\n`);
  const lines = linesOf(answer);
  expect(answer.code).toBe(1);
  expect(lines[0]).toMatchObject({ outcome: { id: 'lines', change: 'CREATED', file: '-:1' } });
  expect(lines).toContainEqual({ refused: '-:2' });
  expect(lines.at(-1)).toMatchObject({ summary: { created: 1, refused: 1 } });
});

test('--jobs counts threads, for files alone', async () => {
  const refused = await runParley(['load', '--jobs', '0', 'seed'], env);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('from 1 to 64');
  const lines = await runParley(['load', '--jobs', '2', '-'], env);
  expect(lines.code).toBe(2);
  expect(lines.stderr).toContain('are for files');
});

test('Ctrl+C ends a load by several threads; --resume goes on by one', async () => {
  const incoming = join(folder.path, 'generated');
  mkdirSync(incoming);
  const count = 4 * CHUNK;
  const reports = Array.from({ length: count }, (_, index) => generateReport(index));
  for (const { name, source } of [generateRegistry(), ...reports]) {
    writeFileSync(join(incoming, basename(name)), source);
  }
  const own = { PARLEY_DATA: join(folder.path, 'generated-data') };
  const child = startParley(['load', '--jobs', '3', '--jsonl', incoming], own);
  const ended = finish(child);
  child.stdout?.once('data', () => child.kill('SIGINT'));
  const answer = await ended;
  expect(answer.code).toBe(130);
  const { created, pending } = linesOf(answer).at(-1)?.['summary'] as Record<string, number>;
  expect(pending).toBeGreaterThan(0);
  const rest = await runParley(['load', '--jobs', '1', '--resume', '--json', incoming], own);
  expect(rest.code).toBe(0);
  expect(JSON.parse(rest.stdout)).toMatchObject({ unchanged: created, pending: [] });
  expect((JSON.parse(rest.stdout) as { outcomes: unknown[] }).outcomes).toHaveLength(pending ?? 0);
}, 300_000);

test('standard input stands alone', async () => {
  const answer = await runParley(['load', '-', 'seed'], env);
  expect(answer.code).toBe(2);
  expect(answer.stderr).toContain('stands alone');
});

test('diff and load --dry-run tell what would change, and change nothing', async () => {
  expect((await runParley(['load', REGISTRY], env)).code).toBe(0);
  const path = copyReport((source) => source);
  const first = await runParley(['diff', path], env);
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^report florida-talks\n├─ entities/);
  expect(first.stdout).toContain('+ florida-talks.a02  ev-florida-talks DURATION PT4H');
  const again = await runParley(['load', '--dry-run', '--json', path], env);
  expect(JSON.parse(again.stdout)).toMatchObject({ changes: [{ files: [{ file: path }] }] });

  expect((await runParley(['load', path], env)).stdout).toContain('created   report florida-talks');
  copyReport((source) => source.replace('DURATION: PT4H', 'DURATION: PT5H'));
  const changed = await runParley(['diff', path], env);
  expect(changed.stdout).toContain('- ev-florida-talks DURATION PT4H');
  expect(changed.stdout).toContain('+ ev-florida-talks DURATION PT5H');
  copyReport((source) => source.replace('DURATION: PT4H', 'DURATION: long'));
  const wrong = await runParley(['diff', path], env);
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('would not be loaded');
}, 180_000);

test('--watch loads what changes until Ctrl+C', async () => {
  const path = copyReport((source) => source);
  const pattern = join(folder.path, 'incoming', '*.yaml');
  const child = startParley(['load', '--watch', pattern], env);
  const ended = finish(child);
  let said = '';
  const waitFor = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (said.includes(text)) resolve();
      };
      child.stdout?.on('data', look);
      look();
    });
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  await waitFor('report florida-talks');
  copyReport((source) => source.replace('validTo: 2025-11-28', 'validTo: 2025-11-27'));
  await waitFor('updated   report florida-talks');
  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
  expect(path).toContain('incoming');
});
