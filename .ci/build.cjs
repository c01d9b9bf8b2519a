// `npm run build`: compiles the program into dist, and copies the files that browsers load. Says nothing and does nothing where
// dist was built from the sources as they are; otherwise begins anew.
const { createHash } = require('node:crypto');
const { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { acquireLock } = require('./acquire-lock.cjs');
const { runNpm } = require('./run-npm.cjs');

const root = join(__dirname, '..');
const dist = join(root, 'dist');
// Written last, so that a build that was interrupted has none.
const stamp = join(dist, '.built');

function hashSources() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
  for (const file of [...files, __filename, ...settings.map((name) => join(root, name))]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

async function build() {
  const release = await acquireLock(`build ${root}`);
  try {
    const sources = hashSources();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
    rmSync(dist, { recursive: true, force: true });
    runNpm('exec', '--no', '--', 'tsc', '-p', 'tsconfig.build.json');
    cpSync(join(root, 'src', 'web'), join(dist, 'web'), {
      recursive: true,
      filter: (path) => !path.endsWith('tsconfig.json'),
    });
    writeFileSync(stamp, sources);
  } finally {
    await release();
  }
}

build().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
