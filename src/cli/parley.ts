#!/usr/bin/env node
import { runCli } from './run-cli.js';
import { openTerminal } from './terminal.js';

// `parley export | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCli(process.argv.slice(2), openTerminal());
