import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { openStore } from '../src/app.js';
import { LoadSession } from '../src/intake/load-session.js';
import { loadSources } from '../src/intake/load-sources.js';
import { CHUNK } from '../src/intake/plan-chunks.js';
import { computeContentHash } from '../src/load/content-hash.js';
import { coreOntology } from '../src/ontology/core-ontology.js';
import type { SourceFile } from '../src/report/check-file.js';
import type { GraphStore } from '../src/store/port.js';
import { type GeneratedFile, generateRegistry, generateReport } from './generate-reports.js';
import { type Recorded, StatementRecorder } from './statement-recorder.js';
import { quantileOf } from './statistics.js';

/**
 * How fast reports load, beside a raw loader that writes the same nodes and relationships in the same transactions and knows
 * beforehand what to write: no file is read, nothing is checked, compared or derived. Both by turns, chunk by chunk, each
 * into a store of its own. `npm run bench:bulk -- [reports before] [reports measured]`. Neo4j with
 * NEO4J_BENCH_URI and NEO4J_BENCH_RAW_URI, two servers whose databases are empty.
 */
const [before = 256, measured = 512] = process.argv.slice(2).map(Number);

interface Side {
  readonly wall: number[];
  readonly cpu: number[];
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
    load: { wall: [], cpu: [] },
    raw: { wall: [], cpu: [] },
  };
  const load = async (files: readonly GeneratedFile[]): Promise<void> => {
    const settings = { ontology: coreOntology, session };
    const { refused, diagnostics } = await loadSources(recorder, files.map(toSource), settings);
    if (refused.length > 0) throw new Error(diagnostics[0]?.message);
  };
  await load([generateRegistry()]);
  await replay(raw, recorder.take());
  for (let start = 0; start < before + measured; start += CHUNK) {
    const files = Array.from({ length: CHUNK }, (_, index) => generateReport(start + index));
    const isMeasured = start >= before;
    await measure(isMeasured ? sides.load : null, () => load(files));
    const transactions = recorder.take();
    await measure(isMeasured ? sides.raw : null, () => replay(raw, transactions));
  }
  const [one, other] = [await computeContentHash(ours), await computeContentHash(raw)];
  if (one !== other) throw new Error('The two graphs differ.');
  print(sides);
}

async function measure(side: Side | null, work: () => Promise<void>): Promise<void> {
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpuBefore);
  side?.wall.push((performance.now() - started) / CHUNK);
  side?.cpu.push((user + system) / 1_000 / CHUNK);
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
  const cells = (name: string, { wall, cpu }: Side): string =>
    `| ${name} | ${quantileOf(wall).toFixed(1)} ms | ${(1_000 / quantileOf(wall)).toFixed(0)} | ${quantileOf(cpu).toFixed(1)} ms |`;
  write(`${engine} ${version}, ${String(measured)} reports after ${String(before)}`);
  write('| loader | a report | reports/s | CPU of the process |');
  write('|---|--:|--:|--:|');
  write(cells('raw', bare));
  write(cells('parley', load));
  const [wall, cpu] = [
    quantileOf(bare.wall) / quantileOf(load.wall),
    quantileOf(bare.cpu) / quantileOf(load.cpu),
  ];
  write(
    `rate: ${(100 * wall).toFixed(0)} % of raw (by CPU of the process ${(100 * cpu).toFixed(0)} %)`,
  );
  write(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}`);
}

function toSource({ name, source }: GeneratedFile): SourceFile {
  return { file: name, bytes: Buffer.from(source), readSibling: () => null };
}

function open(uri: string | undefined, name: string): Promise<GraphStore> {
  if (uri === undefined) return openStore({ PARLEY_DATA: join(folder, name) });
  const { NEO4J_USER = 'neo4j', NEO4J_PASSWORD = 'parley-test' } = process.env;
  return openStore({ NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD });
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
