import type { LoadStep } from '../intake/load-paths.js';
import { catchSignals, type Interruption } from './catch-signals.js';
import { type LoadedFrom, LoadPrinter, type LoadPrinting } from './print-load.js';
import type { Terminal } from './terminal.js';

/** What a load that a person watches is given. */
export interface WatchedLoad {
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
}

export interface StepPrinting {
  readonly terminal: Terminal;
  readonly printing: LoadPrinting;
  readonly source?: LoadedFrom;
  /** Where the signals are caught already, since the store had to be opened first. Released in the end. */
  readonly interruption?: Interruption;
}

/** Runs a load, prints what becomes of the files as it becomes known, and gives the exit code. */
export async function printSteps(
  { terminal, printing, source, interruption = catchSignals() }: StepPrinting,
  load: (watched: WatchedLoad) => AsyncIterable<LoadStep>,
): Promise<0 | 1 | 130 | 143> {
  const printer = new LoadPrinter(terminal, printing, source);
  const onProgress = (line: string): void => {
    terminal.showProgress(line);
  };
  try {
    for await (const step of load({ signal: interruption.signal, onProgress })) printer.print(step);
  } finally {
    interruption.release();
    terminal.clearProgress();
  }
  printer.end();
  return interruption.exitCode() ?? (printer.isComplete ? 0 : 1);
}
