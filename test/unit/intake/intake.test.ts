import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { checkReport } from '../../../src/intake/check-report.js';
import { findRegistryFolders } from '../../../src/intake/find-registry-folders.js';
import { loadReport } from '../../../src/intake/load-report.js';
import { loadSeed } from '../../../src/intake/load-seed.js';
import { readSourceFiles } from '../../../src/intake/read-source-files.js';
import { computeContentHash } from '../../../src/load/content-hash.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { GraphStore } from '../../../src/store/port.js';
import { PEOPLE_REGISTRY, PEOPLE_REPORT, PEOPLE_TEXT } from '../../helpers/people-files.js';

let folder = '';
let stores: GraphStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-intake-'));
  mkdirSync(join(folder, 'registry'));
  mkdirSync(join(folder, 'reports'));
  write('registry/people.yaml', PEOPLE_REGISTRY);
  write('reports/first.yaml', PEOPLE_REPORT);
  write('reports/first.txt', PEOPLE_TEXT);
});

afterEach(async () => {
  for (const store of stores) await store.close();
  stores = [];
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function openStore(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  stores.push(store);
  return store;
}

describe('reading files', () => {
  test('a folder gives its report and registry files, in order of path; other files are not ours', async () => {
    write('package.json', '{"name": "something else"}');
    write('notes.yaml', 'a: 1');
    const files = await readSourceFiles([folder]);
    expect(files.map(({ file }) => file.slice(folder.length))).toEqual([
      '/registry/people.yaml',
      '/reports/first.yaml',
    ]);
  });

  test('a file that is named is read whatever it says', async () => {
    const path = write('notes.yaml', 'a: 1');
    expect(await readSourceFiles([path])).toHaveLength(1);
    expect((await checkReport(path)).refused).toEqual([path]);
  });

  test('a path that is not there is refused', async () => {
    await expect(readSourceFiles([join(folder, 'none')])).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });

  test('a path among several that is not there is told of; the others go on', async () => {
    const none = join(folder, 'none.yaml');
    const checked = await checkReport([none, join(folder, 'reports')]);
    expect(checked.refused).toEqual([none]);
    expect(checked.diagnostics).toMatchObject([
      { file: none, code: 'FILE_UNREADABLE', message: expect.stringContaining('not there') },
    ]);
    expect(checked.reports).toHaveLength(1);
  });

  test('pipes, devices and dangling links are told of and never opened', async () => {
    execFileSync('mkfifo', [join(folder, 'reports/pipe.yaml')]);
    symlinkSync('/dev/zero', join(folder, 'reports/endless.yaml'));
    symlinkSync(join(folder, 'none'), join(folder, 'reports/dangling.yaml'));
    const checked = await checkReport(join(folder, 'reports'));
    expect(checked.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'FILE_UNREADABLE the file cannot be read (it is not there, ENOENT)',
      'FILE_UNREADABLE the file cannot be read (it is not a regular file)',
      'FILE_UNREADABLE the file cannot be read (it is not a regular file)',
    ]);
    expect(checked.reports).toHaveLength(1);
  }, 30_000);

  test('a text that is a pipe or device, or too long, is refused', async () => {
    rmSync(join(folder, 'reports/first.txt'));
    symlinkSync('/dev/zero', join(folder, 'reports/first.txt'));
    const endless = await checkReport(join(folder, 'reports'));
    expect(endless.diagnostics.map(({ code }) => code)).toEqual(['TEXT_FILE_UNREADABLE']);
    rmSync(join(folder, 'reports/first.txt'));
    write('reports/first.txt', 'x'.repeat(2_000_001));
    const large = await checkReport(join(folder, 'reports'));
    expect(large.diagnostics.map(({ code }) => code)).toEqual(['FILE_TOO_LARGE']);
  }, 30_000);

  test('links that lead back end the search; a file that is reached twice counts once', async () => {
    symlinkSync(folder, join(folder, 'reports/again'));
    symlinkSync(join(folder, 'reports/first.yaml'), join(folder, 'a-copy.yaml'));
    const own = join(folder, 'reports/first.yaml');
    const files = await readSourceFiles([own, folder, own]);
    expect(files.map(({ file }) => file)).toEqual([own, join(folder, 'registry/people.yaml')]);
  });

  test('texts are read from the same folder only', async () => {
    const [file] = await readSourceFiles([join(folder, 'reports/first.yaml')]);
    expect(file?.readSibling('first.txt')).not.toBeNull();
    expect(file?.readSibling('../registry/people.yaml')).toBeNull();
    expect(file?.readSibling('/etc/hostname')).toBeNull();
    expect(file?.readSibling('none.txt')).toBeNull();
  });

  test('the registry is the nearest folder of that name, beside or above', async () => {
    expect(await findRegistryFolders([join(folder, 'reports/first.yaml')])).toEqual([
      join(folder, 'registry'),
    ]);
    mkdirSync(join(folder, 'reports/registry'));
    expect(await findRegistryFolders([join(folder, 'reports/first.yaml')])).toEqual([
      join(folder, 'reports/registry'),
    ]);
  });
});

describe('checking', () => {
  test('a report finds its registry by itself', async () => {
    const checked = await checkReport(join(folder, 'reports'));
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked.reports.map(({ report }) => report.id)).toEqual(['first']);
  });

  test('registries that declare one id are both refused, in any order; others stand', async () => {
    const twin = write(
      'registry/people-2.yaml',
      PEOPLE_REGISTRY.replace('id: people', 'id: people-2'),
    );
    const other = write('registry/other.yaml', 'format: parley.registry/1\nid: other\n');
    const own = join(folder, 'registry/people.yaml');
    for (const paths of [
      [own, twin, other],
      [twin, other, own],
    ]) {
      const checked = await checkReport(paths, { registry: join(folder, 'reports') });
      expect(checked.registries.map(({ id }) => id)).toEqual(['other']);
      expect([...checked.refused].sort()).toEqual([twin, own]);
      const first = checked.diagnostics.filter(({ file }) => file === own);
      expect(first.map(({ code, line }) => `${code} ${String(line)}`)).toEqual([
        'DUPLICATE_ENTITY 4',
        'DUPLICATE_ENTITY 5',
      ]);
    }
  });

  test('two reports with one id are both refused, in any order; others stand', async () => {
    const second = write('reports/second.yaml', PEOPLE_REPORT);
    const third = write('reports/third.yaml', PEOPLE_REPORT.replace('id: first', 'id: third'));
    const first = join(folder, 'reports/first.yaml');
    for (const paths of [
      [first, second, third],
      [second, third, first],
    ]) {
      const checked = await checkReport(paths);
      expect(checked.reports.map(({ report }) => report.id)).toEqual(['third']);
      expect([...checked.refused].sort()).toEqual([first, second]);
      expect(checked.diagnostics).toContainEqual(
        expect.objectContaining({
          code: 'DUPLICATE_REPORT',
          ...{ file: first, line: 3, column: 3 },
          message: `first is also the id of ${second}`,
        }),
      );
    }
  });

  test('an entity that two reports declare is told in both; one of a registry, in the report', async () => {
    const own = (id: string): string =>
      PEOPLE_REPORT.replace('id: first', `id: ${id}`).replace(
        '\ncode:',
        '\nentities:\n  prp-x: {type: Proposition, propositionKind: DEMAND, name: this one}\ncode:',
      );
    const paths = ['one', 'two'].map((id) => write(`reports/${id}.yaml`, own(id)));
    const taken = write('reports/taken.yaml', own('taken').replace('prp-x', 'per-bob'));
    const checked = await checkReport([...paths, taken, join(folder, 'registry')]);
    expect([...checked.refused].sort()).toEqual([paths[0], taken, paths[1]]);
    expect(checked.registries).toHaveLength(1);
    const clashes = checked.diagnostics.filter(({ code }) => code === 'DUPLICATE_ENTITY');
    expect(clashes.map(({ file, line }) => [file, line])).toEqual([
      [taken, 12],
      [paths[0], 12],
      [paths[1], 12],
    ]);
  });
});

describe('loading', () => {
  test('registry and report load; a second time nothing changes', async () => {
    const store = await openStore();
    const first = await loadReport(store, folder);
    expect(first).toMatchObject({ refused: [], misfits: [], stale: [] });
    expect(first.outcomes.map(({ change }) => change)).toEqual(['CREATED', 'CREATED']);
    const second = await loadReport(store, folder);
    expect(second.outcomes.map(({ change }) => change)).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  test('a report alone is checked against the registries in the store', async () => {
    const store = await openStore();
    await loadReport(store, join(folder, 'registry'));
    const { outcomes, refused } = await loadReport(store, join(folder, 'reports/first.yaml'));
    expect({ refused, changes: outcomes.map(({ change }) => change) }).toEqual({
      refused: [],
      changes: ['CREATED'],
    });
  });

  test('a registry without id keeps that of its name', async () => {
    const store = await openStore();
    writeFileSync(join(folder, 'nameless.yaml'), PEOPLE_REGISTRY.replace('id: people\n', ''));
    await loadReport(store, join(folder, 'nameless.yaml'));
    const again = await loadReport(store, join(folder, 'nameless.yaml'));
    expect(again.diagnostics).toEqual([]);
    expect(again.outcomes).toMatchObject([{ id: 'nameless', change: 'UNCHANGED' }]);
  });

  test('a registry whose names change brings stored reports along', async () => {
    const store = await openStore();
    await loadReport(store, folder);
    const renamed = PEOPLE_REGISTRY.replace('name: Bob Example', 'name: Robert Example');
    const summary = await loadReport(store, write('registry/people.yaml', renamed));
    expect(summary.outcomes.map(({ kind, change }) => `${kind} ${change}`)).toEqual([
      'registry UPDATED',
      'report UPDATED',
    ]);
  });

  test('a registry that drops what a stored report uses is refused', async () => {
    const store = await openStore();
    await loadReport(store, folder);
    const path = write('registry/people.yaml', PEOPLE_REGISTRY.replace(/ {2}per-bob.*\n/, ''));
    const summary = await loadReport(store, path);
    expect(summary.refused).toEqual([path]);
    expect(summary.outcomes).toEqual([]);
    expect(summary.diagnostics.map(({ file }) => file)).toContain('stored report first');
  });

  test('an id that another report declares is told; the other files load', async () => {
    const store = await openStore();
    const own =
      '\nentities:\n  prp-x: {type: Proposition, propositionKind: DEMAND, name: this one}\ncode:';
    write('reports/first.yaml', PEOPLE_REPORT.replace('\ncode:', own));
    await loadReport(store, folder);
    write('reports/second.txt', PEOPLE_TEXT);
    const second = write(
      'reports/second.yaml',
      PEOPLE_REPORT.replaceAll('first', 'second').replace('\ncode:', own),
    );
    const third = write('reports/third.yaml', PEOPLE_REPORT.replace('id: first', 'id: third'));
    const summary = await loadReport(store, [second, third]);
    expect(summary.refused).toEqual([second]);
    expect(summary.misfits).toMatchObject([
      { file: second, message: expect.stringContaining('prp-x') },
    ]);
    expect(summary.outcomes).toHaveLength(1);
  });
});

describe('files that do not fit the graph', () => {
  const declaring = (id: string): string =>
    PEOPLE_REPORT.replaceAll('first', id).replace(
      '\ncode:',
      '\nentities:\n  prp-x: {type: Proposition, propositionKind: DEMAND, name: this one}\ncode:',
    );
  const addReport = (id: string, content: string): string => {
    write(`reports/${id}.txt`, PEOPLE_TEXT);
    return write(`reports/${id}.yaml`, content);
  };

  test('a registry that is one leaves stored reports as they are', async () => {
    const store = await openStore();
    const path = write('registry/people.yaml', PEOPLE_REGISTRY);
    const warning = 'subject: per-bob, WARNED_OF: prp-x, quote: Bob Example';
    addReport(
      'yy',
      declaring('yy')
        .replace('per-ann, per-bob]', 'per-bob]')
        .replace(/subject: .*(?=, id)/, warning),
    );
    await loadReport(store, folder);
    const before = await computeContentHash(store);
    const changed =
      PEOPLE_REGISTRY.replace('name: Ann Example', 'name: Anna Other') +
      '  prp-x: {type: Proposition, propositionKind: DEMAND, name: this one}\n';
    write('registry/people.yaml', changed);
    const summary = await loadReport(store, [
      path,
      addReport('zz', PEOPLE_REPORT.replaceAll('first', 'zz')),
    ]);
    expect(summary.refused).toEqual([path]);
    expect(summary.misfits).toMatchObject([
      { file: path, message: expect.stringContaining('prp-x') },
    ]);
    expect(summary.outcomes).toMatchObject([{ id: 'zz', change: 'CREATED' }]);
    rmSync(join(folder, 'reports/zz.yaml'));
    const fresh = await openStore();
    write('registry/people.yaml', PEOPLE_REGISTRY);
    await loadReport(fresh, folder);
    expect(await computeContentHash(fresh)).toBe(before);
    addReport('zz', PEOPLE_REPORT.replaceAll('first', 'zz'));
    await loadReport(fresh, folder);
    expect(await computeContentHash(fresh)).toBe(await computeContentHash(store));
  });

  test('what was loaded before one keeps its outcome', async () => {
    const store = await openStore();
    addReport('aa', PEOPLE_REPORT.replaceAll('first', 'aa'));
    const before = addReport('kk', declaring('kk'));
    await loadReport(store, [join(folder, 'registry'), before]);
    rmSync(before);
    const wrong = addReport('ll', declaring('ll'));
    addReport('zz', PEOPLE_REPORT.replaceAll('first', 'zz'));
    const summary = await loadReport(store, folder);
    expect(summary.outcomes.map(({ id, change }) => `${id} ${change}`)).toEqual([
      'people UNCHANGED',
      'aa CREATED',
      'first CREATED',
      'zz CREATED',
    ]);
    expect(summary.refused).toEqual([wrong]);
  });
});

describe('the seed', () => {
  const settings = { ontology: coreOntology };

  test('what is in the store as it is, is not parsed again', async () => {
    const store = await openStore();
    expect(await loadSeed(store, folder, settings)).toMatchObject({ unchanged: 0 });
    const checked: string[] = [];
    const onProgress = (line: string): void => void checked.push(line);
    const again = await loadSeed(store, folder, { ...settings, onProgress });
    expect(again).toMatchObject({ unchanged: 2, outcomes: [] });
    expect(checked).toEqual([]);
  });

  test.each([
    ['the file', 'reports/first.yaml', '# a remark\n'],
    ['the text beside it', 'reports/first.txt', 'Bob Example left.\n'],
  ])('a change of %s is seen', async (_name, name, addition) => {
    const store = await openStore();
    await loadSeed(store, folder, settings);
    appendFileSync(join(folder, name), addition);
    const summary = await loadSeed(store, folder, settings);
    expect(summary.unchanged).toBe(1);
    expect(summary.outcomes).toMatchObject([{ id: 'first', change: 'UPDATED' }]);
  });

  test('a text that is in the file itself is compared with the file', async () => {
    const inline = PEOPLE_REPORT.replace(
      'textFile: first.txt',
      `text: |\n    ${PEOPLE_TEXT.trim()}`,
    );
    write('reports/first.yaml', inline);
    const store = await openStore();
    expect((await loadSeed(store, folder, settings)).refused).toEqual([]);
    expect(await loadSeed(store, folder, settings)).toMatchObject({ unchanged: 2 });
  });

  test('a moved folder is the same seed', async () => {
    const store = await openStore();
    await loadSeed(store, folder, settings);
    const moved = join(folder, 'moved');
    cpSync(join(folder, 'registry'), join(moved, 'registry'), { recursive: true });
    cpSync(join(folder, 'reports'), join(moved, 'reports'), { recursive: true });
    expect(await loadSeed(store, moved, settings)).toMatchObject({ unchanged: 2, outcomes: [] });
  });
});
