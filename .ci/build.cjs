// Builds where the sources are not those of the last build. Says nothing if they are.
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { runNpm } = require('./run-npm.cjs');

const root = join(__dirname, '..');
const stamp = join(root, 'dist', '.built');

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

const sources = hashSources();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  runNpm('run', '--silent', 'build');
  writeFileSync(stamp, sources);
}
