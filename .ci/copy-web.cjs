// Part of the build: the files that browsers load go beside the compiled server as they are.
const { cpSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
rmSync(join(root, 'dist', 'web'), { recursive: true, force: true });
cpSync(join(root, 'src', 'web'), join(root, 'dist', 'web'), {
  recursive: true,
  filter: (path) => !path.endsWith('tsconfig.json'),
});
