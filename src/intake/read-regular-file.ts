import { closeSync, openSync, readSync, statSync } from 'node:fs';

import { LARGEST_FILE } from '../report/decode-source.js';
import { explainSystemError } from '../util/explain-system-error.js';

/** The bytes of a file, or why there are none, in words. */
export type FileReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads a regular file at once, and of one that is larger than any may be only as much as shows it. What is no file (a
 * folder, pipe or device, some of which never end) is not opened.
 */
export function readRegularFile(path: string): FileReading {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { kind: 'refused', reason: 'it is a folder' };
    if (!found.isFile()) return { kind: 'refused', reason: 'it is not a regular file' };
    return { kind: 'read', bytes: readBounded(path) };
  } catch (cause) {
    return { kind: 'refused', reason: explainSystemError(cause) };
  }
}

function readBounded(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const pieces: Uint8Array[] = [];
    let wanted = LARGEST_FILE + 1;
    while (wanted > 0) {
      const piece = Buffer.alloc(Math.min(wanted, 262_144));
      const count = readSync(descriptor, piece, 0, piece.length, null);
      if (count === 0) break;
      pieces.push(piece.subarray(0, count));
      wanted -= count;
    }
    return Buffer.concat(pieces);
  } finally {
    closeSync(descriptor);
  }
}
