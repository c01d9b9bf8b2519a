import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { quantileOf } from './statistics.js';

/** From the start of the built program on the shipped seed to its first answer, and what it holds in memory then. */
const STARTS = 7;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const QUESTION = '{ reports { totalCount nodes { id title } } }';

interface Start {
  /** Milliseconds from the start of the process to the last byte of the first answer. */
  readonly wall: number;
  /** Milliseconds of CPU until then; null where there is no /proc. */
  readonly cpu: number | null;
  /** Resident megabytes after it; null where there is no /proc. */
  readonly resident: number | null;
}

const folder = await mkdtemp(join(tmpdir(), 'parley-start-'));
try {
  write('| start | to the first answer | CPU | resident |');
  write('|---|--:|--:|--:|');
  write(print('first (loads the seed)', [await measureStart()]));
  const later: Start[] = [];
  for (let i = 0; i < STARTS; i += 1) later.push(await measureStart());
  write(print(`later, median of ${String(STARTS)}`, later));
  const builds: number[] = [];
  for (let i = 0; i < STARTS; i += 1) builds.push(await measureSchema());
  write(
    `\nSchema: ${quantileOf(builds).toFixed(0)} ms of CPU in a new process, without reading the modules.`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureStart(): Promise<Start> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: ROOT,
    env: { ...process.env, PARLEY_DATA: folder, PARLEY_PORT: '0', PARLEY_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  let url: string | undefined;
  while (url === undefined) {
    await once(child.stdout, 'data');
    url = /http:\/\/[\w.:]+(?=\/graphql)/.exec(told)?.[0];
  }
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.text();
  const wall = performance.now() - started;
  const use = await readUse(child.pid ?? 0);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return { wall, ...use };
}

/** What Linux tells of a process; nulls elsewhere. */
async function readUse(pid: number): Promise<Omit<Start, 'wall'>> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
    // the name of the program, in brackets, may hold blanks; a tick is 10 ms
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) * 10,
      resident: Number(kilobytes) / 1024,
    };
  } catch {
    return { cpu: null, resident: null };
  }
}

async function measureSchema(): Promise<number> {
  const script = `
    const { coreOntology } = await import('./dist/ontology/core-ontology.js');
    const { createSchema } = await import('./dist/api/schema/create-schema.js');
    const before = process.cpuUsage();
    createSchema(coreOntology);
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  const args = ['--input-type=module', '-e', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return Number(stdout);
}

function print(name: string, starts: readonly Start[]): string {
  const median = (read: (start: Start) => number | null): number =>
    quantileOf(starts.map((start) => read(start) ?? NaN));
  const cells = [
    name,
    `${(median(({ wall }) => wall) / 1000).toFixed(2)} s`,
    `${(median(({ cpu }) => cpu) / 1000).toFixed(2)} s`,
    `${median(({ resident }) => resident).toFixed(0)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
