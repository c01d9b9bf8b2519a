import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { printGeneratedFiles } from './generated-files.js';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const { path, content } of printGeneratedFiles()) {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
  process.stdout.write(`${path}\n`);
}
