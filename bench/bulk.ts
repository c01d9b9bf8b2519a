import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import type * as App from '../src/app.js';
import type * as Paths from '../src/intake/load-paths.js';
import type * as Session from '../src/intake/load-session.js';
import type * as Hash from '../src/load/content-hash.js';
import type * as Core from '../src/ontology/core-ontology.js';
import type { GraphStore } from '../src/store/port.js';
import { readDatabaseCpu } from './database-cpu.js';
import { type GeneratedFile, generateRegistry, generateReport } from './generate-reports.js';
import { importBuilt } from './import-built.js';
import { type Recorded, StatementRecorder } from './statement-recorder.js';
import { quantileOf } from './statistics.js';

const { openStore } = await importBuilt<typeof App>('app.js');
const { joinSteps, loadPaths } = await importBuilt<typeof Paths>('intake/load-paths.js');
const { LoadSession } = await importBuilt<typeof Session>('intake/load-session.js');
const { computeContentHash } = await importBuilt<typeof Hash>('load/content-hash.js');
const { coreOntology } = await importBuilt<typeof Core>('ontology/core-ontology.js');

/**
 * How fast folders of reports load, beside a raw loader that writes the same nodes and relationships in the same transactions and
 * knows beforehand what to write: no file is read, nothing is checked, compared or derived. Both by turns, folder by folder,
 * each into a store of its own. `npm run bench:bulk -- [folders] [reports a folder] [jobs]`; the first folder is not measured.
 * Neo4j with NEO4J_BENCH_URI and NEO4J_BENCH_RAW_URI, two servers whose databases are empty; the CPU they use is told with
 * NEO4J_BENCH_DIR and NEO4J_BENCH_RAW_DIR, their NEO4J_DIR.
 */
const [folders = 4, size = 256, jobs = 2] = process.argv.slice(2).map(Number);

interface Side {
  readonly wall: number[];
  /** Of this process. */
  readonly cpu: number[];
  /** Of the server, where it is one and known. */
  readonly database: number[];
  readonly folder: string | undefined;
}

const folder = await mkdtemp(join(tmpdir(), 'parley-bulk-'));
const ours = await open(process.env['NEO4J_BENCH_URI'], 'ours');
const raw = await open(process.env['NEO4J_BENCH_RAW_URI'], 'raw');
try {
  await run();
} finally {
  await ours.close();
  await raw.close();
  await rm(folder, { recursive: true });
}

async function run(): Promise<void> {
  const session = new LoadSession();
  const recorder = new StatementRecorder(ours);
  const sides: { readonly load: Side; readonly raw: Side } = {
    load: makeSide(process.env['NEO4J_BENCH_DIR']),
    raw: makeSide(process.env['NEO4J_BENCH_RAW_DIR']),
  };
  const load = async (path: string): Promise<void> => {
    const settings = { ontology: coreOntology, session, jobs };
    const { refused, diagnostics } = await joinSteps(loadPaths(recorder, [path], settings));
    if (refused.length > 0) throw new Error(diagnostics[0]?.message);
  };
  await load(await write('registry', [generateRegistry()]));
  await replay(raw, recorder.take());
  for (let round = 0; round < folders; round += 1) {
    const files = Array.from({ length: size }, (_, index) => generateReport(round * size + index));
    const path = await write(`reports-${String(round)}`, files);
    const isMeasured = round > 0;
    await measure(isMeasured ? sides.load : null, () => load(path));
    const transactions = recorder.take();
    await measure(isMeasured ? sides.raw : null, () => replay(raw, transactions));
  }
  const [one, other] = [await computeContentHash(ours), await computeContentHash(raw)];
  if (one !== other) throw new Error('The two graphs differ.');
  print(sides);
}

function makeSide(folder: string | undefined): Side {
  return { wall: [], cpu: [], database: [], folder };
}

async function measure(side: Side | null, work: () => Promise<void>): Promise<void> {
  const databaseBefore = readDatabaseCpu(side?.folder);
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpuBefore);
  side?.wall.push((performance.now() - started) / size);
  side?.cpu.push((user + system) / 1_000 / size);
  const database = readDatabaseCpu(side?.folder);
  if (database !== null && databaseBefore !== null)
    side?.database.push((database - databaseBefore) / size);
}

async function replay(store: GraphStore, transactions: readonly Recorded[]): Promise<void> {
  for (const statements of transactions) {
    await store.write(async (transaction) => {
      await Promise.all(statements.map((statement) => transaction.run(statement)));
    });
  }
}

function print({ load, raw: bare }: { readonly load: Side; readonly raw: Side }): void {
  const { engine, version } = ours.capabilities;
  say(
    `${engine} ${version}, ${String(folders - 1)} folders of ${String(size)} reports, --jobs ${String(jobs)}`,
  );
  say('| loader | a report | reports/s | CPU of the process | CPU of the server |');
  say('|---|--:|--:|--:|--:|');
  sayRow('raw', bare);
  sayRow('parley', load);
  const share = (of: (side: Side) => number): string => ((100 * of(bare)) / of(load)).toFixed(0);
  say(`rate: ${share(wallOf)} % of raw (by CPU ${share(cpuOf)} %)`);
  say(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}`);
}

function sayRow(name: string, side: Side): void {
  const wall = wallOf(side);
  const cells = [
    ...[name, `${wall.toFixed(1)} ms`, (1_000 / wall).toFixed(1)],
    `${quantileOf(side.cpu).toFixed(1)} ms`,
    side.database.length === 0 ? '' : `${quantileOf(side.database).toFixed(1)} ms`,
  ];
  say(`| ${cells.join(' | ')} |`);
}

function wallOf({ wall }: Side): number {
  return quantileOf(wall);
}

/** Of process and server together. */
function cpuOf({ cpu, database }: Side): number {
  return quantileOf(cpu) + (database.length === 0 ? 0 : quantileOf(database));
}

/** Answers the path of the folder. */
async function write(name: string, files: readonly GeneratedFile[]): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  for (const file of files) await writeFile(join(path, basename(file.name)), file.source);
  return path;
}

function open(uri: string | undefined, name: string): Promise<GraphStore> {
  if (uri === undefined) return openStore({ PARLEY_DATA: join(folder, name) });
  const { NEO4J_USER = 'neo4j', NEO4J_PASSWORD = 'parley-test' } = process.env;
  return openStore({ NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
