import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { loadReport } from '../../../src/intake/load-report.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { migrate } from '../../../src/store/migrate.js';
import type { MigratableStore } from '../../../src/store/port.js';
import { readMigrations } from '../../../src/store/read-migrations.js';
import { verifyStore } from '../../../src/upkeep/verify/verify-store.js';
import { type CountedStore, countWrites } from '../../helpers/count-writes.js';
import { makeMutant, type RightFile } from './make-mutant.js';
import { tryMutant } from './report-fuzz.js';

const ROOT = new URL('../../../', import.meta.url).pathname;
const FIXTURES = ['small-world', 'other-world'].map((name) => `${ROOT}test/fixtures/${name}`);

export interface FuzzFigures {
  files: number;
  loaded: number;
  refused: number;
  /** Seeds of files that broke a promise, with what they broke. */
  readonly failures: { readonly seed: number; readonly failure: string }[];
  /** Distinct diagnostics that were given. */
  readonly codes: Set<string>;
  slowestMs: number;
  slowestSeed: number;
}

export interface FuzzRun {
  readonly files: number;
  readonly seed: number;
  readonly onProgress?: (figures: FuzzFigures) => void;
}

/** Files loaded into one store before it is verified and a new one is taken. */
const EPOCH = 250;

/** Loads mutants of the fixtures and of the seed, each seed another one, into embedded stores that hold what they refer to. */
export async function runFuzz({ files, seed, onProgress }: FuzzRun): Promise<FuzzFigures> {
  const right = listRightFiles();
  const figures: FuzzFigures = {
    ...{ files: 0, loaded: 0, refused: 0, slowestMs: 0, slowestSeed: seed },
    ...{ failures: [], codes: new Set<string>() },
  };
  for (let first = seed; first < seed + files; first += EPOCH) {
    const store = await openFilled();
    // one for all of them: what is known of a store is known of this one
    const counted = countWrites(store);
    for (let each = first; each < Math.min(first + EPOCH, seed + files); each += 1) {
      await tryOne(counted, { right, seed: each }, figures);
    }
    const [finding] = await verifyStore(store, coreOntology);
    if (finding !== undefined) {
      const failure = `after the seeds from here on the store is not whole: ${JSON.stringify(finding)}`;
      figures.failures.push({ seed: first, failure });
    }
    await store.close();
    onProgress?.(figures);
  }
  return figures;
}

async function tryOne(
  store: CountedStore,
  { right, seed }: { readonly right: readonly RightFile[]; readonly seed: number },
  figures: FuzzFigures,
): Promise<void> {
  const outcome = await tryMutant(store, makeMutant(right, seed));
  figures.files += 1;
  if (outcome.isLoaded) figures.loaded += 1;
  else figures.refused += 1;
  for (const code of outcome.codes) figures.codes.add(code);
  if (outcome.milliseconds > figures.slowestMs) {
    figures.slowestMs = outcome.milliseconds;
    figures.slowestSeed = seed;
  }
  if (outcome.failure !== null) figures.failures.push({ seed, failure: outcome.failure });
}

/** Report files and registries of small worlds, and reports of the seed. */
function listRightFiles(): readonly RightFile[] {
  const own = FIXTURES.flatMap((folder) =>
    ['report.yaml', 'registry.yaml'].map((name) => `${folder}/${name}`),
  );
  const reports = `${ROOT}seed/reports`;
  const seeds = readdirSync(reports).filter((name) => name.endsWith('.yaml'));
  return [...own, ...own, ...seeds.map((name) => `${reports}/${name}`)].map((name) => {
    const beside = name.replace(/yaml$/, 'txt');
    return {
      name,
      source: readFileSync(name, 'utf8'),
      text: existsSync(beside) ? readFileSync(beside, 'utf8') : null,
    };
  });
}

async function openFilled(): Promise<MigratableStore> {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  await migrate(store, await readMigrations());
  await loadReport(store, [
    ...FIXTURES.map((folder) => `${folder}/registry.yaml`),
    `${ROOT}seed/registry`,
  ]);
  return store;
}
