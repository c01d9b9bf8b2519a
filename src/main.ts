import { runCli } from './cli/run-cli.js';
import { openTerminal } from './cli/terminal.js';

// `npm start [-- --help]`: the same as `parley serve`.
process.exitCode = await runCli(['serve', ...process.argv.slice(2)], openTerminal());
