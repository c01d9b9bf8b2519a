import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { ParleyError } from '../../errors/parley-error.js';
import type { GraphStore } from '../../store/port.js';
import { explainSystemError } from '../../util/explain-system-error.js';
import { type BackupProgress, printBackup } from './print-backup.js';

/**
 * Writes the whole store into one file, which is there only once it is whole: reports, registries, judgements, history
 * and times. Memory stays flat.
 *
 * @throws ParleyError FILE_UNREADABLE if it cannot be written; STORE_FAILED if something is loaded meanwhile
 */
export async function writeBackup(
  store: GraphStore,
  path: string,
  onProgress?: (progress: BackupProgress) => void,
): Promise<void> {
  const draft = `${path}.${String(process.pid)}.tmp`;
  try {
    const lines = Readable.from(printBackup(store, onProgress));
    await pipeline(lines, createGzip(), createWriteStream(draft, { flags: 'wx', flush: true }));
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    if (cause instanceof ParleyError) throw cause;
    const message = `${path} cannot be written (${explainSystemError(cause)}).`;
    throw new ParleyError('FILE_UNREADABLE', message, { cause });
  }
}
