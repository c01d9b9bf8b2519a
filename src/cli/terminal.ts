import { isColorWanted } from '../config/is-color-wanted.js';

/** Where a command writes: answers to standard output, everything said on the way to standard error. */
export interface Terminal {
  readonly output: NodeJS.WritableStream;
  /** Whether answers are coloured. */
  readonly hasColor: boolean;
  /** Whether what is said is: standard error may go to a file while standard output does not, and the other way round. */
  readonly speaksInColor: boolean;
  /** A whole answer or a part of it, as it is. */
  write(text: string): void;
  /** A line for the person at the keyboard. */
  say(line: string): void;
  /** A passing line on standard error that the next one replaces; nothing where no one watches. */
  showProgress(line: string): void;
  clearProgress(): void;
}

/** The terminal of this process. */
export function openTerminal(
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
): Terminal {
  const isWatched = stderr.isTTY;
  let isShown = false;
  const clearProgress = (): void => {
    if (isShown) stderr.write('\r\u001b[K');
    isShown = false;
  };
  return {
    output: stdout,
    hasColor: isColorWanted(stdout),
    speaksInColor: isColorWanted(stderr),
    write: (text) => {
      clearProgress();
      stdout.write(text);
    },
    say: (line) => {
      clearProgress();
      stderr.write(`${line}\n`);
    },
    showProgress: (line) => {
      if (!isWatched) return;
      stderr.write(`\r\u001b[K${line.slice(0, Math.max(20, stderr.columns || 80) - 1)}`);
      isShown = true;
    },
    clearProgress,
  };
}
