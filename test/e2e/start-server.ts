import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jest } from '@jest/globals';

const NODE = process.execPath;

// a program starts in seconds, and the machine may have other work
jest.setTimeout(120_000);

/** What is tested is what users start: the compiled program, built anew where its sources have changed. */
execFileSync(NODE, ['.ci/build.cjs']);

/** A server of this repository in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** Milliseconds from the start of the process to its address on standard output. */
  readonly startMs: number;
  /** What it logged so far, one object a line. */
  readonly log: () => readonly Readonly<Record<string, unknown>>[];
  /** Sends the signal and waits for the end. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Runs Node in the repository, outside of any user's configuration; standard input is empty unless it is a pipe. */
export function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  const { PATH, HOME } = process.env;
  return spawn(NODE, args, {
    env: { PATH, HOME, NO_COLOR: '1', ...env },
    stdio: [stdin, 'pipe', 'pipe'],
  });
}

/** Starts `parley …`. */
export function startParley(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  return run(['dist/cli/parley.js', ...args], env, stdin);
}

/** What a command answered. */
export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `parley …` to its end. */
export async function runParley(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return finish(startParley(args, env));
}

/** Waits for the end of a process and gives what it wrote. */
export async function finish(child: ChildProcess): Promise<Answer> {
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  await once(child, 'close');
  return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
}

/** Starts the server on a free port and waits for its address. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const started = performance.now();
  const child = run(['dist/main.js'], { PARLEY_PORT: '0', ...env });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /http:\/\/[\w.:]+(?=\/graphql)/.exec(stdout());
      if (address !== null) resolve(address[0]);
    });
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}:\n${stderr()}`));
    });
  });
  return {
    url,
    startMs: performance.now() - started,
    log: () =>
      stderr()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** A folder for one test file; `remove` when done. */
export function makeFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'parley-e2e-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  return () => text;
}
