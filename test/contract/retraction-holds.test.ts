import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { joinSteps, loadPaths } from '../../src/intake/load-paths.js';
import { loadReport } from '../../src/intake/load-report.js';
import { loadSeed } from '../../src/intake/load-seed.js';
import { retractReport } from '../../src/load/retract-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { makeMeetingReport, PEOPLE_REGISTRY } from '../helpers/people-files.js';

const REPORT = makeMeetingReport('meeting');
/** A row more, as a corrected file of the seed has it. */
const ADDED =
  '    - {id: a2, subject: per-ann, ADVISES: per-bob, quote: Ann Example met Bob Example}\n';

describeStores('a retraction', (open) => {
  let store: GraphStore;
  let folder: string;
  let file: string;

  /** Row ids, and whether each is retracted. */
  async function listRows(): Promise<readonly unknown[]> {
    const rows = await store.read({
      text: 'MATCH (a:Assertion) RETURN a.id AS id, a.retractionReason AS reason ORDER BY id',
      parameters: {},
    });
    return rows.map(({ id, reason }) => [id, reason]);
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-retraction-'));
    file = join(folder, 'meeting.yaml');
    mkdirSync(join(folder, 'registry'));
    writeFileSync(join(folder, 'registry', 'people.yaml'), PEOPLE_REGISTRY);
    writeFileSync(file, REPORT);
    store = await open();
    await loadSeed(store, folder, { ontology: coreOntology });
    await retractReport(store, coreOntology, { id: 'meeting', reason: 'Made up.' });
    appendFileSync(file, ADDED);
  }, 120_000);

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('outlives a start with a seed file that changed; its rows are the new ones, and retracted', async () => {
    const { outcomes, refused } = await loadSeed(store, folder, { ontology: coreOntology });
    expect(refused).toEqual([]);
    expect(outcomes).toMatchObject([{ id: 'meeting', change: 'UPDATED', restored: false }]);
    expect(await listRows()).toEqual([
      ['meeting.a1', 'Made up.'],
      ['meeting.a2', 'Made up.'],
    ]);
    expect(await verifyStore(store, coreOntology, { isQuick: false })).toEqual([]);
    expect(await loadSeed(store, folder, { ontology: coreOntology })).toMatchObject({
      ...{ unchanged: 2, outcomes: [] },
    });
  }, 120_000);

  test.each([
    ['--resume', { resume: true }],
    ['the first look of --watch', { keepsRetracted: true }],
  ])(
    'outlives %s, which loads what changed',
    async (_name, how) => {
      await joinSteps(loadPaths(store, [file], { ontology: coreOntology, ...how }));
      expect(await listRows()).toHaveLength(2);
      expect((await listRows()).every((row) => String(row).endsWith('Made up.'))).toBe(true);
    },
    120_000,
  );

  test('ends when the file is loaded by hand', async () => {
    await loadSeed(store, folder, { ontology: coreOntology });
    const { outcomes } = await loadReport(store, file);
    expect(outcomes).toMatchObject([{ id: 'meeting', restored: true }]);
    expect(await listRows()).toEqual([
      ['meeting.a1', null],
      ['meeting.a2', null],
    ]);
  }, 120_000);
});
