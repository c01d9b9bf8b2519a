import { ParleyError } from '../../errors/parley-error.js';
import { explainSystemError } from '../../util/explain-system-error.js';
import { toStoreError } from './to-store-error.js';

/** Why the database in a folder cannot be opened, in words. */
export function toOpenError(cause: unknown, directory: string): ParleyError {
  const error = toStoreError(cause);
  if (error.code === 'STORE_LOCKED' || cause instanceof ParleyError) return error;
  const message = `The embedded database in ${directory} cannot be opened: ${explain(cause)}.`;
  return new ParleyError('STORE_FAILED', message, {
    cause,
    hint: 'Mend the folder or the file, or set PARLEY_DATA to another folder.',
  });
}

function explain(cause: unknown): string {
  const reason = explainSystemError(cause);
  if (/permission denied|read-only file system/i.test(reason)) return 'no permission to write';
  if (/no space left/i.test(reason)) return 'the disk is full';
  if (/magic|checksum|corrupt|truncated|not a database|unsupported.*version/i.test(reason)) {
    return 'its file graph.db is damaged, or no database of this engine';
  }
  return reason.slice(0, 300);
}
