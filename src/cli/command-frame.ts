import type { Command } from 'commander';

import type { Terminal } from './terminal.js';

/** What a command is added to. */
export interface CommandFrame {
  readonly program: Command;
  readonly terminal: Terminal;
  /** The exit code if nothing is thrown; 0 unless set. 130 and 143: ended by SIGINT or SIGTERM. */
  readonly setExitCode: (code: 0 | 1 | 130 | 143) => void;
}
