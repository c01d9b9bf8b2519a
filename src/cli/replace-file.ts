import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { ParleyError } from '../errors/parley-error.js';
import { explainSystemError } from '../util/explain-system-error.js';

/**
 * Gives a file new content in one step: whoever reads it, or ends this program half-way, finds the old content or the
 * new. A symbolic link stays one; permissions stay.
 * @throws ParleyError FILE_UNREADABLE
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  try {
    const real = await realpath(path);
    const { mode } = await stat(real);
    const draft = join(dirname(real), `.${basename(real)}.${String(process.pid)}.tmp`);
    try {
      await writeWhole(draft, content, mode);
      await rename(draft, real);
    } catch (cause) {
      await rm(draft, { force: true });
      throw cause;
    }
  } catch (cause) {
    const message = `${path} cannot be written (${explainSystemError(cause)}).`;
    throw new ParleyError('FILE_UNREADABLE', message, { cause });
  }
}

async function writeWhole(path: string, content: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.chmod(mode);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
