import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { generateRegistry, generateReport } from '../../../bench/generate-reports.js';
import { describePace, PaceMeter } from '../../../src/intake/describe-pace.js';
import { baseOfPattern, expandPattern } from '../../../src/intake/expand-pattern.js';
import { glimpseSource } from '../../../src/intake/glimpse-source.js';
import { loadLines } from '../../../src/intake/load-lines.js';
import { joinSteps, loadPaths, type LoadStep } from '../../../src/intake/load-paths.js';
import { CHUNK, planChunks } from '../../../src/intake/plan-chunks.js';
import { splitLines } from '../../../src/intake/split-lines.js';
import type { SurveyedFile } from '../../../src/intake/survey-files.js';
import { computeContentHash } from '../../../src/load/content-hash.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { migrate } from '../../../src/store/migrate.js';
import type { GraphStore } from '../../../src/store/port.js';
import { readMigrations } from '../../../src/store/read-migrations.js';

let folder = '';
const stores: GraphStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-many-'));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  for (const store of stores.splice(0)) await store.close();
});

function write(name: string, content = ''): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function openStore(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  await migrate(store, await readMigrations());
  stores.push(store);
  return store;
}

describe('patterns', () => {
  test.each([
    ['*.yaml', ['a.yaml', 'b.yaml']],
    ['**/*.yaml', ['a.yaml', 'b.yaml', 'deep/c.yaml', 'deep/down/d.yaml']],
    ['deep/?.yaml', ['deep/c.yaml']],
    ['d*/*/d.*', ['deep/down/d.yaml']],
    ['.h*', ['.hidden.yaml']],
    ['(x)*', ['(x)+.txt']],
  ])('%s', async (pattern, names) => {
    for (const name of ['a.yaml', 'b.yaml', 'c.txt', '.hidden.yaml', '(x)+.txt']) write(name);
    for (const name of ['deep/c.yaml', 'deep/down/d.yaml', '.git/x.yaml']) write(name);
    symlinkSync(folder, join(folder, 'deep/loop'));
    expect(await expandPattern(join(folder, pattern))).toEqual(
      names.map((name) => join(folder, name)),
    );
  });

  test('what is no pattern, is there by that name, or names nothing', async () => {
    expect(await expandPattern(write('a.yaml'))).toBeNull();
    expect(await expandPattern(write('b*.yaml'))).toBeNull();
    expect(await expandPattern(join(folder, 'z*.yaml'))).toBeNull();
  });

  test('where they begin', () => {
    const bases = ['in/**/*.yaml', '*.yaml', '/*/a', 'in/a.yaml'].map(baseOfPattern);
    expect(bases).toEqual(['in', '.', '/', 'in/a.yaml']);
  });
});

describe('a glimpse of a file', () => {
  const yaml = `# a remark
format: parley.report/1
report: # the report
  # its name
  title: 'id: none'
  id: "first"
entities:
  prp-x: {type: Proposition}
  # no more
  ev-y:
    type: Event
code:
  s01: []
`;

  test.each([
    ['YAML', yaml, ['first', 'prp-x', 'ev-y']],
    [
      'JSON',
      '{"format": "parley.report/1", "report": {"id": "first"}, "entities": {"ev-y": {}}}',
      ['first', 'ev-y'],
    ],
    ['broken JSON', '{"report": {"id": "first"}', []],
    ['something else', 'no report at all', []],
  ])('%s', (_name, source, ids) => {
    expect(glimpseSource(source)).toMatchObject({ isRegistry: false, ids });
  });

  test('of a registry: no more than that it is one', () => {
    expect(glimpseSource('format: parley.registry/1\nentities:\n  a: {}\n')).toEqual({
      isRegistry: true,
      ids: [],
      reportId: null,
    });
  });
});

describe('chunks', () => {
  const makeFile = (path: string, more: Partial<SurveyedFile> = {}): SurveyedFile => ({
    found: { path, real: path, isNamed: true },
    ...{ isRegistry: false, ids: [path], reportId: path, isStored: false },
    ...more,
  });
  const pathsOf = (files: readonly SurveyedFile[]): readonly string[] =>
    files.map(({ found }) => found.path);
  const many = Array.from({ length: 3 * CHUNK }, (_, index) => makeFile(`r${String(index)}`));

  test('files with an id in common, through others too, are together', () => {
    const files = [...many];
    files[0] = makeFile('one', { ids: ['a'] });
    files[100] = makeFile('other', { ids: ['b'] });
    files[150] = makeFile('both', { ids: ['b', 'a'] });
    const chunks = planChunks({ files, changesRegistries: false });
    expect(pathsOf(chunks[0] ?? []).slice(0, 3)).toEqual(['one', 'other', 'both']);
    expect(chunks.flat()).toHaveLength(files.length);
    expect(Math.max(...chunks.map(({ length }) => length))).toBe(CHUNK);
  });

  test('registries come first; those that change, with the stored reports among the files', () => {
    const registry = makeFile('registry', { isRegistry: true, ids: [], reportId: null });
    const stored = makeFile('stored', { isStored: true });
    const files = [...many, stored, registry];
    const [alone] = planChunks({ files, changesRegistries: false });
    expect(pathsOf(alone ?? [])).toEqual(['registry']);
    const [together] = planChunks({ files, changesRegistries: true });
    expect(pathsOf(together ?? [])).toEqual(['stored', 'registry']);
  });
});

describe('many files', () => {
  const settings = { ontology: coreOntology };
  const changesOf = ({ outcomes }: LoadStep): readonly string[] =>
    outcomes.map(({ id, change }) => `${id} ${change}`);
  const COUNT = CHUNK + 6;

  function writeWorld(): void {
    const { name, source } = generateRegistry();
    write(name, source);
    for (let index = 0; index < COUNT; index += 1) {
      const report = generateReport(index);
      write(report.name, report.source);
    }
  }

  test('load chunk by chunk; what stopped goes on with what is missing', async () => {
    writeWorld();
    const store = await openStore();
    const controller = new AbortController();
    const steps: LoadStep[] = [];
    for await (const step of loadPaths(store, [folder], {
      ...settings,
      signal: controller.signal,
    })) {
      steps.push(step);
      if (steps.length === 3) controller.abort();
    }
    const loaded = steps.flatMap(({ outcomes }) => outcomes);
    const pending = steps.flatMap((step) => step.pending);
    expect(pending.length).toBeGreaterThan(0);
    expect(loaded.length + pending.length).toBe(COUNT + 1);

    const rest = await joinSteps(loadPaths(store, [folder], { ...settings, resume: true }));
    expect(rest).toMatchObject({ unchanged: loaded.length, refused: [], pending: [] });
    expect(rest.outcomes).toHaveLength(pending.length);
    const again = await joinSteps(loadPaths(store, [folder], { ...settings, resume: true }));
    expect(again).toMatchObject({ unchanged: COUNT + 1, outcomes: [] });

    const other = await openStore();
    const backward = Array.from({ length: COUNT }, (_, i) => generateReport(COUNT - 1 - i));
    const paths = [generateRegistry(), ...backward].map(({ name }) => join(folder, name));
    await joinSteps(loadPaths(other, paths, settings));
    expect(await computeContentHash(store)).toBe(await computeContentHash(other));
  }, 120_000);

  test('two files of one report are both refused, however far apart', async () => {
    writeWorld();
    const twin = write('reports/zz-twin.yaml', generateReport(0).source);
    const store = await openStore();
    const { refused, outcomes } = await joinSteps(loadPaths(store, [folder], settings));
    expect(refused).toEqual([join(folder, generateReport(0).name), twin]);
    expect(outcomes).toHaveLength(COUNT);
  }, 120_000);

  test('an entity may move to a file that comes long before the one that gives it up', async () => {
    writeWorld();
    const store = await openStore();
    const last = generateReport(COUNT - 1);
    const declaration = '  prp-moving: {type: Proposition, propositionKind: MEASURE, name: It}\n';
    const declare = (source: string): string =>
      source.replace('entities:\n', `entities:\n${declaration}`);
    write(last.name, declare(last.source));
    const before = await joinSteps(loadPaths(store, [folder], settings));
    expect(before).toMatchObject({ refused: [] });
    write(last.name, last.source);
    const first = generateReport(0);
    const path = write(first.name, declare(first.source));
    const after = await joinSteps(loadPaths(store, [folder], settings));
    expect(after).toMatchObject({ refused: [], misfits: [] });
    expect(changesOf(after).filter((line) => line.endsWith('UPDATED'))).toEqual([
      'rep-000069 UPDATED',
      'rep-000000 UPDATED',
    ]);
    expect(after.outcomes.find(({ id }) => id === 'rep-000000')?.file).toBe(path);
  }, 120_000);
});

describe('lines', () => {
  const registry = {
    format: 'parley.registry/1',
    id: 'people',
    entities: {
      'per-ann': { type: 'Person', name: 'Ann Example' },
      'per-bob': { type: 'Person', name: 'Bob Example' },
    },
  };
  const report = (id: string, title = 'Ann meets Bob'): object => ({
    format: 'parley.report/1',
    report: {
      ...{ id, title, language: 'en', genre: 'NEWS_REPORT', coverage: 'FULL' },
      ...{ publishedAt: '2024-05-01', text: 'Ann Example met Bob Example on Tuesday.\n' },
    },
    use: ['per-ann', 'per-bob'],
    code: {
      s01: [{ subject: 'per-ann', MET_WITH: 'per-bob', quote: 'Ann Example met Bob Example' }],
    },
  });

  async function* cut(text: string, size: number): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.length; start += size) {
      yield bytes.subarray(start, start + size);
      await Promise.resolve();
    }
  }

  test.each([7, 100_000])('load in their order, in pieces of %s bytes', async (size) => {
    const lines = [report('early'), registry, report('one'), '', report('one', 'Again'), 'no JSON'];
    const text = lines
      .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\r\n');
    const store = await openStore();
    const { outcomes, refused, diagnostics } = await joinSteps(
      loadLines(store, cut(text, size), { ontology: coreOntology }),
    );
    expect(outcomes.map(({ file, change }) => `${file} ${change}`)).toEqual([
      '-:2 CREATED',
      '-:3 CREATED',
      '-:5 UPDATED',
    ]);
    expect(refused).toEqual(['-:1', '-:6']);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['-:1', '-:6']));
  });

  test('a line that never ends is kept only as far as it may be long', async () => {
    const endless = `${'x'.repeat(2_500_000)}\n{}\n`;
    const lines = [];
    for await (const some of splitLines(cut(endless, 65_536))) lines.push(...some);
    expect(lines.map(({ number, bytes }) => [number, bytes.length])).toEqual([
      [1, 2_000_001],
      [2, 2],
    ]);
  });
});

test('the pace is that of the last half minute', () => {
  let at = 0;
  const pace = new PaceMeter(1_000, () => at);
  expect(describePace(pace)).toBe('0 of 1000 files');
  for (let second = 1; second <= 60; second += 1) {
    at = second * 1_000;
    pace.add(second <= 29 ? 1 : 10);
  }
  expect(describePace(pace)).toBe('339 of 1000 files, 10 a second, 67 s left');
  expect(describePace(new PaceMeter(null, () => at))).toBe('0 files');
});
