import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ChildRun, type ChildStep, countFound, countTold, runChild } from './child-steps.js';
import { type FaultPlace, openFaultStore } from './fault-store.js';
import { idOfFile } from './make-reports.js';

type Failure = Extract<ChildStep, { step: 'failed' }>;

/** What one trial came to; `problem` is null if all promises were kept. */
export interface DiskTrial {
  readonly name: string;
  readonly said: string;
  readonly problem: string | null;
}

/** Every disk trial that can be made here; the exit code is 1 if a promise was broken. */
export async function runDiskTrials(write: (line: string) => void): Promise<number> {
  const trials = [
    await tryFileLimit(),
    await tryTwoProcesses(),
    ...(canMount() ? [await tryFullDisk(), await tryReadOnly()] : []),
  ];
  if (trials.length < 4)
    write('full disk and read-only folder: file systems cannot be mounted here');
  for (const { name, said, problem } of trials) {
    write(`${name}: ${said}${problem === null ? '' : `\n  PROBLEM ${problem}`}`);
  }
  return trials.every(({ problem }) => problem === null) ? 0 : 1;
}

/** A file that may not grow, as with a quota. */
export async function tryFileLimit(): Promise<DiskTrial> {
  return within(async (folder) => {
    const place: FaultPlace = { engine: 'embedded', directory: join(folder, 'data') };
    const limited = ['bash', '-c', 'trap "" XFSZ; ulimit -f 1500; exec "$@"', 'bash'];
    const run = await runChild(orderAt(place), { within: limited });
    return judge('a file that may not grow', run, await runChild(orderAt(place)));
  });
}

/** Two processes on one folder: the second is refused, the first goes on, and lets go at its end. */
export async function tryTwoProcesses(): Promise<DiskTrial> {
  return within(async (folder) => {
    const place: FaultPlace = { engine: 'embedded', directory: folder };
    const store = await openFaultStore(place);
    const failure = findFailure(await runChild(orderAt(place)));
    await store.ping();
    await store.close();
    const next = await runChild(orderAt(place, 2));
    const isRight = failure?.code === 'STORE_LOCKED' && next.steps.at(-1)?.step === 'done';
    return {
      name: 'two processes on one folder',
      said: describe(failure),
      problem: isRight ? null : JSON.stringify({ failure, next: next.steps }),
    };
  });
}

/** A disk of 2 MB that runs full during a load, and is given room again. */
async function tryFullDisk(): Promise<DiskTrial> {
  return withMount('size=2m', async (folder) => {
    const place: FaultPlace = { engine: 'embedded', directory: join(folder, 'data') };
    const run = await runChild(orderAt(place));
    execFileSync('mount', ['-o', 'remount,size=200m', folder]);
    return judge('a full disk', run, await runChild(orderAt(place)));
  });
}

/** A store on a disk that can only be read. */
async function tryReadOnly(): Promise<DiskTrial> {
  return withMount('size=200m', async (folder) => {
    const place: FaultPlace = { engine: 'embedded', directory: join(folder, 'data') };
    await runChild(orderAt(place), { strike: { acknowledged: 3, delayMs: 0 } });
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const run = await runChild(orderAt(place));
    execFileSync('mount', ['-o', 'remount,rw', folder]);
    return judge('a read-only folder', run, await runChild(orderAt(place)));
  });
}

function orderAt(place: FaultPlace, count = 40): Parameters<typeof runChild>[0] {
  return { place, count, isHashed: false, beginsWithRegistry: false };
}

/** The load must fail in clear words and keep what it acknowledged; with room again the next one finishes it. */
function judge(name: string, run: ChildRun, next: ChildRun): DiskTrial {
  const failure = findFailure(run);
  const acknowledged = countFound(run) + countTold(run);
  const found = next.steps.find((one) => one.step === 'found');
  const isKept =
    found?.findings.length === 0 &&
    found.files.length >= acknowledged &&
    found.files.every((id, index) => id === idOfFile(index));
  const isDone = next.steps.some(({ step }) => step === 'done');
  const isClear = failure?.code?.startsWith('STORE_') === true && failure.hint !== null;
  const kept = `${String(acknowledged)} files acknowledged before, ${String(found?.files.length ?? 0)} there after`;
  return {
    name,
    said: `${describe(failure)} ${kept}`,
    problem:
      isClear && isKept && isDone
        ? null
        : JSON.stringify({
            last: run.steps.at(-1),
            signal: run.signal,
            found,
            next: next.steps.at(-1),
            noise: run.noise.slice(-500),
          }),
  };
}

function describe(failure: Failure | undefined): string {
  return failure === undefined
    ? 'no failure'
    : `${failure.code ?? 'no code'} “${failure.message}” (${failure.hint ?? 'no hint'});`;
}

function findFailure(run: ChildRun | null): Failure | undefined {
  return run?.steps.find((one) => one.step === 'failed');
}

async function within(work: (folder: string) => Promise<DiskTrial>): Promise<DiskTrial> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-fault-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withMount(
  options: string,
  work: (folder: string) => Promise<DiskTrial>,
): Promise<DiskTrial> {
  return within(async (folder) => {
    const mounted = join(folder, 'disk');
    mkdirSync(mounted);
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', mounted]);
    try {
      return await work(mounted);
    } finally {
      execFileSync('umount', [mounted]);
    }
  });
}

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
