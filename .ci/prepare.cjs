// Makes a fresh clone ready before `npm start`, `npm run seed` and `npm test`: installs where the lock file is newer than what
// is installed and, with --build, builds where the sources are not those of the last build. Says nothing if all is ready.
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const stamp = join(root, 'dist', '.built');

function run(...args) {
  process.stderr.write(`> npm ${args.join(' ')}\n`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, args, { cwd: root, stdio: ['ignore', process.stderr, process.stderr] });
}

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function hashSources() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
  for (const file of [...files, ...settings.map((name) => join(root, name))]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

if (!isInstalled()) run('ci', '--include=dev', '--no-audit', '--no-fund');
if (process.argv.includes('--build')) {
  const sources = hashSources();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    run('run', '--silent', 'build');
    writeFileSync(stamp, sources);
  }
}
