const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Runs npm in the project, and says so on standard error, where all that npm says goes too. */
exports.runNpm = (...args) => {
  process.stderr.write(`> npm ${args.join(' ')}\n`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const cwd = join(__dirname, '..');
  execFileSync(npm, args, { cwd, stdio: ['ignore', process.stderr, process.stderr] });
};
