import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { generateRegistry, generateReport } from '../../../bench/generate-reports.js';
import { checkSources } from '../../../src/intake/check-sources.js';
import type { FileChecker } from '../../../src/intake/file-checker.js';
import type { FoundFile } from '../../../src/intake/find-source-files.js';
import { joinSteps, loadPaths, type LoadStep } from '../../../src/intake/load-paths.js';
import { LocalChecker } from '../../../src/intake/local-checker.js';
import { CHUNK } from '../../../src/intake/plan-chunks.js';
import { readSourceFile } from '../../../src/intake/read-source-files.js';
import { ThreadedChecker } from '../../../src/intake/threaded-checker.js';
import { computeContentHash } from '../../../src/load/content-hash.js';
import { planReport } from '../../../src/load/plan-report.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { migrate } from '../../../src/store/migrate.js';
import type { GraphStore } from '../../../src/store/port.js';
import { readMigrations } from '../../../src/store/read-migrations.js';

let folder = '';
const stores: GraphStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-jobs-'));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  for (const store of stores.splice(0)) await store.close();
});

function write(name: string, content: string): FoundFile {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return { path, real: path, isNamed: true };
}

function writeReport(index: number, change = (source: string): string => source): FoundFile {
  const { name, source } = generateReport(index);
  return write(name, change(source));
}

async function openStore(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  await migrate(store, await readMigrations());
  stores.push(store);
  return store;
}

describe.each([
  ['on this thread', (): FileChecker => new LocalChecker(coreOntology)],
  ['on threads', (): FileChecker => new ThreadedChecker(2)],
])('checking %s', (_where, open) => {
  test('finds what checking finds, file by file in their order, and leaves registries', async () => {
    const registry = write('registry.yaml', generateRegistry().source);
    const { registries } = checkSources([readSourceFile(registry)], { ontology: coreOntology });
    const unreadable: FoundFile = { ...write('gone.yaml', ''), unreadable: 'no permission' };
    const found = [
      ...[writeReport(0), writeReport(1, (source) => source.replace('MET_WITH', 'MET_WHOM'))],
      ...[registry, unreadable, write('broken.yaml', 'format: parley.report/1\nreport: [')],
      writeReport(2),
    ];
    const checker = open();
    try {
      checker.useRegistries(registries);
      const checked = await checker.check(found);
      const files = found.filter((file) => file !== registry).map(readSourceFile);
      const expected = checkSources(files, { ontology: coreOntology, registries });
      expect(checked[2]).toBeNull();
      expect(checked.flatMap((file) => file?.checked.diagnostics ?? [])).toEqual(
        expected.diagnostics,
      );
      expect(checked.flatMap((file) => file?.checked.coded ?? [])).toEqual(expected.reports);
      expect(checked.flatMap((file) => file?.plan ?? [])).toEqual(
        expected.reports.map((coded) => planReport(coded, coreOntology)),
      );
      expect(expected.refused).toHaveLength(3);
    } finally {
      await checker.close();
    }
  }, 60_000);

  test('once closed, whoever waits is left with the files', async () => {
    const checker = open();
    const found = Array.from({ length: 20 }, (_, index) => writeReport(index));
    const checking = checker.check(found);
    await checker.close();
    const checked = await checking;
    expect(checked.filter((file) => file !== null).length).toBeLessThan(found.length);
  }, 60_000);
});

test('a load is the same with any number of threads, wrong files and all', async () => {
  const { name, source } = generateRegistry();
  write(name, source);
  for (let index = 0; index < 4 * CHUNK; index += 1) {
    const isWrong = index % 100 === 50;
    writeReport(index, (right) => (isWrong ? right.replace('TOOK_PLACE_AT', 'TOOK_PLACE') : right));
  }
  const load = async (jobs: number): Promise<readonly [LoadStep, string]> => {
    const store = await openStore();
    const settings = { ontology: coreOntology, jobs };
    const step = await joinSteps(loadPaths(store, [folder], settings));
    return [step, await computeContentHash(store)];
  };
  const [[one, hash], [three, other]] = [await load(1), await load(3)];
  expect(three).toEqual(one);
  expect(other).toBe(hash);
  expect(one.refused).toHaveLength(3);
  expect(one.outcomes).toHaveLength(4 * CHUNK - 2);
}, 300_000);
