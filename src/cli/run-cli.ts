import { Command, CommanderError } from 'commander';

import { printConfigurationHelp } from '../config/print-configuration.js';
import { ERROR_CODES, type ErrorCode } from '../errors/codes.js';
import { exitCodeOf } from '../errors/exit-code.js';
import { ParleyError } from '../errors/parley-error.js';
import { addAgreementCommand } from './add-agreement-command.js';
import { addBackupCommand } from './add-backup-command.js';
import { addCheckCommand } from './add-check-command.js';
import { addDiffCommand } from './add-diff-command.js';
import { addExportCommand } from './add-export-command.js';
import { addFormatCommand } from './add-format-command.js';
import { addJudgeCommand } from './add-judge-command.js';
import { addLoadCommand } from './add-load-command.js';
import { addMatchCommand } from './add-match-command.js';
import { addPrintCommand } from './add-print-command.js';
import { addRestoreCommand } from './add-restore-command.js';
import { addRetractCommand } from './add-retract-command.js';
import { addServeCommand } from './add-serve-command.js';
import { addStatusCommand } from './add-status-command.js';
import { addVerifyCommand } from './add-verify-command.js';
import type { CommandFrame } from './command-frame.js';
import { readVersion } from './read-version.js';
import type { Terminal } from './terminal.js';

const EXIT_CODES = `
Exit codes: 0 all is well, 1 input refused, 2 wrong use, 3 the store failed, 70 a bug,
130 ended by Ctrl+C, 143 by SIGTERM.
Configuration is by environment variables: parley help serve.`;

/**
 * Runs one command.
 * @returns its exit code; nothing is thrown and the process is not ended.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = new Command('parley')
    .description('A source-critical knowledge graph of diplomatic news: check, load, ask, export.')
    .version(readVersion())
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(--help tells how it is used)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.write(text);
      },
      writeErr: (text) => {
        terminal.say(text.trimEnd());
      },
    });
  const frame: CommandFrame = {
    program,
    terminal,
    setExitCode: (code) => {
      exitCode = code;
    },
  };
  addCheckCommand(frame);
  addFormatCommand(frame);
  addLoadCommand(frame);
  addDiffCommand(frame);
  addRetractCommand(frame);
  addAgreementCommand(frame);
  addMatchCommand(frame);
  addJudgeCommand(frame);
  addVerifyCommand(frame);
  addBackupCommand(frame);
  addRestoreCommand(frame);
  addStatusCommand(frame);
  addExportCommand(frame);
  addServeCommand(frame, printConfigurationHelp());
  addPrintCommand(frame);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    terminal.clearProgress();
    return args.includes('--json')
      ? printFailure(error, terminal)
      : explainFailure(error, terminal);
  }
}

function explainFailure(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ParleyError) {
    const { kind, cure } = ERROR_CODES[error.code];
    terminal.say(`${error.code}: ${error.message}\n  ${error.hint ?? cure}`);
    if (kind === 'bug') terminal.say(stackOf(error));
    return exitCodeOf(kind);
  }
  terminal.say(`BUG: ${ERROR_CODES.BUG.meaning}\n${stackOf(error)}`);
  return exitCodeOf('bug');
}

/** For scripts: what went wrong on standard output, where they look for the answer. */
function printFailure(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { code, message, hint } = describeFailure(error);
  terminal.write(`${JSON.stringify({ error: { code, message, hint } }, null, 2)}\n`);
  const { kind } = ERROR_CODES[code];
  if (kind === 'bug') terminal.say(stackOf(error));
  return exitCodeOf(kind);
}

interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

function describeFailure(error: unknown): Failure {
  if (error instanceof ParleyError) {
    const { code, message, hint = ERROR_CODES[code].cure } = error;
    return { code, message, hint };
  }
  if (error instanceof CommanderError) {
    return { code: 'USAGE', message: error.message, hint: ERROR_CODES.USAGE.cure };
  }
  return { code: 'BUG', message: ERROR_CODES.BUG.meaning, hint: ERROR_CODES.BUG.cure };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
