import { type CheckContext, type CheckedFile, checkFile } from '../report/check-file.js';
import { isRegistry } from './check-sources.js';
import type { FoundFile } from './find-source-files.js';
import { readSourceFile } from './read-source-files.js';

/** Reads and checks a file; null if it is a registry, which is checked together with all others. */
export function checkFoundFile(found: FoundFile, context: CheckContext): CheckedFile | null {
  const file = readSourceFile(found);
  return isRegistry(file) ? null : checkFile(file, context);
}
