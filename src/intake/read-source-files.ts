import { basename, dirname, join } from 'node:path';

import { ParleyError } from '../errors/parley-error.js';
import type { SourceFile } from '../report/check-file.js';
import { findSourceFiles, type FoundFile } from './find-source-files.js';
import { readRegularFile } from './read-regular-file.js';

/** In a folder, files that do not say what they are belong to someone else. */
const FORMAT = /parley\.(report|registry)\//;

/**
 * Reads report and registry files: each path a file, a pattern, or a folder searched with its sub-folders for files that name
 * a Parley format, in order of path. A file that is reached twice counts once. One that cannot be read comes with
 * the reason in place of its bytes, so that the others can go on.
 * @throws ParleyError FILE_UNREADABLE if none of the paths can be read.
 */
export async function readSourceFiles(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const files = [...readEach(await findSourceFiles(paths))];
  refuseUnreadable(files);
  return files.map(({ file }) => file);
}

/** A file with where it was found. */
export interface ReadFile {
  readonly found: FoundFile;
  readonly file: SourceFile;
}

/** Reads files one after the other as they are asked for: those that are ours, each once. */
export function* readEach(found: readonly FoundFile[]): Generator<ReadFile> {
  const seen = new Set<string>();
  for (const each of found) {
    if (seen.has(each.real)) continue;
    const file = readSourceFile(each);
    if (!each.isNamed && file.unreadable === undefined && !isOurs(file)) continue;
    seen.add(each.real);
    yield { found: each, file };
  }
}

/** @throws ParleyError FILE_UNREADABLE if there are files, and none of them can be read. */
export function refuseUnreadable(files: readonly ReadFile[]): void {
  const lost = files.filter(({ found, file }) => found.isNamed && file.unreadable !== undefined);
  if (lost.length === 0 || lost.length < files.length) return;
  const lines = lost.map(
    ({ file: { file, unreadable = '' } }) => `${file} cannot be read (${unreadable}).`,
  );
  throw new ParleyError('FILE_UNREADABLE', lines.join('\n'));
}

function isOurs({ bytes }: SourceFile): boolean {
  return FORMAT.test(Buffer.from(bytes).toString('latin1'));
}

/** The file as it is now. */
export function readSourceFile({ path, unreadable }: FoundFile): SourceFile {
  const folder = dirname(path);
  const reading =
    unreadable === undefined
      ? readRegularFile(path)
      : ({ kind: 'refused', reason: unreadable } as const);
  return {
    file: path,
    bytes: reading.kind === 'read' ? reading.bytes : new Uint8Array(),
    ...(reading.kind === 'refused' ? { unreadable: reading.reason } : {}),
    readSibling: (name) => (basename(name) === name ? readIfThere(join(folder, name)) : null),
  };
}

/** A text beside its report file; null where there is none. Only the checker knows whether it is wanted, so it reads at once. */
function readIfThere(path: string): Uint8Array | null {
  const reading = readRegularFile(path);
  return reading.kind === 'read' ? reading.bytes : null;
}
