import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { openStore } from '../src/app.js';
import { loadPaths } from '../src/intake/load-paths.js';
import { coreOntology } from '../src/ontology/core-ontology.js';
import { type GeneratedFile, generateRegistry, generateReport } from './generate-reports.js';

/**
 * Loads a folder of generated reports in one go, as `parley load` does, and tells how rate and memory go on: thousand by
 * thousand. `npm run bench:many -- [reports] [jobs]`. Into the embedded engine, which lives in this process; how much it takes by itself is
 * told in the end, by a process that opens what was loaded and loads one report more: the engine keeps what it has only read pressed. Into Neo4j with NEO4J_BENCH_URI, an empty database:
 * the server is a process of its own there, and all memory here is that of the loader.
 */
const [reports = 10_000, jobs = 2] = process.argv.slice(2).map(Number);
const STEP = 1_000;
const MEGABYTE = 2 ** 20;

const folder = await mkdtemp(join(tmpdir(), 'parley-many-'));
const env = readEnvironment();
try {
  await writeFiles();
  await run();
  if (env['PARLEY_DATA'] !== undefined) await measureOpening();
} finally {
  await rm(folder, { recursive: true });
}

async function writeFiles(): Promise<void> {
  for (const name of ['registry', 'reports'])
    await mkdir(join(folder, 'files', name), { recursive: true });
  await write(generateRegistry());
  for (let index = 0; index < reports; index += 1) await write(generateReport(index));
}

async function write({ name, source }: GeneratedFile): Promise<void> {
  await writeFile(join(folder, 'files', name), source);
}

async function run(): Promise<void> {
  const store = await openStore(env);
  const { engine, version } = store.capabilities;
  say(`${engine} ${version}, ${String(reports)} reports, --jobs ${String(jobs)}`);
  say('| reports | seconds | reports/s | CPU a report | RSS, greatest | JavaScript heap |');
  say('|--:|--:|--:|--:|--:|--:|');
  const started = performance.now();
  let [mark, cpu, done, told] = [started, process.cpuUsage(), 0, 0];
  let [rss, refused] = [0, 0];
  const sampling = setInterval(() => (rss = Math.max(rss, process.memoryUsage.rss())), 50);
  try {
    const settings = { ontology: coreOntology, jobs };
    for await (const step of loadPaths(store, [join(folder, 'files')], settings)) {
      done += step.outcomes.filter(({ kind }) => kind === 'report').length;
      refused += step.refused.length;
      if (done === told || (done < told + STEP && done < reports)) continue;
      const { user, system } = process.cpuUsage(cpu);
      const seconds = (performance.now() - mark) / 1_000;
      const count = done - told;
      sayRow([
        String(done),
        ((performance.now() - started) / 1_000).toFixed(0),
        (count / seconds).toFixed(1),
        `${((user + system) / 1_000 / count).toFixed(0)} ms`,
        `${(rss / MEGABYTE).toFixed(0)} MB`,
        `${(process.memoryUsage().heapUsed / MEGABYTE).toFixed(0)} MB`,
      ]);
      [mark, cpu, rss, told] = [performance.now(), process.cpuUsage(), 0, done];
    }
  } finally {
    clearInterval(sampling);
    await store.close();
  }
  if (refused > 0) throw new Error(`${String(refused)} files were refused.`);
  say(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}`);
}

/** What the engine holds in memory of what was loaded, before and after it writes, beside a process with an empty store. */
async function measureOpening(): Promise<void> {
  const [opened = '', written = ''] = await openElsewhere(env);
  const [empty = ''] = await openElsewhere({ PARLEY_DATA: join(folder, 'empty') });
  say(`opened anew: ${opened} MB, with one report more ${written} MB, an empty store ${empty} MB`);
}

/** Megabytes of a process that opens the store, and then loads a report. */
async function openElsewhere(
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const place = (path: string): string => new URL(path, import.meta.url).href;
  const code = `import { openStore } from '${place('../src/app.ts')}';
    import { loadSources } from '${place('../src/intake/load-sources.ts')}';
    import { coreOntology } from '${place('../src/ontology/core-ontology.ts')}';
    import { generateReport } from '${place('./generate-reports.ts')}';
    const tell = () => console.log((process.memoryUsage.rss() / ${String(MEGABYTE)}).toFixed(0));
    const store = await openStore(${JSON.stringify(environment)});
    tell();
    const { name, source } = generateReport(${String(reports)});
    const file = { file: name, bytes: Buffer.from(source), readSibling: () => null };
    await loadSources(store, [file], { ontology: coreOntology });
    tell();
    await store.close();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  await once(child, 'close');
  return output.trim().split('\n');
}

function readEnvironment(): Readonly<Record<string, string>> {
  const { NEO4J_BENCH_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = 'parley-test' } = process.env;
  if (NEO4J_BENCH_URI === undefined) return { PARLEY_DATA: join(folder, 'store') };
  return { NEO4J_URI: NEO4J_BENCH_URI, NEO4J_USER, NEO4J_PASSWORD };
}

function sayRow(cells: readonly string[]): void {
  say(`| ${cells.join(' | ')} |`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
