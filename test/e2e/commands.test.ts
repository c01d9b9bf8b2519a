import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type Answer, finish, makeFolder, run, runParley, startParley } from './start-server.js';

const folder = makeFolder();
const env = { PARLEY_DATA: join(folder.path, 'data') };
const REPORT = 'seed/reports/moscow-talks.yaml';

let seeded: Answer;
beforeAll(async () => {
  seeded = await finish(run(['--import', 'tsx', 'seed/load.ts'], env));
});

afterAll(() => {
  folder.remove();
});

test('npm run seed: the script over the public entry loads the seed', () => {
  expect(seeded).toMatchObject({ code: 0, stderr: '' });
  expect(seeded.stdout.match(/created report/g)).toHaveLength(7);
});

/** A copy of a report outside the repository with one thing changed. */
function copyReport(name: string, change: (source: string) => string): string {
  const path = join(folder.path, name);
  writeFileSync(path, change(readFileSync(REPORT, 'utf8')));
  copyFileSync('seed/reports/moscow-talks.txt', join(folder.path, 'moscow-talks.txt'));
  return path;
}

describe('parley check', () => {
  test('a right file: exit code 0, nothing on standard output', async () => {
    const answer = await runParley(['check', REPORT]);
    expect(answer.code).toBe(0);
    expect(answer.stderr).toContain('1 file right');
  });

  test('a wrong file: exit code 1, file:line:column code', async () => {
    const path = copyReport('wrong.yaml', (source) =>
      source.replace('PARTICIPATED_IN', 'PARTICIPATED'),
    );
    const answer = await runParley(['check', '--registry', 'seed/registry', path]);
    expect(answer.code).toBe(1);
    expect(answer.stdout).toMatch(/wrong\.yaml:\d+:\d+\s+[A-Z_]+\s/);
    expect(answer.stdout).toContain('PARTICIPATED_IN');
  });

  test('--json is a list of diagnostics', async () => {
    const path = copyReport('wrong.yaml', (source) =>
      source.replace('PARTICIPATED_IN', 'PARTICIPATED'),
    );
    const answer = await runParley(['check', '--json', '--registry', 'seed/registry', path]);
    expect(JSON.parse(answer.stdout)).toContainEqual(
      expect.objectContaining({ severity: 'error', file: path, line: expect.any(Number) }),
    );
  });

  test('without a registry in reach the ids are unknown', async () => {
    const path = copyReport('alone.yaml', (source) => source);
    expect((await runParley(['check', path])).code).toBe(1);
  });

  test('a path that is not there is told', async () => {
    const answer = await runParley(['check', 'no-such-file.yaml']);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain('FILE_UNREADABLE');
  });

  test('--watch checks again when the file changes', async () => {
    const path = copyReport('watched.yaml', (source) => source);
    const child = startParley(['check', '--watch', '--registry', 'seed/registry', path]);
    const ended = finish(child);
    let said = '';
    const waitFor = (text: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (said.includes(text)) resolve();
        };
        child.stderr?.on('data', look);
        look();
      });
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => (said += piece));
    child.stdout?.resume();
    await waitFor('1 file right');
    copyReport('watched.yaml', (source) => source.replace('PARTICIPATED_IN', 'PARTICIPATED'));
    await waitFor('1 file wrong');
    child.kill('SIGINT');
    expect((await ended).code).toBe(1);
  });
});

describe('parley fmt', () => {
  test('--check tells files that are not canonical, --write makes them so, meaning stays', async () => {
    const path = copyReport('unformatted.yaml', (source) =>
      source.replace('language: en', "language:    'en'"),
    );
    const before = await runParley(['fmt', '--check', path]);
    expect(before).toMatchObject({ code: 1, stdout: `${path}\n` });
    expect((await runParley(['fmt', '--write', path])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('language: en');
    expect((await runParley(['fmt', '--check', path])).code).toBe(0);
    expect((await runParley(['check', '--registry', 'seed/registry', path])).code).toBe(0);
  });
});

describe('parley load', () => {
  test('what is there already is not loaded again', async () => {
    const answer = await runParley(['load', '--json', 'seed'], env);
    expect(answer.code).toBe(0);
    const { outcomes } = JSON.parse(answer.stdout) as { outcomes: { change: string }[] };
    expect(new Set(outcomes.map(({ change }) => change))).toEqual(new Set(['UNCHANGED']));
  });

  test('right files load beside wrong ones; exit code 1 tells', async () => {
    const wrong = copyReport('wrong.yaml', (source) =>
      source.replace('PARTICIPATED_IN', 'PARTICIPATED'),
    );
    const answer = await runParley(['load', wrong, REPORT], env);
    expect(answer.code).toBe(1);
    expect(answer.stdout).toContain('unchanged report moscow-talks');
    expect(answer.stderr).toContain('wrong.yaml was not loaded');
  });

  test('a changed alias in a registry brings the mentions of stored reports along', async () => {
    const copy = join(folder.path, 'registry');
    cpSync('seed/registry', copy, { recursive: true });
    const file = readdirSync(copy)
      .map((name) => join(copy, name))
      .find((path) => readFileSync(path, 'utf8').includes('  per-kushner:'));
    const source = readFileSync(file ?? '', 'utf8');
    writeFileSync(
      file ?? '',
      source.replace(/( {2}per-kushner:[^\n]*name: )Jared Kushner/, '$1J. Kushner'),
    );
    expect(readFileSync(file ?? '', 'utf8')).not.toBe(source);
    const answer = await runParley(['load', copy], env);
    expect(answer.code).toBe(0);
    expect(answer.stdout).toContain('updated   report moscow-talks');
    const back = await runParley(['load', 'seed/registry'], env);
    expect(back.stdout).toContain('updated   report moscow-talks');
  });

  test('Ctrl+C ends it after the transaction that runs, and tells what is loaded', async () => {
    const own = { PARLEY_DATA: join(folder.path, 'interrupted') };
    const child = startParley(['load', '--json', 'seed'], own);
    const ended = finish(child);
    while (!existsSync(join(own.PARLEY_DATA, 'graph.db')) && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill('SIGINT');
    const answer = await ended;
    const { outcomes, pending } = JSON.parse(answer.stdout) as Record<string, unknown[]>;
    expect(answer.code).toBe(130);
    expect(pending?.length).toBeGreaterThan(0);
    expect((outcomes ?? []).length + (pending ?? []).length).toBe(12);
    const rest = await runParley(['load', 'seed'], own);
    expect(rest.code).toBe(0);
    expect((await runParley(['verify', '--json'], own)).stdout).toBe('[]\n');
  });

  test('a registry that drops an entity in use is refused, the store stays', async () => {
    const copy = join(folder.path, 'less');
    cpSync('seed/registry', copy, { recursive: true });
    for (const name of readdirSync(copy)) {
      const path = join(copy, name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('per-kushner', 'per-kushner-2'));
    }
    const before = await runParley(['status', '--hash', '--json'], env);
    const answer = await runParley(['load', copy], env);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain('was not loaded');
    const after = await runParley(['status', '--hash', '--json'], env);
    expect(JSON.parse(after.stdout)).toEqual(JSON.parse(before.stdout));
  });
});

describe('parley status, verify, export', () => {
  test('status counts', async () => {
    const answer = await runParley(['status', '--json', '--hash'], env);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      reports: 7,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('retract takes a report back, and load brings it back', async () => {
    const why = ['--reason', 'a test'];
    const answer = await runParley(['retract', 'florida-talks', '--json', ...why], env);
    expect(JSON.parse(answer.stdout)).toMatchObject({ id: 'florida-talks', assertions: 39 });
    const again = await runParley(['retract', 'florida-talks', ...why], env);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('was retracted already');
    const loaded = await runParley(['load', 'seed/reports/florida-talks.yaml'], env);
    expect(loaded.stdout).toContain('it had been retracted, and stands again');
  });

  test('agreement compares two codings, as files and as stored', async () => {
    const files = [
      'seed/reports/putin-bishkek.yaml',
      'test/fixtures/agreement/putin-bishkek-ben.yaml',
    ];
    const registry = ['--registry', 'seed/registry'];
    const told = await runParley(['agreement', ...registry, ...files]);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toMatch(
      /^all +208 +43 +36 +35 +98 % +0\.907 +0\.907 +96 % +0\.863 +0\.862$/m,
    );
    expect(told.stdout).toMatch(/^polarity +35 +100 % +– +–$/m);
    expect(told.stdout).toContain('certainty: A PROBABLE, B POSSIBLE');
    const json = await runParley(['agreement', '--json', ...registry, ...files]);
    expect(JSON.parse(json.stdout)).toMatchObject({ overall: { units: 208 }, sentences: 7 });
    const ids = ['putin-bishkek', 'putin-bishkek#coding'];
    const same = await runParley(['agreement', ...ids], env);
    expect(same.stdout).toContain('no disagreement\n');
    const apart = await runParley(['agreement', 'putin-bishkek', 'florida-talks'], env);
    expect(apart).toMatchObject({ code: 1, stdout: '' });
    expect(apart.stderr).toContain('do not code the same text');
    const wrong = await runParley(['agreement', ...files.toReversed(), '--registry', 'docs']);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('UNKNOWN_ENTITY');
  });

  test('match proposes, judge merges, withdraw parts again', async () => {
    const pair = ['grp-american-officials-florida', 'grp-american-officials-kremlin'];
    const before = await runParley(['status', '--hash', '--json'], env);
    const found = await runParley(['match', pair[0] ?? '', '--json'], env);
    expect(JSON.parse(found.stdout)).toMatchObject([{ a: pair[0], b: pair[1], judgement: null }]);
    const told = await runParley(['match', '--type', 'ActorGroup'], env);
    expect(told.stdout).toContain('said of both: BELONGS_TO sta-usa');
    const why = ['--why', 'the same two men', '--by', 'anna'];
    const judged = await runParley(['judge', ...pair, '--positive', ...why], env);
    expect(judged).toMatchObject({ code: 0, stderr: '' });
    expect(judged.stdout).toBe(`POSITIVE: ${pair.join(' stands for ')}\n`);
    expect(await runParley(['verify', '--json'], env)).toMatchObject({ code: 0, stdout: '[]\n' });
    const other = ['--why', 'two meetings', '--by', 'ben'];
    const { stdout: overruled } = await runParley(['judge', ...pair, '--negative', ...other], env);
    expect(overruled).toMatch(/^NEGATIVE: .* are two\n {2}before: POSITIVE \(anna, \S+ the same/);
    const anew = ['--why', 'two rooms', '--by', 'cleo'];
    const { stdout: repeated } = await runParley(['judge', ...pair, '--negative', ...anew], env);
    expect(repeated).toMatch(/\n {2}before: NEGATIVE \(ben, \S+ two meetings\)\n$/);
    const parted = await runParley(['judge', ...pair, '--withdraw', '--json'], env);
    expect(JSON.parse(parted.stdout)).toMatchObject({ judgement: null, mergedIds: [] });
    expect(await runParley(['status', '--hash', '--json'], env)).toEqual(before);
    const unclear = await runParley(['judge', ...pair, '--positive', '--negative'], env);
    expect(unclear).toMatchObject({ code: 2, stdout: '' });
    const unreasoned = await runParley(['judge', ...pair, '--negative'], env);
    expect(unreasoned).toMatchObject({ code: 1, stdout: '' });
    expect(unreasoned.stderr).toContain('A judgement needs “why”.');
  });

  test('backup and restore tell scripts what they did', async () => {
    const file = join(folder.path, 'told.backup');
    const { stdout } = await runParley(['backup', file, '--json'], env);
    const told = JSON.parse(stdout) as { file: string; nodes: number };
    expect(told).toMatchObject({ file });
    expect(told.nodes).toBeGreaterThan(100);
    const empty = { PARLEY_DATA: join(folder.path, 'told') };
    const restored = await runParley(['restore', file, '--json'], empty);
    expect(restored).toMatchObject({ code: 0, stdout });
  }, 120_000);

  test('verify finds nothing wrong in a fresh store', async () => {
    expect(await runParley(['verify', '--json'], env)).toMatchObject({ code: 0, stdout: '[]\n' });
  });

  test('export writes to standard output or to files', async () => {
    const json = await runParley(['export', '--format', 'json'], env);
    const graph = JSON.parse(json.stdout) as { nodes: unknown[]; edges: unknown[] };
    expect(graph.nodes.length).toBeGreaterThan(50);
    const tables = join(folder.path, 'tables');
    expect((await runParley(['export', '--format', 'csv', '-o', tables], env)).code).toBe(0);
    const edges = readFileSync(join(tables, 'edges.csv'), 'utf8').trimEnd().split('\r\n');
    expect(edges.length).toBeGreaterThanOrEqual(graph.edges.length + 1);
  });
});
