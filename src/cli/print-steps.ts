import type { LoadStep } from '../intake/load-paths.js';
import { catchSignals } from './catch-signals.js';
import { LoadPrinter, type LoadPrinting } from './print-load.js';
import type { Terminal } from './terminal.js';

/** What a load that a person watches is given. */
export interface WatchedLoad {
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/** Runs a load, prints what becomes of the files as it becomes known, and gives the exit code. */
export async function printSteps(
  { terminal, printing }: { readonly terminal: Terminal; readonly printing: LoadPrinting },
  load: (watched: WatchedLoad) => AsyncIterable<LoadStep>,
): Promise<0 | 1 | 130 | 143> {
  const interruption = catchSignals();
  const printer = new LoadPrinter(terminal, printing);
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
