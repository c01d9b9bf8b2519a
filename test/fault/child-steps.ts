import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { build } from 'esbuild';

import type { FaultPlace } from './fault-store.js';

/** What a loading process is to do. */
export interface ChildOrder {
  readonly place: FaultPlace;
  /** Reports to load in all. */
  readonly count: number;
  /** Check what is there at length, and tell its content hash, before loading. */
  readonly isHashed: boolean;
  /** Whether the registry, where it is not there yet, is loaded after `loading` is told, or before. */
  readonly beginsWithRegistry: boolean;
}

/** What a loading process tells, one a line. */
export type ChildStep =
  | { readonly step: 'opened'; readonly milliseconds: number }
  | {
      readonly step: 'found';
      /** Ids of the registry and the reports that are there. */
      readonly files: readonly string[];
      readonly findings: readonly string[];
    }
  | { readonly step: 'hash'; readonly hash: string }
  | { readonly step: 'loading' | 'acknowledged' | 'done' }
  | {
      readonly step: 'failed';
      readonly code: string | null;
      readonly message: string;
      readonly hint: string | null;
    };

/** All that a process told until it ended, and how it ended. */
export interface ChildRun {
  readonly steps: readonly ChildStep[];
  /** What it wrote on standard error. */
  readonly noise: string;
  readonly signal: NodeJS.Signals | null;
  readonly milliseconds: number;
}

const CHILD = new URL('load-child.ts', import.meta.url).pathname;
/** As deep in the project as the sources, which look for the migrations from where they are. */
const BUNDLE = new URL('../../dist/fault/load-child.mjs', import.meta.url).pathname;

let bundling: Promise<unknown> | null = null;

/** Puts the program of the process into one file, once: read from its sources it takes longer to start than to load. */
async function bundleChild(): Promise<string> {
  bundling ??= build({
    ...{ entryPoints: [CHILD], outfile: BUNDLE, bundle: true },
    ...{ platform: 'node', format: 'esm', packages: 'external', target: 'node20' },
  });
  await bundling;
  return BUNDLE;
}

export interface ChildOptions {
  /** Done once, some time after the process has told so many reports as acknowledged: kills it unless it does something else. */
  readonly strike?: {
    readonly acknowledged: number;
    readonly delayMs: number;
    readonly act?: () => Promise<void>;
  };
  /** Command and arguments that run the process: `bash -c 'ulimit …; exec "$@"' bash`. */
  readonly within?: readonly string[];
}

/** Runs a loading process to its end. */
export async function runChild(
  order: ChildOrder,
  { strike, within = [] }: ChildOptions = {},
): Promise<ChildRun> {
  const command = [process.execPath, await bundleChild(), JSON.stringify(order)];
  const started = performance.now();
  const [program = '', ...given] = [...within, ...command];
  const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const steps: ChildStep[] = [];
  let noise = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (noise += piece));
  const lines = createInterface({ input: child.stdout });
  let acting: Promise<void> | null = null;
  lines.on('line', (line) => {
    const step = parseStep(line);
    if (step === null) return;
    steps.push(step);
    if (strike === undefined || acting !== null || !isTime(steps, strike.acknowledged)) return;
    acting = sleep(strike.delayMs).then(() => {
      if (strike.act === undefined) child.kill('SIGKILL');
      return strike.act?.();
    });
  });
  await ended;
  await (acting as Promise<void> | null);
  // the last lines may come after the end
  await sleep(0);
  const milliseconds = performance.now() - started;
  return { steps, noise, signal: child.signalCode, milliseconds };
}

function isTime(steps: readonly ChildStep[], acknowledged: number): boolean {
  const begin = steps.findIndex(({ step }) => step === 'loading');
  if (begin < 0) return false;
  return steps.slice(begin).filter(({ step }) => step === 'acknowledged').length >= acknowledged;
}

/** Files that were there when the process began; 0 if it did not come so far. */
export function countFound({ steps }: ChildRun): number {
  return steps.reduce((count, one) => (one.step === 'found' ? one.files.length : count), 0);
}

/** Files that it acknowledged. */
export function countTold({ steps }: ChildRun): number {
  return steps.filter(({ step }) => step === 'acknowledged').length;
}

/** A line may have been cut off by the end of the process. */
function parseStep(line: string): ChildStep | null {
  try {
    return JSON.parse(line) as ChildStep;
  } catch {
    return null;
  }
}
