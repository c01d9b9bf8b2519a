// Makes a fresh clone ready before `npm start`, `npm run seed` and `npm test`: installs where the lock file is newer than what
// is installed and, with --build, builds where the sources are not those of the last build. Says nothing if all is ready.
const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { runNpm } = require('./run-npm.cjs');

const root = join(__dirname, '..');

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

if (!isInstalled()) runNpm('ci', '--include=dev', '--no-audit', '--no-fund');
if (process.argv.includes('--build')) require('./build.cjs');
